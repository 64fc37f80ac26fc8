package dev.phased.compat.database.external;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.Vendor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Finds out where a server tells what it is asked. Its settings are not ours to change. */
final class Journals {
  private Journals() {}

  static Journal of(Vendor vendor, Database server, Connection connection) {
    return vendor.isMySqlLike()
        ? ofMySql(vendor, server, connection)
        : ofPostgres(server, connection);
  }

  private static Journal ofPostgres(Database server, Connection connection) {
    String log = value(connection, "SELECT pg_current_logfile('jsonlog')");
    boolean readable = !log.isEmpty() && isReadable(connection, log);
    boolean all = value(connection, "SHOW log_statement").equals("all");
    return readable && all
        ? new Journal.LogOnServer(server, log)
        : new Journal.Silent(Texts.SILENT_POSTGRES);
  }

  private static boolean isReadable(Connection connection, String log) {
    return !value(connection, "SELECT length(pg_read_file('" + log + "', 0, 1))").isEmpty();
  }

  private static Journal ofMySql(Vendor vendor, Database server, Connection connection) {
    String on =
        value(
            connection,
            "SELECT COUNT(*) FROM performance_schema.setup_consumers WHERE ENABLED = 'YES' AND NAME"
                + " IN ('global_instrumentation', 'thread_instrumentation',"
                + " 'events_statements_current', 'events_statements_history_long')");
    return on.equals("4")
        ? new Journal.StatementHistory(server)
        : new Journal.Silent(Texts.silent(vendor));
  }

  /** Empty if the user may not know. */
  private static String value(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      String value = rows.next() ? rows.getString(1) : null;
      return value == null ? "" : value;
    } catch (SQLException e) {
      return "";
    }
  }
}
