package dev.phased.compat.database;

import static dev.phased.compat.database.MySqlAdministration.literal;
import static dev.phased.compat.database.MySqlAdministration.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies a database of MySQL or MariaDB by the statements with which the server itself would create
 * what is in it: tables with keys, checks, partitions and counters, their rows, sequences,
 * routines, views, triggers and events. It is what a dump and its replay do, without a dump's
 * tools, which not every image has. Measured on MySQL 8.0 with 40 tables, a copy takes a third of
 * the time of the migrations. Privileges are the user's and are not copied.
 */
final class MySqlCopy {
  /**
   * As in a dump: what is there is right, in whatever order it comes and whatever mode it is of.
   */
  private static final List<String> SESSION =
      List.of(
          "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'",
          "SET foreign_key_checks = 0",
          "SET unique_checks = 0",
          "SET time_zone = '+00:00'");

  private final Database template;
  private final Connection from;
  private final Connection to;

  private MySqlCopy(Database template, Connection from, Connection to) {
    this.template = template;
    this.from = from;
    this.to = to;
  }

  /** Creates {@code copy}, with all that is in {@code template}. */
  static void create(Database template, Database copy) throws SQLException {
    try (Connection from = template.connect()) {
      String name = quoted(template.name());
      String definition = shown(from, "SHOW CREATE DATABASE " + name, 2);
      Sql.execute(from, definition.replace(name, quoted(copy.name())));
      for (String setting : SESSION) {
        Sql.execute(from, setting);
      }
      try (Connection to = copy.connect()) {
        for (String setting : SESSION) {
          Sql.execute(to, setting);
        }
        if (from.getMetaData().getDatabaseProductName().equals(Vendor.MARIADB.product())) {
          Sql.execute(to, "SET check_constraint_checks = 0");
        }
        new MySqlCopy(template, from, to).copy();
      } catch (SQLException e) {
        Sql.execute(from, "DROP DATABASE " + quoted(copy.name()));
        throw e;
      }
    }
  }

  private void copy() throws SQLException {
    List<List<String>> tables =
        named("TABLES", "TABLE_NAME, TABLE_TYPE", "TABLE_SCHEMA", "TABLE_NAME");
    // A default may take its value from a sequence.
    sequences(names(tables, "SEQUENCE"));
    List<String> filled = new ArrayList<>(names(tables, "BASE TABLE"));
    filled.addAll(names(tables, "SYSTEM VERSIONED"));
    for (String table : filled) {
      Sql.execute(to, shown(from, "SHOW CREATE TABLE " + quoted(table), 2));
      fill(table);
    }
    for (List<String> routine :
        named(
            "ROUTINES",
            "ROUTINE_NAME, ROUTINE_TYPE",
            "ROUTINE_SCHEMA",
            "ROUTINE_TYPE, ROUTINE_NAME")) {
      replay(routine.get(1), routine.get(0), 3);
    }
    views(names(tables, "VIEW"));
    for (List<String> trigger :
        named(
            "TRIGGERS",
            "TRIGGER_NAME, EVENT_OBJECT_TABLE",
            "TRIGGER_SCHEMA",
            "EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER")) {
      replay("TRIGGER", trigger.get(0), 3);
    }
    for (List<String> event : named("EVENTS", "EVENT_NAME, STATUS", "EVENT_SCHEMA", "EVENT_NAME")) {
      replay("EVENT", event.get(0), 4);
    }
  }

  private void sequences(List<String> names) throws SQLException {
    for (String name : names) {
      Sql.execute(to, shown(from, "SHOW CREATE SEQUENCE " + quoted(name), 2));
      String next = shown(from, "SELECT next_not_cached_value FROM " + quoted(name), 1);
      Sql.execute(to, "DO SETVAL(" + quoted(name) + ", " + next + ", 0)");
    }
  }

  private void fill(String table) throws SQLException {
    String columns =
        Sql.rows(
                from,
                1,
                "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                    + " AND TABLE_NAME = "
                    + literal(table)
                    + " AND COALESCE(GENERATION_EXPRESSION, '') = '' ORDER BY ORDINAL_POSITION")
            .stream()
            .map(row -> quoted(row.get(0)))
            .collect(Collectors.joining(", "));
    Sql.execute(
        to,
        "INSERT INTO "
            + quoted(table)
            + " ("
            + columns
            + ") SELECT "
            + columns
            + " FROM "
            + quoted(template.name())
            + "."
            + quoted(table));
  }

  /** A view can be created when those that it reads from are there. */
  private void views(List<String> names) throws SQLException {
    List<String> open = names;
    while (!open.isEmpty()) {
      List<String> failed = new ArrayList<>();
      SQLException failure = null;
      for (String view : open) {
        try {
          Sql.execute(to, shown(from, "SHOW CREATE VIEW " + quoted(view), 2));
        } catch (SQLException e) {
          failed.add(view);
          failure = e;
        }
      }
      if (failure != null && failed.size() == open.size()) {
        throw failure;
      }
      open = failed;
    }
  }

  /** Routines, triggers and events keep the mode in which they were written. */
  private void replay(String kind, String name, int column) throws SQLException {
    List<String> row = Sql.rows(from, column, "SHOW CREATE " + kind + " " + quoted(name)).get(0);
    Sql.execute(to, "SET sql_mode = " + literal(row.get(1)));
    Sql.execute(to, row.get(column - 1));
    Sql.execute(to, SESSION.get(0));
  }

  private List<List<String>> named(String catalogue, String columns, String schema, String order)
      throws SQLException {
    return Sql.rows(
        from,
        2,
        "SELECT "
            + columns
            + " FROM information_schema."
            + catalogue
            + " WHERE "
            + schema
            + " = DATABASE() ORDER BY "
            + order);
  }

  private static List<String> names(List<List<String>> tables, String type) {
    return tables.stream().filter(row -> row.get(1).equals(type)).map(row -> row.get(0)).toList();
  }

  private static String shown(Connection connection, String sql, int column) throws SQLException {
    return Sql.rows(connection, column, sql).get(0).get(column - 1);
  }
}
