package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.app.Secrets;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.Instances;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.discover.ScenarioMethod;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.Watch;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The visits of apps to the databases of one cell: a version is started, does what every scenario
 * does, and is stopped again.
 */
final class Visits {
  private final Backend backend;
  private final Matrix matrix;
  private final ScenarioRunner scenarios;
  private final Path output;
  private final CellId cell;
  private final List<Check> checks = new ArrayList<>();
  private final List<LogExcerpt> logs = new ArrayList<>();
  private final List<Secrets> secrets = new ArrayList<>();
  private final List<SqlError> errors = new ArrayList<>();
  private long statements;

  Visits(
      Backend backend, Matrix matrix, ScenarioRunner scenarios, RunSettings settings, CellId cell) {
    this.backend = backend;
    this.matrix = matrix;
    this.scenarios = scenarios;
    this.output = settings.output();
    this.cell = cell;
  }

  List<Check> checks() {
    return checks;
  }

  List<LogExcerpt> logs() {
    return logs;
  }

  /** How many statements they sent. */
  long statements() {
    return statements;
  }

  /** What the database refused them. */
  List<SqlError> errors() {
    return errors;
  }

  /** Lets a version visit a database on a state; what failed first, if anything did. */
  Optional<Check> by(String version, SchemaState state, Database database)
      throws SQLException, IOException, InterruptedException {
    int before = checks.size();
    Watch watch = backend.log().watch(database);
    try {
      visit(version, " (" + version + " on " + state.title() + ")", database);
      Observed observed = watch.soFar();
      if (Reasons.serverTrouble(observed)) {
        throw new ServerException(Reasons.BROKE_DOWN, null);
      }
      statements += observed.statements();
      errors.addAll(hidden(observed.errors()));
    } finally {
      watch.end();
    }
    return checks.subList(before, checks.size()).stream()
        .filter(check -> check.outcome() == Outcome.FAILED)
        .findFirst();
  }

  private void visit(String version, String where, Database database)
      throws IOException, InterruptedException, SQLException {
    String file = LogFiles.of(cell.name(), logs.size() + 1, version);
    long begin = System.nanoTime();
    try (LaunchedApp app = backend.launch(matrix.app(version), database, output.resolve(file))) {
      secrets.add(app.log().secrets());
      Object instance = Instances.of(matrix.type());
      for (ScenarioMethod scenario : matrix.scenarios(version)) {
        Check check = scenarios.run(scenario, instance, app);
        checks.add(
            new Check(
                check.kind(),
                check.name() + where,
                check.outcome(),
                check.message(),
                check.duration()));
      }
      logs.add(new LogExcerpt(version, file, app.log().tail()));
    } catch (AppStartException e) {
      logs.add(new LogExcerpt(version, file, e.logTail()));
      checks.add(
          new Check(
              Check.Kind.SCENARIO,
              "starts" + where,
              Outcome.FAILED,
              String.valueOf(e.getMessage()),
              Duration.ofNanos(System.nanoTime() - begin)));
    }
  }

  /** Errors without the passwords that stand in them. */
  private List<SqlError> hidden(List<SqlError> found) {
    List<SqlError> hidden = found;
    for (Secrets known : secrets) {
      hidden = Reasons.hidden(hidden, known);
    }
    return hidden;
  }
}
