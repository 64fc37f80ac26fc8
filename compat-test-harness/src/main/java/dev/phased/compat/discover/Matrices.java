package dev.phased.compat.discover;

import dev.phased.DirectiveException;
import dev.phased.Problem;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.database.embedded.Binaries;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.States;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.flyway.FlywaySchemaHistory;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads matrix classes. */
public final class Matrices {
  private Matrices() {}

  /** Whether a class declares a matrix; an abstract one leaves that to its subclasses. */
  public static boolean isMatrix(Class<?> type) {
    return type.isAnnotationPresent(CompatibilityMatrix.class)
        && !Modifier.isAbstract(type.getModifiers());
  }

  /**
   * Reads and checks everything that a class declares.
   *
   * @throws PlanException if anything is wrong, with every mistake found
   */
  public static Matrix read(Class<?> type) {
    List<Problem> problems = new ArrayList<>();
    Instances.check(type, problems);
    if (!Binaries.present()) {
      problems.add(Texts.noBinaries(type));
    }
    List<AppSpec> apps = Apps.of(type, problems);
    List<ScenarioMethod> scenarios = Scenarios.of(type, problems);
    List<HandOffClass> handOffs = HandOffs.of(type, problems);
    FlywayHistory declared = type.getAnnotation(FlywayHistory.class);
    Optional<SchemaHistory> history = collecting(problems, () -> history(type, declared));
    Optional<List<SchemaState>> states =
        history.flatMap(found -> collecting(problems, () -> states(type, declared, found)));
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    MatrixPlan plan =
        MatrixPlan.of(
            title(type),
            type.getName(),
            Binaries.name(),
            apps.stream().map(AppSpec::id).toList(),
            states.orElseThrow(),
            new Exercises(
                scenarios.stream().map(ScenarioMethod::name).toList(),
                handOffs.stream().map(HandOffClass::name).toList(),
                List.of()));
    return new Matrix(type, plan, history.orElseThrow(), apps, scenarios, handOffs);
  }

  private static SchemaHistory history(Class<?> type, @Nullable FlywayHistory declared) {
    if (declared == null) {
      throw new PlanException(List.of(Texts.noHistory(type)));
    }
    if (!flywayPresent()) {
      throw new PlanException(List.of(Texts.noFlyway(type)));
    }
    return new FlywaySchemaHistory(
        type.getName(), List.of(declared.locations()), type.getClassLoader());
  }

  private static List<SchemaState> states(
      Class<?> type, @Nullable FlywayHistory declared, SchemaHistory history) {
    Optional<String> base =
        Optional.ofNullable(declared).map(FlywayHistory::base).filter(text -> !text.isEmpty());
    return States.of(type.getName(), base, history.migrations());
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

  private static boolean flywayPresent() {
    try {
      Class.forName("org.flywaydb.core.Flyway", false, Matrices.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
