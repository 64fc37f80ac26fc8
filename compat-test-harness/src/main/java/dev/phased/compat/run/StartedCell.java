package dev.phased.compat.run;

import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.database.Database;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.Watch;
import java.sql.SQLException;
import java.time.Duration;

/** A cell whose app is ready, on a database of its own. */
final class StartedCell implements AutoCloseable {
  private final Backend backend;
  private final Database database;
  private final Watch watch;
  private final LaunchedApp app;
  private final Observed atStart;
  private final Duration startedIn;

  StartedCell(Backend backend, Database database, Watch watch, LaunchedApp app, Duration startedIn)
      throws SQLException {
    this.backend = backend;
    this.database = database;
    this.watch = watch;
    this.app = app;
    this.startedIn = startedIn;
    this.atStart = watch.soFar();
  }

  LaunchedApp app() {
    return app;
  }

  Duration startedIn() {
    return startedIn;
  }

  /** What the app did after its start. */
  Observed observed() throws SQLException {
    return watch.soFar().since(atStart);
  }

  /** How many sessions its database has. */
  int sessions() {
    return backend.server().sessions(database);
  }

  @Override
  public void close() {
    try {
      app.close();
    } finally {
      watch.end();
      backend.server().drop(database);
    }
  }
}
