package dev.phased.flyway;

import dev.phased.Directive;
import dev.phased.Phase;
import dev.phased.RunMessages;
import dev.phased.Timeouts;
import dev.phased.dialect.Blocker;
import dev.phased.dialect.Remains;
import dev.phased.dialect.RunListener;
import dev.phased.dialect.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/** Tells in Flyway's own log what phased does. */
final class Journal implements RunListener {
  private static final Log LOG = LogFactory.getLog(Journal.class);

  /** The SQLState of a write in a transaction that may only read, on PostgreSQL. */
  private static final String READ_ONLY = "25006";

  private boolean unknown;
  private Optional<Phase> phase = Optional.empty();
  private Optional<Remains> remains = Optional.empty();

  /** The script or class {@code name} is about to run under {@code timeouts}. */
  void begins(String name, Directive directive, Timeouts timeouts) {
    phase = directive.phase();
    remains = Optional.empty();
    LOG.info(RunMessages.runs(name, phase, timeouts));
  }

  /** A migration runs before its day. */
  void early(String warning) {
    LOG.warn(warning);
  }

  /** What the script or class that ran last has left, if it failed and that is known. */
  Optional<Remains> remains() {
    return remains;
  }

  /**
   * The script or class {@code name} failed, and Flyway will remember that.
   *
   * @param runsAgain whether it can be run again even if something of it was applied
   */
  void leavesRow(String name, boolean runsAgain) {
    boolean again = runsAgain || remains.filter(Remains::nothing).isPresent();
    LOG.warn(Texts.leavesRow(name, again, remains));
  }

  /** The script or class {@code name} failed, and Flyway will forget that. */
  void leavesNoRow(String name) {
    remains.ifPresent(left -> LOG.warn(Texts.leavesNoRow(name, left)));
  }

  /** Says why, if {@code failure} is that of a database that takes no writes. */
  void readsAlone(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState())) {
        LOG.warn(RunMessages.readOnly());
        return;
      }
    }
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
    LOG.warn(RunMessages.retrying(work.name(), phase, attempt, cause, wait));
    blockers.forEach(blocker -> LOG.warn("  In the way: " + blocker));
  }

  @Override
  public void note(Work work, String message) {
    LOG.warn(message);
  }

  @Override
  public void failed(Work work, Remains left) {
    remains = Optional.of(left);
  }

  @Override
  public void running(Work work, Duration elapsed, Optional<String> doing) {
    LOG.info(RunMessages.stillRuns(work.name(), phase, elapsed, doing));
  }
}
