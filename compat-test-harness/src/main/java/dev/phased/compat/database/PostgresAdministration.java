package dev.phased.compat.database;

import java.sql.Connection;

/** Databases of PostgreSQL, which clones them itself. */
record PostgresAdministration(Database maintenance) implements Administration {
  @Override
  public String product() {
    return Sql.product(maintenance);
  }

  @Override
  public Database create(String name) {
    Sql.execute(maintenance, "CREATE DATABASE " + quoted(name));
    return maintenance.sibling(name);
  }

  @Override
  public Database copy(Database template, String name) {
    Sql.execute(
        maintenance, "CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template.name()));
    return maintenance.sibling(name);
  }

  @Override
  public void drop(Database database) {
    Sql.execute(
        maintenance, "DROP DATABASE IF EXISTS " + quoted(database.name()) + " WITH (FORCE)");
  }

  @Override
  public int sessions(Database database) {
    return Sql.count(
        maintenance,
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '"
            + database.name().replace("'", "''")
            + "'");
  }

  @Override
  public boolean answers() {
    return Sql.answers(maintenance);
  }

  @Override
  public Connection lastingSession() {
    return Sql.session(
        maintenance,
        "SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout'");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
