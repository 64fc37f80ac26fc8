package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import dev.phased.dialect.Blocker;
import dev.phased.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks at the sessions of one database again and again, from a connection of its own: who waits on
 * whom, and which locks the migration has. What lasts shorter than the time between two looks may
 * go unseen.
 */
public final class LockWatch implements AutoCloseable {
  /** The time between two looks. */
  public static final Duration INTERVAL = Duration.ofMillis(20);

  /** Who is in the way costs the server more than who waits, and changes less often. */
  private static final int BLOCKERS_EVERY = 5;

  private final Connection connection;
  private final Optional<Dialect> dialect;
  private final Optional<Sessions> sessions;
  private final Episodes episodes = new Episodes();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "phased-lock-watch");
  private String blind;
  private int looks;

  private LockWatch(Connection connection) throws SQLException {
    this.connection = connection;
    this.dialect = Dialect.of(connection);
    this.sessions = dialect.map(kind -> Sessions.of(kind, connection));
    this.blind = sessions.map(Sessions::blind).orElse("");
  }

  /**
   * Begins to look.
   *
   * @throws SQLException if the database can't be reached
   */
  public static LockWatch begin(Database database) throws SQLException {
    Connection connection = database.connect();
    try {
      LockWatch watch = new LockWatch(connection);
      watch.keepOutOfTheLog();
      watch.thread.setDaemon(true);
      watch.thread.start();
      return watch;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * What the migration of a database waits for now; empty if it does not wait.
   *
   * @throws SQLException if the database can't be reached
   */
  public static Optional<LockWait> waitOfMigration(Database database) throws SQLException {
    try (Connection connection = database.connect();
        LockWatch watch = new LockWatch(connection)) {
      if (watch.sessions.isPresent()) {
        watch.look(watch.sessions.get());
      }
      return watch.episodes.waits().stream().filter(wait -> wait.waiter().migration()).findFirst();
    }
  }

  /**
   * Ends the sessions that migrate a database, as far as that may be done.
   *
   * @throws SQLException if it may not, or the database can't be reached
   */
  public static void endMigration(Database database) throws SQLException {
    try (Connection connection = database.connect()) {
      Optional<Dialect> kind = Dialect.of(connection);
      if (kind.isPresent()) {
        Sessions.of(kind.get(), connection).endMigration(connection);
      }
    }
  }

  /**
   * Ends it.
   *
   * @return what was seen
   */
  public SeenLocks end() throws InterruptedException {
    stop.countDown();
    thread.join();
    return new SeenLocks(episodes.waits(), episodes.locks(), blind);
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      connection.close();
    } catch (SQLException e) {
      // The server closes its side when the database is dropped.
    }
  }

  private void run() {
    try {
      do {
        if (sessions.isPresent()) {
          look(sessions.get());
        }
      } while (!stop.await(INTERVAL.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      blind = Texts.lookFailed(e);
    }
  }

  private void look(Sessions kind) throws SQLException {
    boolean askAll = looks++ % BLOCKERS_EVERY == 0;
    List<Look.Waiting> seen = kind.waiting(connection);
    Map<Long, String> applications =
        seen.stream()
            .collect(
                Collectors.toMap(
                    one -> one.party().session(), one -> one.party().application(), (a, b) -> a));
    List<Look.Held> held = kind.held(connection);
    held.forEach(one -> applications.put(one.party().session(), one.party().application()));
    List<Look.Waiting> waiting = new ArrayList<>();
    for (Look.Waiting one : seen) {
      waiting.add(askAll || episodes.isNew(one) ? withBlockers(one, applications) : one);
    }
    episodes.add(System.nanoTime(), new Look(waiting, held));
  }

  private Look.Waiting withBlockers(Look.Waiting one, Map<Long, String> applications)
      throws SQLException {
    List<Blocker> blockers =
        dialect.isEmpty() ? List.of() : dialect.get().blockers(connection, one.party().session());
    return new Look.Waiting(
        one.party(),
        one.since(),
        one.wanted(),
        blockers.stream().map(blocker -> blocking(blocker, applications)).toList());
  }

  /** What a session says of itself in another way than by its application name counts. */
  private static LockWait.Blocking blocking(Blocker blocker, Map<Long, String> applications) {
    String application =
        applications.getOrDefault(blocker.session(), blocker.application().orElse(""));
    Party party = new Party(blocker.session(), application, blocker.query().orElse(""));
    return new LockWait.Blocking(party, blocker.state(), blocker.lock());
  }

  /** Fifty looks a second would drown what apps do, where the user may decide on that. */
  private void keepOutOfTheLog() {
    if (dialect.filter(kind -> kind.name().equals("PostgreSQL")).isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET log_statement = 'none'");
    } catch (SQLException e) {
      // Then they are logged; what reads the log passes over them.
    }
  }
}
