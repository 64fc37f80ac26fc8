package dev.phased.compat.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of rows in every database. */
abstract class RowsCases {
  @TempDir Path directory;
  private Shop shop;

  abstract Connection connect() throws SQLException;

  /** A column type for any bytes. */
  abstract String bytes();

  @BeforeEach
  void fill() throws SQLException {
    shop =
        new Shop(
            connect(),
            List.of(
                "CREATE TABLE orders (id int PRIMARY KEY, note varchar(80), total decimal(12,2), at timestamp NULL, raw "
                    + bytes()
                    + ")",
                "INSERT INTO orders VALUES (1, 'secret', 10.50, '2024-02-29 12:00:00', NULL),"
                    + " (2, 'käse', NULL, NULL, NULL), (3, '', 0, NULL, NULL), (4, NULL, 7, NULL, NULL)",
                "CREATE TABLE items (orders int, line int, name varchar(10), PRIMARY KEY (orders, line))",
                "INSERT INTO items VALUES (1, 1, 'a'), (1, 2, 'b')",
                "CREATE TABLE audit (what varchar(20), who varchar(20))",
                "INSERT INTO audit VALUES ('x', 'ann'), ('x', 'ann'), ('y', NULL)"));
  }

  @AfterEach
  void close() throws SQLException {
    shop.close();
  }

  @Test
  void whatStaysIsNoDifferenceInWhateverOrderColumnsAndRowsStand() throws Exception {
    assertThat(
            after(
                "CREATE TABLE kept AS SELECT * FROM orders",
                "DROP TABLE orders",
                "CREATE TABLE orders (total decimal(12,2), raw "
                    + bytes()
                    + ", note varchar(80), id int PRIMARY KEY, at timestamp NULL)",
                "INSERT INTO orders (id, note, total, at, raw)"
                    + " SELECT id, note, total, at, raw FROM kept ORDER BY id DESC",
                "DROP TABLE kept"))
        .isEmpty();
  }

  @Test
  void aChangedValueIsNamedByRowAndColumnAndNotShown() throws Exception {
    assertThat(after("UPDATE orders SET note = 'other' WHERE id = 1"))
        .containsExactly("column orders.note: 1 of 4 rows has another value than before: id=1");
  }

  @Test
  void aLostValueAndAnInventedOneAreToldApart() throws Exception {
    assertThat(
            after(
                "UPDATE orders SET note = NULL WHERE id < 4",
                "UPDATE orders SET total = 0 WHERE total IS NULL",
                "UPDATE items SET name = '' WHERE line = 2"))
        .containsExactly(
            "column items.name: 1 of 2 rows has another value than before: orders=1 line=2",
            "column orders.note: 3 of 4 rows have lost the value: id=1, id=2, id=3",
            "column orders.total: 1 of 4 rows has a value where there was none: id=2");
  }

  @Test
  void rowsThatAreMissingOrNewAreNamed() throws Exception {
    assertThat(
            after(
                "DELETE FROM orders WHERE id < 3",
                "INSERT INTO orders (id) VALUES (5)",
                "DELETE FROM items"))
        .containsExactly(
            "table items: 2 of 2 rows are missing: orders=1 line=1, orders=1 line=2",
            "table orders: 2 of 4 rows are missing: id=1, id=2",
            "table orders: 1 row was not there before: id=5");
  }

  @Test
  void rowsWithoutAKeyAreCounted() throws Exception {
    assertThat(after("INSERT INTO audit VALUES ('x', 'ann')"))
        .containsExactly("table audit: 1 row was not there before");
    assertThat(after("UPDATE audit SET who = 'bob' WHERE what = 'y'"))
        .containsExactly(
            "table audit: 1 of 4 rows is missing", "table audit: 1 row was not there before");
  }

  @Test
  void whatIsDeclaredIsNoDifferenceAndNothingElse() throws Exception {
    Losses losses = new Losses(Set.of("Orders.note", "audit"), Set.of("orders.total"));
    assertThat(
            after(
                losses,
                "UPDATE orders SET note = NULL",
                "UPDATE orders SET total = 1 WHERE id = 2",
                "DELETE FROM audit"))
        .isEmpty();
    assertThat(after(losses, "UPDATE orders SET total = NULL WHERE id = 3"))
        .containsExactly("column orders.total: 1 of 4 rows has lost the value: id=3");
  }

  @Test
  void columnsThatOnlyOneMomentHasAreLeftToTheSchema() throws Exception {
    assertThat(after("ALTER TABLE orders DROP COLUMN note", "ALTER TABLE orders ADD extra int"))
        .isEmpty();
  }

  @Test
  void valuesAreComparedWhereATypeIsNarrowedToOneOfTheSameFamily() throws Exception {
    after(
        "CREATE TABLE wide (id bigint PRIMARY KEY, note text, total decimal(14,4), pieces"
            + " decimal(8,1))",
        "INSERT INTO wide VALUES (1, 'ab', 2.5000, 3.0), (2, 'abcd', 2.1234, 3.4)");

    assertThat(
            after(
                "CREATE TABLE kept AS SELECT * FROM wide",
                "DROP TABLE wide",
                "CREATE TABLE wide (id int PRIMARY KEY, note varchar(3), total decimal(12,2),"
                    + " pieces int)",
                "INSERT INTO wide SELECT id, substring(note, 1, 3), round(total, 2), round(pieces)"
                    + " FROM kept",
                "DROP TABLE kept"))
        .containsExactly(
            "column wide.note: 1 of 2 rows has another value than before: id=2",
            "column wide.pieces: 1 of 2 rows has another value than before: id=2",
            "column wide.total: 1 of 2 rows has another value than before: id=2");
  }

  @Test
  void tablesOfAnySizeAreComparedInParts() throws Exception {
    try (Rows before = rows()) {
      shop.execute(List.of("UPDATE orders SET note = 'other'", "DELETE FROM audit"));
      try (Rows after = rows()) {
        assertThat(before.differencesTo(after, Losses.NONE, 1))
            .isEqualTo(before.differencesTo(after, Losses.NONE))
            .extracting(Difference::subject)
            .containsExactly("table audit", "column orders.note", "column orders.note");
      }
    }
  }

  @Test
  void theConnectionAndTheDirectoryAreLeftAsTheyWere() throws Exception {
    int isolation = shop.connection().getTransactionIsolation();
    try (Rows rows = rows()) {
      assertThat(rows.counts()).hasToString("{audit=3, items=2, orders=4}");
      assertThat(directory).isNotEmptyDirectory();
    }
    assertThat(directory).isEmptyDirectory();
    assertThat(shop.connection().getAutoCommit()).isTrue();
    assertThat(shop.connection().getTransactionIsolation()).isEqualTo(isolation);
  }

  /** What is said after statements. */
  final List<String> after(String... statements) throws SQLException, IOException {
    return after(Losses.NONE, statements);
  }

  private List<String> after(Losses losses, String... statements) throws SQLException, IOException {
    try (Rows before = rows()) {
      shop.execute(List.of(statements));
      try (Rows after = rows()) {
        return before.differencesTo(after, losses).stream().map(Difference::sentence).toList();
      }
    }
  }

  private Rows rows() throws SQLException, IOException {
    return Rows.of(shop.connection(), directory);
  }
}
