package dev.phased.flyway;

import dev.phased.Phase;
import dev.phased.Timeouts;
import dev.phased.dialect.Blocker;
import dev.phased.dialect.RunListener;
import dev.phased.dialect.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/** Tells in Flyway's own log what phased does. */
final class Journal implements RunListener {
  private static final Log LOG = LogFactory.getLog(Journal.class);

  private boolean unknown;

  /** {@code migration} is about to run under {@code timeouts}. */
  void begins(PhasedMigration migration, Timeouts timeouts) {
    LOG.info(
        migration.name()
            + ": phase "
            + migration.directive().phase().map(Phase::word).orElse("none")
            + ", lock_timeout "
            + text(timeouts.lock())
            + ", statement_timeout "
            + text(timeouts.statement()));
  }

  /** There is no dialect for the database behind {@code connection}. */
  void unknown(Connection connection) throws SQLException {
    if (!unknown) {
      unknown = true;
      LOG.warn(
          "phased knows PostgreSQL, MySQL and MariaDB, but not "
              + connection.getMetaData().getDatabaseProductName()
              + ": migrations run without timeouts and retry.");
    }
  }

  @Override
  public void retrying(
      Work work, int attempt, String cause, List<Blocker> blockers, Duration wait) {
    LOG.warn(
        work.name()
            + ": try "
            + attempt
            + " failed on a lock ("
            + cause.strip()
            + "); the next follows in "
            + text(wait)
            + ".");
    blockers.forEach(blocker -> LOG.warn("  blocked by " + blocker));
  }

  @Override
  public void note(Work work, String message) {
    LOG.warn(work.name() + ": " + message);
  }

  @Override
  public void running(Work work, Duration elapsed) {
    LOG.info(work.name() + ": still running after " + text(elapsed) + ".");
  }

  private static String text(Duration duration) {
    if (duration.isZero()) {
      return "none";
    }
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
