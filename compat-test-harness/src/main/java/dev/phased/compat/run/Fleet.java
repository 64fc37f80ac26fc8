package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.database.Database;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.observe.Watch;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Versions that run together on one database, as they do during a rollout. The database is there
 * from its first use, a version from its first use or from the next one after it has ended.
 */
final class Fleet implements AutoCloseable {
  private final Backend backend;
  private final Matrix matrix;
  private final Templates templates;
  private final Path output;
  private final SchemaState state;
  private final String name;
  private final Map<String, LaunchedApp> apps = new LinkedHashMap<>();
  private int launches;
  private @Nullable Database database;
  private @Nullable Watch watch;

  /** A fleet that begins on {@code state}; {@code name} is that of the directory of its logs. */
  Fleet(
      Backend backend,
      Matrix matrix,
      Templates templates,
      Path output,
      SchemaState state,
      String name) {
    this.backend = backend;
    this.matrix = matrix;
    this.templates = templates;
    this.output = output;
    this.state = state;
    this.name = name;
  }

  /**
   * A version that runs.
   *
   * @throws MigrationException if there is no such state to run on
   * @throws AppStartException if the version does not start
   */
  LaunchedApp app(String version)
      throws MigrationException, AppStartException, IOException, SQLException {
    LaunchedApp known = apps.get(version);
    if (known != null && known.alive()) {
      return known;
    }
    Database here = database();
    if (known != null) {
      known.close();
    }
    String file = LogFiles.of(name, ++launches, version);
    LaunchedApp app = backend.launch(matrix.app(version), here, output.resolve(file));
    apps.put(version, app);
    return app;
  }

  /** What all of them have done so far. */
  Observed observed() throws MigrationException, SQLException {
    database();
    return Objects.requireNonNull(watch).soFar();
  }

  /** Migrates under all of them. */
  void migrate(SchemaState to) throws MigrationException, SQLException {
    matrix.history().migrate(database(), to.last());
  }

  LogExcerpt log(LaunchedApp app) {
    Path file = app.log().file();
    String relative = output.relativize(file).toString().replace('\\', '/');
    return new LogExcerpt(app.version(), relative, app.log().tail());
  }

  /** The logs of those that were started last, oldest version first. */
  List<LogExcerpt> logs() {
    return apps.values().stream().map(this::log).toList();
  }

  /** A text without the passwords that any of them was given. */
  String hide(String text) {
    String hidden = text;
    for (LaunchedApp app : apps.values()) {
      hidden = app.log().secrets().hide(hidden);
    }
    return hidden;
  }

  /** What they run on. */
  Database database() throws MigrationException, SQLException {
    Database known = database;
    if (known == null) {
      known = templates.copy(state, name);
      database = known;
      watch = backend.log().watch(known);
    }
    return known;
  }

  @Override
  public void close() {
    Database known = database;
    try {
      apps.values().forEach(LaunchedApp::close);
    } finally {
      if (watch != null) {
        watch.end();
      }
      if (known != null) {
        backend.server().drop(known);
      }
    }
  }
}
