package dev.phased.compat.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.MySqlServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What MySQL and MariaDB must both see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MySqlSnapshotCases {
  private static final List<String> SHOP =
      List.of(
          "CREATE TABLE customers (id int PRIMARY KEY) ENGINE = InnoDB",
          "CREATE TABLE notes (id int PRIMARY KEY) ENGINE = InnoDB",
          "CREATE TABLE orders ("
              + "id bigint AUTO_INCREMENT PRIMARY KEY,"
              + "customer int,"
              + "note varchar(80) NOT NULL DEFAULT 'none' COMMENT 'What the customer said',"
              + "total decimal(10,2),"
              + "doubled decimal(11,2) GENERATED ALWAYS AS (total * 2) STORED,"
              + "state enum('open', 'paid'),"
              + "KEY orders_note (note(10), total),"
              + "CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE)"
              + " ENGINE = InnoDB COMMENT 'What was bought'",
          "CREATE TABLE parts (id int PRIMARY KEY)"
              + " PARTITION BY RANGE (id) (PARTITION low VALUES LESS THAN (10), PARTITION high VALUES LESS THAN MAXVALUE)",
          "CREATE VIEW totals AS SELECT id, total FROM orders",
          "CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW SET NEW.note = 'new'",
          "CREATE FUNCTION doubled(a int) RETURNS int DETERMINISTIC RETURN a * 2",
          "CREATE PROCEDURE nothing(IN a int) SET @a = a",
          "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO SET @a = 1",
          "CREATE USER IF NOT EXISTS reader",
          "GRANT SELECT, INSERT ON orders TO reader",
          "GRANT UPDATE (note) ON orders TO reader");

  private Shop shop;

  abstract MySqlServers.Database create(String name);

  /** Statements that only this database understands. */
  List<String> more() {
    return List.of();
  }

  @BeforeAll
  void open() throws SQLException {
    shop = shop("snapshot");
  }

  @AfterAll
  void close() throws SQLException {
    if (shop != null) {
      shop.close();
    }
  }

  @Test
  void whateverChangesIsSeenAndNamed() throws SQLException {
    try (Shop changed = shop("changed")) {
      assertThat(
              changed.after(
                  "ALTER TABLE orders COMMENT '', MODIFY note text COMMENT 'Said', MODIFY state enum('open'),"
                      + " MODIFY id bigint, ADD extra varchar(3), DROP KEY orders_note,"
                      + " ADD UNIQUE orders_note (note(10), total);;"
                      + "ALTER TABLE notes ENGINE = MyISAM;;"
                      + "CREATE OR REPLACE VIEW totals AS SELECT id FROM orders;;"
                      + "DROP TRIGGER stamped;;"
                      + "CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW SET NEW.note = 'old';;"
                      + "DROP FUNCTION doubled;;"
                      + "CREATE FUNCTION doubled(a int) RETURNS int DETERMINISTIC RETURN a * 3;;"
                      + "ALTER EVENT nightly ON SCHEDULE EVERY 2 DAY;;"
                      + "REVOKE INSERT ON orders FROM reader"))
          .containsExactly(
              "table notes: engine was InnoDB, is MyISAM; row format was Dynamic, is Fixed",
              "table orders: comment was What was bought, is none",
              "column orders.extra varchar(3) was not there before",
              "column orders.id: extra was auto_increment, is none",
              "column orders.note: was varchar(80), is text; nullability was NOT NULL, is NULL;"
                  + " default was 'none', is NULL; comment was What the customer said, is Said",
              "column orders.state: was enum('open','paid'), is enum('open')",
              "table orders: index orders_note: was BTREE (note(10), total), is UNIQUE BTREE"
                  + " (note(10), total)",
              "table orders: trigger stamped: body was SET NEW.note = 'new', is SET NEW.note = 'old'",
              "view totals: query was select `orders`.`id` AS `id`,`orders`.`total` AS `total` from"
                  + " `orders`, is select `orders`.`id` AS `id` from `orders`",
              "function doubled(IN a int(11)): body was RETURN a * 2, is RETURN a * 3",
              "event nightly: was EVERY 1 DAY, is EVERY 2 DAY",
              "grant on orders to 'reader'@'%': was INSERT, SELECT, is SELECT");
    }
  }

  @Test
  void whateverIsMissingIsSeenAndNamed() throws SQLException {
    try (Shop changed = shop("missing")) {
      assertThat(
              changed.after(
                  "ALTER TABLE orders DROP doubled, DROP KEY orders_note, DROP FOREIGN KEY orders_customer;;"
                      + "ALTER TABLE parts DROP PARTITION low;;"
                      + "DROP VIEW totals;; DROP TRIGGER stamped;; DROP FUNCTION doubled;;"
                      + "DROP PROCEDURE nothing;; DROP EVENT nightly;; DROP TABLE notes;;"
                      + "REVOKE UPDATE (note) ON orders FROM reader"))
          .containsExactly(
              "table notes is missing",
              "table parts: partition low RANGE `id` 10 is missing",
              "column orders.doubled decimal(11,2) is missing",
              "table orders: constraint orders_customer FOREIGN KEY (customer) REFERENCES customers"
                  + " (id) is missing",
              "table orders: index orders_note BTREE (note(10), total) is missing",
              "table orders: trigger stamped BEFORE INSERT is missing",
              "view totals is missing",
              "function doubled(IN a int(11)) RETURNS int(11) is missing",
              "function nothing(IN a int(11)) PROCEDURE is missing",
              "event nightly EVERY 1 DAY is missing",
              "grant on orders to 'reader'@'%' (note) UPDATE is missing");
    }
  }

  @Test
  void theSameScriptMakesTheSameSchemaInEveryDatabase() throws SQLException {
    try (Shop other = shop("other")) {
      assertThat(shop.snapshot().size()).isGreaterThan(20);
      assertThat(shop.snapshot().differencesTo(other.snapshot())).isEmpty();
    }
  }

  @Test
  void theTablesOfTheToolsAreNoPartOfIt() throws SQLException {
    assertThat(
            shop.after(
                "CREATE TABLE DATABASECHANGELOG (id int PRIMARY KEY, note text);;"
                    + " CREATE TABLE flyway_schema_history (id int PRIMARY KEY)"))
        .isEmpty();
  }

  final Shop shop(String name) throws SQLException {
    List<String> statements = new ArrayList<>(SHOP);
    statements.addAll(more());
    return new Shop(create(name).connect(), statements);
  }
}
