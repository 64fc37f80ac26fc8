package dev.phased.compat.observe;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.ServerException;
import java.sql.SQLException;

/** What a server tells of the statements that it is given. */
public interface StatementLog extends AutoCloseable {
  /**
   * Reads what a server writes.
   *
   * @throws ServerException if the server tells nobody
   */
  static StatementLog of(Journal journal) {
    if (journal instanceof Journal.LogFile file) {
      return new ServerLog(new LocalFile(file.path()));
    }
    if (journal instanceof Journal.LogOnServer log) {
      return new ServerLog(new FileOnServer(log.server(), log.path()));
    }
    if (journal instanceof Journal.StatementHistory history) {
      return new StatementHistory(history.server());
    }
    throw new ServerException(((Journal.Silent) journal).reason(), null);
  }

  /**
   * Begins to watch a database: what apps issue from here on counts.
   *
   * @throws SQLException if the database can't be reached
   */
  Watch watch(Database database) throws SQLException;

  /** Reads no more. */
  @Override
  void close();
}
