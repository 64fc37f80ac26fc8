package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.discover.InvariantField;
import dev.phased.compat.result.Check;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks invariants again and again while a migration runs. It gives way at once: what it would have
 * to wait for is left out of that round, so that it holds up neither the migration nor an app.
 */
final class InvariantWatch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final InvariantChecks checks;
  private final List<InvariantField> invariants;
  private final Connection connection;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Map<InvariantField, String> answers = new LinkedHashMap<>();
  private final Thread thread = new Thread(this::run, "phased-invariants");
  private final long begin = System.nanoTime();

  private InvariantWatch(
      InvariantChecks checks, List<InvariantField> invariants, Connection connection) {
    this.checks = checks;
    this.invariants = invariants;
    this.connection = connection;
  }

  static InvariantWatch begin(
      InvariantChecks checks, List<InvariantField> invariants, Database database)
      throws SQLException {
    Connection connection = database.connect(Database.INVARIANT);
    InvariantWatch watch = new InvariantWatch(checks, invariants, connection);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** What was found; nothing for an invariant that never got its turn. */
  List<Check> end() throws InterruptedException {
    stop.countDown();
    thread.join();
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    List<Check> found = new ArrayList<>();
    answers.forEach(
        (invariant, broken) ->
            found.add(InvariantChecks.check(invariant, TransitionTexts.DURING, broken, duration)));
    return found;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    try (connection) {
      giveWay();
      do {
        invariants.forEach(this::ask);
      } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // Without a connection nothing is asked; that the server is gone shows elsewhere.
    }
  }

  private void ask(InvariantField invariant) {
    if (!answers.getOrDefault(invariant, "").isEmpty()) {
      return;
    }
    try {
      answers.put(invariant, checks.broken(invariant, connection));
    } catch (SQLException e) {
      // It gave way, or the schema was between two states.
    }
  }

  private void giveWay() throws SQLException {
    boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          postgres
              ? "SET lock_timeout = '50ms'"
              : "SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
    }
  }
}
