package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.MySqlServers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MariaDbTest extends MySqlCases {
  @Override
  MySqlServers.Database create() {
    return MySqlServers.mariadb("dialect");
  }

  @Override
  String title() {
    return "MariaDB";
  }

  @Test
  void itIsKnownThroughMysqlsDriverToo() throws SQLException {
    try (Connection connection = MySqlServers.mariadbThroughMysqlDriver("driver").connect()) {
      assertThat(Dialect.of(connection)).map(Dialect::name).contains("MariaDB");
    }
  }
}
