package dev.phased.compat.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresRowsTest extends RowsCases {
  @Override
  Connection connect() throws SQLException {
    return TestServer.database("rows").connect();
  }

  @Override
  String bytes() {
    return "bytea";
  }

  @Test
  void bytesAndPartitionsAreComparedToo() throws Exception {
    after(
        "UPDATE orders SET raw = '\\x00ff'",
        "CREATE TABLE parts (id int PRIMARY KEY, tags text[]) PARTITION BY RANGE (id)",
        "CREATE TABLE low PARTITION OF parts FOR VALUES FROM (0) TO (10)",
        "INSERT INTO parts VALUES (1, '{a,b}')");

    assertThat(
            after(
                "UPDATE orders SET raw = '\\x00fe' WHERE id = 2", "UPDATE parts SET tags = '{a}'"))
        .containsExactly(
            "column orders.raw: 1 of 4 rows has another value than before: id=2",
            "column parts.tags: 1 of 1 row has another value than before: id=1");
  }
}
