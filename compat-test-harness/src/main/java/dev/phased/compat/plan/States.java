package dev.phased.compat.plan;

import dev.phased.Phase;
import dev.phased.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the schema states in a history. */
public final class States {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

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

  /**
   * The states that somebody has named by hand, the base first. A state has a phase if all
   * migrations that lead to it say one: that which takes most away.
   *
   * @param source what errors name: the class or file that declares the history
   * @param names each the name of a state and the version of its last migration, as {@code S2=4}
   * @param migrations all of them, in the order in which they run
   * @throws PlanException if a name is none, a version does not come after the one before, or there
   *     are fewer than two
   */
  public static List<SchemaState> named(
      String source, List<String> names, List<Migration> migrations) {
    List<Problem> problems = new ArrayList<>();
    List<SchemaState> states = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int equals = name.indexOf('=');
      String version = name.substring(equals + 1);
      int to = position(version, migrations) + 1;
      if (equals < 1 || !ID.matcher(name.substring(0, equals)).matches()) {
        problems.add(Texts.badState(source, name));
      } else if (to == 0) {
        problems.add(Texts.noSuchState(source, name, migrations));
      } else if (to <= from) {
        problems.add(Texts.notAfter(source, name));
      } else {
        states.add(
            state(name.substring(0, equals), states.isEmpty(), migrations.subList(from, to)));
        from = to;
      }
    }
    if (problems.isEmpty()) {
      check(source, states, problems);
    }
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return List.copyOf(states);
  }

  private static void check(String source, List<SchemaState> states, List<Problem> problems) {
    if (states.size() < 2) {
      problems.add(Texts.tooFewStates(source));
    }
    Set<String> ids = new HashSet<>();
    states.stream()
        .map(SchemaState::id)
        .filter(id -> !ids.add(id))
        .forEach(id -> problems.add(Texts.stateTwice(source, id)));
  }

  private static SchemaState state(String id, boolean base, List<Migration> migrations) {
    if (base) {
      return new SchemaState(id, "base", Optional.empty(), migrations);
    }
    Optional<Phase> phase =
        migrations.stream().allMatch(migration -> migration.phase().isPresent())
            ? migrations.stream()
                .map(migration -> migration.phase().orElseThrow())
                .max(Comparator.naturalOrder())
            : Optional.empty();
    String last = migrations.get(migrations.size() - 1).version();
    return new SchemaState(id, phase.map(States::name).orElse("as of " + last), phase, migrations);
  }

  /** Of a version among the migrations; -1 if it is not there. */
  private static int position(String version, List<Migration> migrations) {
    return IntStream.range(0, migrations.size())
        .filter(at -> migrations.get(at).version().equals(version))
        .findFirst()
        .orElse(-1);
  }

  private static int firstAfterBase(
      String source, Optional<String> base, List<Migration> migrations) {
    if (migrations.isEmpty()) {
      throw new PlanException(List.of(Texts.noMigration(source)));
    }
    if (base.isPresent()) {
      int at = position(base.get(), migrations);
      if (at < 0) {
        throw new PlanException(List.of(Texts.noSuchBase(source, base.get(), migrations)));
      }
      return at + 1;
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
