package dev.phased.compat.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.MySqlServers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MariaDbRowsTest extends RowsCases {
  @Override
  Connection connect() throws SQLException {
    return MySqlServers.mariadb("rows").connect();
  }

  @Override
  String bytes() {
    return "blob";
  }

  @Test
  void bytesAndOddValuesAreComparedToo() throws Exception {
    after(
        "UPDATE orders SET raw = x'00ff'",
        "SET sql_mode = ''",
        "CREATE TABLE odd (id int PRIMARY KEY, day date, flag bit(3), moment time)",
        "INSERT INTO odd VALUES (1, '0000-00-00', b'101', '-30:00:00')");

    assertThat(
            after(
                "UPDATE orders SET raw = x'00fe' WHERE id = 2",
                "UPDATE odd SET flag = b'100', moment = '-30:00:01'"))
        .containsExactly(
            "column odd.flag: 1 of 1 row has another value than before: id=1",
            "column odd.moment: 1 of 1 row has another value than before: id=1",
            "column orders.raw: 1 of 4 rows has another value than before: id=2");
  }
}
