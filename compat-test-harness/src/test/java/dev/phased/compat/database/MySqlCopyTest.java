package dev.phased.compat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.phased.compat.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(names = {"MYSQL_8_0", "MARIADB_11_4"})
class MySqlCopyTest {
  private static final List<String> SHOP =
      List.of(
          "CREATE TABLE customers (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL"
              + " COMMENT 'as on the card', UNIQUE KEY by_name (name), CHECK (name <> ''))"
              + " COMMENT 'who buys' CHARACTER SET utf8mb4",
          "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer INT, cents INT,"
              + " euros INT GENERATED ALWAYS AS (cents / 100) STORED, day DATE DEFAULT '0000-00-00',"
              + " at TIMESTAMP NULL, INDEX by_day (day),"
              + " CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers (id)"
              + " ON DELETE CASCADE)",
          "CREATE TABLE a_line (id INT PRIMARY KEY, parent BIGINT,"
              + " FOREIGN KEY (parent) REFERENCES orders (id))",
          "CREATE TABLE logs (id INT NOT NULL, year INT NOT NULL) PARTITION BY RANGE (year)"
              + " (PARTITION old VALUES LESS THAN (2020), PARTITION new VALUES LESS THAN MAXVALUE)",
          "INSERT INTO customers (name) VALUES ('Ann'), ('Bob'), ('Zoë')",
          "DELETE FROM customers WHERE name = 'Zoë'",
          "INSERT INTO orders (id, customer, cents, day, at)"
              + " VALUES (1, 1, 250, '0000-00-00', '2026-10-25 02:30:00')",
          "INSERT INTO a_line VALUES (1, 1)",
          "INSERT INTO logs VALUES (1, 2019), (2, 2026)",
          "CREATE FUNCTION doubled (n INT) RETURNS INT DETERMINISTIC RETURN n * 2",
          "CREATE PROCEDURE clean () DELETE FROM logs",
          "CREATE VIEW b_totals AS SELECT customer, SUM(cents) AS total FROM orders GROUP BY customer",
          "CREATE VIEW a_rich AS SELECT customer, doubled(total) AS twice FROM b_totals",
          "CREATE TRIGGER second BEFORE INSERT ON orders FOR EACH ROW SET NEW.cents = NEW.cents + 1",
          "CREATE TRIGGER before_it BEFORE INSERT ON orders FOR EACH ROW PRECEDES second"
              + " SET NEW.cents = NEW.cents * 10",
          "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO CALL clean()");

  private final TestServers kind;
  private final DatabaseServer server;

  MySqlCopyTest(TestServers kind) {
    this.kind = kind;
    this.server = kind.get();
  }

  @Test
  void hasEverythingThatTheTemplateHas() throws SQLException {
    Database template = shop("full");
    Database copy = server.copy(template, "full_copy");

    assertThat(definitions(copy)).isEqualTo(definitions(template)).hasSize(11);
    for (String table : List.of("customers", "orders", "a_line", "logs", "a_rich")) {
      String rows = "SELECT * FROM " + table + " ORDER BY 1";
      assertThat(rows(copy, rows)).as(table).isEqualTo(rows(template, rows)).isNotEmpty();
    }
    server.drop(copy);
    server.drop(template);
  }

  @Test
  void behavesAsTheTemplateDoes() throws SQLException {
    Database template = shop("live");
    Database copy = server.copy(template, "live_copy");

    execute(copy, "INSERT INTO customers (name) VALUES ('Cid')");
    assertThat(rows(copy, "SELECT id FROM customers WHERE name = 'Cid'"))
        .as("goes on counting")
        .containsExactly("4");
    execute(copy, "INSERT INTO orders (id, customer, cents, day) VALUES (2, 2, 100, '2026-01-01')");
    assertThat(rows(copy, "SELECT cents, euros FROM orders WHERE id = 2"))
        .as("both triggers, in their order")
        .containsExactly("1001, 10");
    assertThatThrownBy(
            () ->
                execute(
                    copy,
                    "INSERT INTO orders (id, customer, cents, day) VALUES (3, 99, 1, '2026-01-01')"))
        .as("the foreign key")
        .hasMessageContaining("of_customer");
    execute(copy, "CALL clean()");
    assertThat(rows(template, "SELECT id FROM logs")).as("the template's own").hasSize(2);
    server.drop(copy);
    server.drop(template);
  }

  @Test
  void keepsTheCharacterSetOfTheDatabase() throws SQLException {
    Database template = server.create("greek");
    execute(template, "ALTER DATABASE greek CHARACTER SET greek COLLATE greek_bin");
    Database copy = server.copy(template, "greek_copy");
    assertThat(rows(copy, "SELECT @@character_set_database, @@collation_database"))
        .containsExactly("greek, greek_bin");
    server.drop(copy);
    server.drop(template);
  }

  @Test
  void goesOnWithSequencesWhereTheyWere() throws SQLException {
    assumeTrue(kind.vendor() == Vendor.MARIADB, "only MariaDB has sequences");
    Database template = server.create("counters");
    execute(template, "CREATE SEQUENCE numbers START WITH 100 CACHE 10");
    execute(template, "CREATE TABLE taken (id INT DEFAULT NEXTVAL(numbers) PRIMARY KEY, t INT)");
    execute(template, "INSERT INTO taken (t) VALUES (1)");
    Database copy = server.copy(template, "counters_copy");
    execute(copy, "INSERT INTO taken (t) VALUES (2)");
    assertThat(rows(copy, "SELECT id FROM taken ORDER BY id"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("100"),
            next -> assertThat(Integer.valueOf(next)).isBetween(101, 110));
    server.drop(copy);
    server.drop(template);
  }

  @Test
  void leavesADatabaseAloneThatHasItsName() throws SQLException {
    Database template = server.create("same");
    Database other = server.create("same_copy");
    execute(other, "CREATE TABLE precious (id INT)");

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> server.copy(template, "same_copy"));

    assertThat(rows(other, "SHOW TABLES")).containsExactly("precious");
    server.drop(other);
    server.drop(template);
  }

  @Test
  void isDroppedEvenIfASessionHoldsALockInIt() throws SQLException {
    Database database = server.create("held");
    execute(database, "CREATE TABLE t (id INT)");
    try (Connection session = database.connect()) {
      session.setAutoCommit(false);
      Sql.execute(session, "INSERT INTO t VALUES (1)");
      server.drop(database);
    } catch (SQLException e) {
      // Its session has ended: closing it fails with some drivers.
    }
    assertThatExceptionOfType(SQLException.class).isThrownBy(database::connect);
  }

  private Database shop(String name) throws SQLException {
    Database database = server.create(name);
    try (Connection connection = database.connect()) {
      Sql.execute(connection, "SET sql_mode = 'NO_ENGINE_SUBSTITUTION'");
      for (String sql : SHOP) {
        Sql.execute(connection, sql);
      }
    }
    return database;
  }

  private static List<String> definitions(Database database) throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (Connection connection = database.connect()) {
      for (List<String> table : Sql.rows(connection, 2, "SHOW FULL TABLES")) {
        definitions.add(
            Sql.rows(connection, 2, "SHOW CREATE TABLE `" + table.get(0) + "`").get(0).get(1));
      }
      for (String routine :
          List.of("FUNCTION doubled", "PROCEDURE clean", "TRIGGER second", "TRIGGER before_it")) {
        definitions.add(
            Sql.rows(connection, 3, "SHOW CREATE " + routine).get(0).subList(1, 3).toString());
      }
      definitions.add(Sql.rows(connection, 4, "SHOW CREATE EVENT nightly").get(0).get(3));
    }
    return definitions;
  }

  private static List<String> rows(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(String.join(", ", row.stream().map(String::valueOf).toList()));
      }
      return rows;
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      Sql.execute(connection, sql);
    }
  }
}
