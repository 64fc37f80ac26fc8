package dev.phased.compat.discover;

import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.HandOff;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.PlanException;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads matrix classes. */
public final class Matrices {
  private Matrices() {}

  /** Whether a class declares a matrix; an abstract one leaves that to its subclasses. */
  public static boolean isMatrix(Class<?> type) {
    return type.isAnnotationPresent(CompatibilityMatrix.class)
        && !Modifier.isAbstract(type.getModifiers());
  }

  /** The class in which a hand-off is nested; any other class itself. */
  public static Class<?> around(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer != null && HandOff.class.isAssignableFrom(type) ? outer : type;
  }

  /**
   * Reads and checks everything that a class declares.
   *
   * @return one for each database, alike in all but that
   * @throws PlanException if anything is wrong, with every mistake found
   */
  public static List<Matrix> read(Class<?> type, DatabaseChoice choice) {
    return read(type, choice, Clock.system(ZoneId.systemDefault()));
  }

  /** The same, at the time of another clock; exceptions may have ended by then. */
  static List<Matrix> read(Class<?> type, DatabaseChoice choice, Clock clock) {
    List<Problem> problems = new ArrayList<>();
    Instances.check(type, problems);
    List<DatabaseSpec> databases = Databases.of(type, choice, problems);
    List<AppSpec> apps = Apps.of(type, problems);
    List<ScenarioMethod> scenarios = Scenarios.of(type, problems);
    List<HandOffClass> handOffs = HandOffs.of(type, problems);
    UnderLoad underLoad = UnderLoad.of(type, problems);
    List<Expectation> expected = Expects.of(type, LocalDate.now(clock), problems);
    Scenarios.check(type, scenarios, Apps.ids(type), problems);
    Map<Vendor, StatedHistory> histories =
        collecting(problems, () -> VendorHistories.of(type, apps, databases)).orElse(Map.of());
    histories.values().stream()
        .findFirst()
        .ifPresent(
            found -> Invariants.checkStates(underLoad.invariants(), found.states(), problems));
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    Exercises exercises =
        new Exercises(
            scenarios.stream().map(ScenarioMethod::name).toList(),
            handOffs.stream().map(HandOffClass::name).toList(),
            underLoad.workloads().stream().map(WorkloadMethod::name).toList(),
            Scenarios.limits(scenarios));
    List<Matrix> matrices = new ArrayList<>();
    for (DatabaseSpec database : databases) {
      StatedHistory stated = Objects.requireNonNull(histories.get(database.vendor()));
      MatrixPlan plan =
          MatrixPlan.of(
                  title(type),
                  type.getName(),
                  database.id(),
                  apps.stream().map(AppSpec::id).toList(),
                  stated.states(),
                  exercises)
              .expecting(expected);
      matrices.add(
          new Matrix(type, database, plan, stated.history(), apps, scenarios, handOffs, underLoad));
    }
    return List.copyOf(matrices);
  }

  private static <T> Optional<T> collecting(List<Problem> problems, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (PlanException e) {
      problems.addAll(e.problems());
    } catch (DirectiveException e) {
      problems.addAll(e.problems());
    }
    return Optional.empty();
  }

  private static String title(Class<?> type) {
    String title = type.getAnnotation(CompatibilityMatrix.class).title();
    return title.isEmpty() ? type.getSimpleName() : title;
  }
}
