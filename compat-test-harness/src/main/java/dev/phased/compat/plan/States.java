package dev.phased.compat.plan;

import dev.phased.Phase;
import dev.phased.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the schema states in a history. */
public final class States {
  private States() {}

  /**
   * The base, and one state after each run of migrations that say the same phase.
   *
   * @param source what errors name: the class or file that declares the history
   * @param base the version of the last migration of the base; if empty, the one before the first
   *     migration with a phase
   * @param migrations all of them, in the order in which they run
   * @throws PlanException if there is no base, no phase after it, or a migration after it without
   *     one
   */
  public static List<SchemaState> of(
      String source, Optional<String> base, List<Migration> migrations) {
    int first = firstAfterBase(source, base, migrations);
    List<Migration> after = migrations.subList(first, migrations.size());
    check(source, migrations.get(first - 1), after);
    List<SchemaState> states = new ArrayList<>();
    states.add(new SchemaState("S1", "base", Optional.empty(), migrations.subList(0, first)));
    int from = 0;
    for (int to = 1; to <= after.size(); to++) {
      Phase phase = after.get(from).phase().orElseThrow();
      if (to == after.size() || after.get(to).phase().orElseThrow() != phase) {
        states.add(
            new SchemaState(
                "S" + (states.size() + 1),
                name(phase),
                Optional.of(phase),
                after.subList(from, to)));
        from = to;
      }
    }
    return List.copyOf(states);
  }

  private static int firstAfterBase(
      String source, Optional<String> base, List<Migration> migrations) {
    if (migrations.isEmpty()) {
      throw new PlanException(List.of(Texts.noMigration(source)));
    }
    if (base.isPresent()) {
      return IntStream.range(0, migrations.size())
              .filter(at -> migrations.get(at).version().equals(base.get()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new PlanException(List.of(Texts.noSuchBase(source, base.get(), migrations))))
          + 1;
    }
    int first =
        IntStream.range(0, migrations.size())
            .filter(at -> migrations.get(at).phase().isPresent())
            .findFirst()
            .orElseThrow(() -> new PlanException(List.of(Texts.noPhase(source))));
    if (first == 0) {
      throw new PlanException(List.of(Texts.noBase(source, migrations.get(0))));
    }
    return first;
  }

  private static void check(String source, Migration base, List<Migration> after) {
    if (after.stream().noneMatch(migration -> migration.phase().isPresent())) {
      throw new PlanException(List.of(Texts.noPhaseAfter(source, base)));
    }
    List<Problem> silent =
        after.stream()
            .filter(migration -> migration.phase().isEmpty())
            .map(migration -> Texts.silent(migration, base))
            .toList();
    if (!silent.isEmpty()) {
      throw new PlanException(silent);
    }
  }

  private static String name(Phase phase) {
    return switch (phase) {
      case EXPAND -> "expanded";
      case MIGRATE -> "migrated";
      case CONTRACT -> "contracted";
    };
  }
}
