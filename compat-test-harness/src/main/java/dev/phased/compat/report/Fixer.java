package dev.phased.compat.report;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Blame;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells who can take away what speaks against a rollout. */
final class Fixer {
  private static final Set<Blame> MIGRATIONS = Set.of(Blame.LOCKED, Blame.MIGRATION);

  private final Judgement judgement;

  Fixer(Judgement judgement) {
    this.judgement = judgement;
  }

  /** Such as {@code the developers of v2, or team-checkout, owner of V5__drop.sql} */
  String of(Reason reason) {
    return switch (reason.kind()) {
      case AS_REQUIRED -> "";
      case INCOMPATIBLE ->
          judged(reason).anyMatch(Fixer::isOfTheMigration)
              ? authors(migrations(reason))
              : builders(reason) + owners(reason);
      case HAND_OFF, NOTHING_SEEN -> builders(reason) + owners(reason);
      case TRANSITION ->
          authors(migrations(reason))
              + (judged(reason).anyMatch(Fixer::isOfTheVersions) ? ", or " + builders(reason) : "");
      case MIGRATION_FAILED, LOCKED, NO_EXPAND, NO_CONTRACT, ROUND_TRIP ->
          authors(migrations(reason));
      case SCENARIO, EXPECTATION -> "the authors of the matrix " + judgement.plan().className();
      case NOT_RUN, CONFLICT -> "whoever runs the matrix";
    };
  }

  private static boolean isOfTheMigration(JudgedCell cell) {
    return cell.result().blame().filter(MIGRATIONS::contains).isPresent();
  }

  private static boolean isOfTheVersions(JudgedCell cell) {
    return cell.result().blame().filter(Blame.INCOMPATIBLE::equals).isPresent();
  }

  private String builders(Reason reason) {
    List<String> versions =
        cells(reason).flatMap(cell -> cell.versions().stream()).distinct().toList();
    return versions.isEmpty()
        ? "the developers of the versions"
        : "the developers of " + Words.series(versions);
  }

  /** Who owns what is known to be the cause could take it back, too. */
  private String owners(Reason reason) {
    List<Migration> causes =
        causes(reason).filter(migration -> migration.owner().isPresent()).toList();
    return causes.isEmpty() ? "" : ", or " + authors(causes);
  }

  private static String authors(List<Migration> migrations) {
    if (migrations.isEmpty()) {
      return "the author of the migration";
    }
    List<String> owners =
        migrations.stream().flatMap(migration -> migration.owner().stream()).distinct().toList();
    List<String> scripts = migrations.stream().map(Migration::script).distinct().toList();
    return owners.isEmpty()
        ? "the author of " + Words.series(scripts)
        : Words.series(owners) + ", owner of " + Words.series(scripts);
  }

  /** Those that are known to be the cause, else all that lead where it fails. */
  private List<Migration> migrations(Reason reason) {
    List<Migration> causes = causes(reason).toList();
    return causes.isEmpty()
        ? cells(reason).flatMap(cell -> cell.to().migrations().stream()).distinct().toList()
        : causes;
  }

  private Stream<Migration> causes(Reason reason) {
    List<String> scripts =
        judged(reason)
            .flatMap(cell -> cell.result().evidence().cause().stream())
            .map(cause -> cause.script())
            .toList();
    return judged(reason)
        .flatMap(cell -> states(judgement.plan(), cell.cell()))
        .flatMap(state -> state.migrations().stream())
        .filter(migration -> scripts.contains(migration.script()))
        .distinct();
  }

  /** Those of the plan, but where the cell has its own, which are of its database. */
  private static Stream<SchemaState> states(MatrixPlan plan, Cell cell) {
    return Stream.concat(Stream.of(cell.from(), cell.to()), plan.states().stream());
  }

  private Stream<Cell> cells(Reason reason) {
    return judged(reason).map(JudgedCell::cell);
  }

  private Stream<JudgedCell> judged(Reason reason) {
    return reason.cells().stream().flatMap(cell -> judgement.cell(cell).stream());
  }
}
