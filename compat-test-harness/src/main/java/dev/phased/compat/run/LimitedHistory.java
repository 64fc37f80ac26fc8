package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.observe.LockWait;
import dev.phased.compat.observe.LockWatch;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.snapshot.Losses;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A history whose migrations take no longer than they may. One that waits for a lock may do so for
 * ever; its sessions are ended then.
 */
final class LimitedHistory implements SchemaHistory {
  private static final Duration TO_END = Duration.ofSeconds(10);
  private static final int LOOKS = 10;
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  /** As ODBC calls it; there is no other word that all databases share. */
  private static final String TIMEOUT_EXPIRED = "HYT00";

  private final SchemaHistory history;
  private final Duration limit;

  LimitedHistory(SchemaHistory history, Duration limit) {
    this.history = history;
    this.limit = limit;
  }

  private interface Step {
    void take() throws MigrationException;
  }

  @Override
  public String tool() {
    return history.tool();
  }

  @Override
  public List<Migration> migrations() {
    return history.migrations();
  }

  @Override
  public Optional<String> text(Migration migration) {
    return history.text(migration);
  }

  @Override
  public Losses losses(Migration migration) {
    return history.losses(migration);
  }

  @Override
  public void migrate(Database database, Migration upTo) throws MigrationException {
    within(database, Texts.up(upTo), () -> history.migrate(database, upTo));
  }

  @Override
  public void undo(Database database, Migration downTo) throws MigrationException {
    within(database, Texts.down(downTo), () -> history.undo(database, downTo));
  }

  private void within(Database database, String what, Step step) throws MigrationException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              step.take();
              return true;
            });
    Thread thread = new Thread(task, "phased-migration");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      Optional<LockWait> wait = waitOfMigration(database);
      end(database, thread);
      throw tookTooLong(what, wait);
    } catch (InterruptedException e) {
      end(database, thread);
      Thread.currentThread().interrupt();
      throw new MigrationException(Texts.stopped(what), e);
    }
  }

  private static MigrationException failure(ExecutionException failure) {
    if (failure.getCause() instanceof MigrationException expected) {
      return expected;
    }
    if (failure.getCause() instanceof RuntimeException other) {
      throw other;
    }
    throw new IllegalStateException(failure.getCause());
  }

  private MigrationException tookTooLong(String what, Optional<LockWait> wait) {
    String message = Texts.tookTooLong(what, limit, wait);
    SQLException cause =
        wait.isPresent()
            ? new SQLTimeoutException(message, TIMEOUT_EXPIRED)
            : new SQLTimeoutException(message);
    return new MigrationException(message, cause);
  }

  /** One that gives up after a while and tries again does not wait all the time. */
  private static Optional<LockWait> waitOfMigration(Database database) {
    try {
      for (int look = 1; look < LOOKS; look++) {
        Optional<LockWait> wait = LockWatch.waitOfMigration(database);
        if (wait.filter(seen -> !seen.blockers().isEmpty()).isPresent()) {
          return wait;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
      return LockWatch.waitOfMigration(database);
    } catch (SQLException e) {
      // Who may not look does not know.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void end(Database database, Thread thread) {
    try {
      LockWatch.endMigration(database);
    } catch (SQLException e) {
      // Who may not end it leaves it to the end of the server.
    }
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    join(thread);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(TO_END.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
