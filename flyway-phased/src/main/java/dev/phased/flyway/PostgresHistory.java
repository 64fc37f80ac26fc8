package dev.phased.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Flyway's history on PostgreSQL, whose lock is an advisory one. */
final class PostgresHistory extends History {
  /** The letters "Flyway", by which Flyway tells its advisory locks from those of others. */
  private static final long FLYWAY = 77431708279161L;

  PostgresHistory(Connection connection, String schema, String table) {
    super(connection, schema, table);
  }

  @Override
  String name() {
    return "\"" + schema() + "\".\"" + table() + "\"";
  }

  @Override
  boolean exists() throws SQLException {
    return ask("SELECT to_regclass(?)", name()).isPresent();
  }

  @Override
  String currentUser() {
    return "current_user";
  }

  @Override
  SearchPath enter(Connection connection) throws SQLException {
    return SearchPath.postgres(connection, schema());
  }

  @Override
  boolean isReadOnly() throws SQLException {
    return is("SELECT current_setting('transaction_read_only')");
  }

  @Override
  Optional<String> notLockable() {
    return Optional.empty();
  }

  @Override
  boolean tryLock() throws SQLException {
    return is("SELECT CASE WHEN pg_try_advisory_lock(?) THEN 'on' END", key());
  }

  @Override
  void unlock() throws SQLException {
    ask("SELECT pg_advisory_unlock(?)", key());
  }

  @Override
  Optional<String> lockHolder() throws SQLException {
    return ask(
        "SELECT 'pid ' || l.pid || coalesce(', ' || nullif(a.application_name, ''), '')"
            + " || coalesce(', user ' || a.usename, '') FROM pg_locks l"
            + " LEFT JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory'"
            + " AND l.granted AND (l.classid::bigint << 32) + l.objid::bigint = ?",
        key());
  }

  private long key() {
    return FLYWAY + name().hashCode();
  }

  private boolean is(String question, Object... parameters) throws SQLException {
    return ask(question, parameters).filter("on"::equals).isPresent();
  }
}
