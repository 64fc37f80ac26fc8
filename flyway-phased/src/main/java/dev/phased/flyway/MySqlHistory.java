package dev.phased.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Flyway's history on MySQL and MariaDB, whose lock is a named one. */
final class MySqlHistory extends History {
  private static final int READ_ONLY = 1290;
  private static final int NO_SUCH_TABLE = 1146;

  MySqlHistory(Connection connection, String schema, String table) {
    super(connection, schema, table);
  }

  @Override
  String name() {
    return "`" + schema() + "`.`" + table() + "`";
  }

  @Override
  boolean exists() throws SQLException {
    return ask(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_name = ?",
            schema(),
            table())
        .isPresent();
  }

  @Override
  String currentUser() {
    return "substring_index(user(), '@', 1)";
  }

  @Override
  SearchPath enter(Connection connection) throws SQLException {
    return SearchPath.mysql(connection, schema());
  }

  @Override
  boolean isReadOnly() throws SQLException {
    return ask("SELECT if(@@global.read_only IN ('0', 'OFF'), NULL, 'on')").isPresent()
        && refusesUs();
  }

  /** Some users may write to a replica: a change of nothing tells. */
  private boolean refusesUs() throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.executeUpdate("DELETE FROM " + name() + " WHERE 1 = 0");
      return false;
    } catch (SQLException e) {
      return e.getErrorCode() == READ_ONLY || e.getErrorCode() == NO_SUCH_TABLE;
    }
  }

  /** Flyway locks the table itself in a cluster, where a named lock holds on one node alone. */
  @Override
  Optional<String> notLockable() throws SQLException {
    return ask("SHOW VARIABLES WHERE variable_name = 'wsrep_on' AND value = 'ON'"
            + " OR variable_name = 'pxc_strict_mode' AND value IN ('ENFORCING', 'MASTER')")
        .map(on -> "this is a node of a Galera cluster");
  }

  @Override
  boolean tryLock() throws SQLException {
    return ask("SELECT get_lock(?, 0)", lock()).filter("1"::equals).isPresent();
  }

  @Override
  void unlock() throws SQLException {
    ask("SELECT release_lock(?)", lock());
  }

  @Override
  Optional<String> lockHolder() throws SQLException {
    return ask(
        "SELECT concat('session ', h.id, coalesce(concat(', user ', p.user), ''),"
            + " coalesce(concat(', from ', p.host), '')) FROM (SELECT is_used_lock(?) AS id) h"
            + " LEFT JOIN information_schema.processlist p ON p.id = h.id",
        lock());
  }

  private String lock() {
    return "Flyway-" + name().hashCode();
  }
}
