package dev.phased.compat.database.external;

import dev.phased.compat.database.Administration;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Journal;
import dev.phased.compat.database.ManagedServer;
import dev.phased.compat.database.ServerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server that is there already. The database that its URL names is looked at and left as it is;
 * what cells need is created beside it, and all of that is dropped in the end, and nothing else.
 */
public final class ExternalServer {
  /** Also those that the user may not read. */
  private static final String POSTGRES_TABLES =
      "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname <> 'information_schema'"
          + " AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1";

  private static final String MYSQL_TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1";

  private ExternalServer() {}

  /**
   * Looks whether the server can be used.
   *
   * @throws ServerException if it can't be reached, or its database is not empty and must be
   */
  public static DatabaseServer open(DatabaseSpec.External spec) {
    Database named = Address.of(spec);
    Journal journal;
    try (Connection connection = named.connect()) {
      if (!spec.mayHaveTables()) {
        requireEmpty(spec, named, connection);
      }
      journal = Journals.of(spec.vendor(), named, connection);
    } catch (SQLException e) {
      throw ServerException.absent(Texts.unreachable(named, e), e);
    }
    Administration administration = Administration.of(spec.vendor(), named);
    Leftovers leftovers = Leftovers.watch(spec.vendor(), named);
    return new ManagedServer(administration, "external", journal, leftovers, leftovers::close);
  }

  private static void requireEmpty(
      DatabaseSpec.External spec, Database named, Connection connection) throws SQLException {
    String tables = spec.vendor().isMySqlLike() ? MYSQL_TABLES : POSTGRES_TABLES;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tables)) {
      if (rows.next()) {
        throw new ServerException(Texts.notEmpty(named, rows.getString(1)), null);
      }
    }
  }
}
