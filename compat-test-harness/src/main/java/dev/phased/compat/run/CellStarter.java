package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.database.Database;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.Watch;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** Gives a cell its database and its app. */
final class CellStarter {
  private final Backend backend;
  private final Matrix matrix;
  private final Templates templates;
  private final Path output;

  CellStarter(Backend backend, Matrix matrix, Templates templates, Path output) {
    this.backend = backend;
    this.matrix = matrix;
    this.templates = templates;
    this.output = output;
  }

  StartedCell start(RunCell cell)
      throws MigrationException, CellStartException, IOException, SQLException {
    Database database = templates.copy(cell.state(), cell.id().toString());
    Watch watch;
    try {
      watch = backend.log().watch(database);
    } catch (SQLException | RuntimeException e) {
      backend.server().drop(database);
      throw e;
    }
    long begin = System.nanoTime();
    LaunchedApp app;
    try {
      app =
          backend.launch(
              matrix.app(cell.version()), database, output.resolve(LogFiles.of(cell.id())));
    } catch (AppStartException e) {
      Observed observed = watch.soFar();
      discard(database, watch);
      throw new CellStartException(e, observed);
    } catch (IOException | SQLException | RuntimeException e) {
      discard(database, watch);
      throw e;
    }
    try {
      return new StartedCell(
          backend, database, watch, app, Duration.ofNanos(System.nanoTime() - begin));
    } catch (SQLException | RuntimeException e) {
      try {
        app.close();
      } finally {
        discard(database, watch);
      }
      throw e;
    }
  }

  private void discard(Database database, Watch watch) {
    watch.end();
    backend.server().drop(database);
  }
}
