package dev.phased.compat.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.MySqlServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbSnapshotTest extends MySqlSnapshotCases {
  @Override
  MySqlServers.Database create(String name) {
    return MySqlServers.mariadb(name);
  }

  @Override
  List<String> more() {
    return List.of(
        "CREATE SEQUENCE invoices INCREMENT BY 5",
        "ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total >= 0)");
  }

  @Test
  void whatMySqlDoesNotHaveIsSeenToo() throws SQLException {
    try (Shop changed = shop("changed")) {
      assertThat(
              changed.after(
                  "ALTER TABLE orders DROP CONSTRAINT orders_total_positive;;"
                      + "ALTER TABLE orders ALTER INDEX orders_note IGNORED;;"
                      + "ALTER SEQUENCE invoices INCREMENT BY 1"))
          .containsExactly(
              "sequence invoices: was 5, is 1",
              "table orders: constraint orders_total_positive CHECK (`total` >= 0) is missing",
              "table orders: index orders_note: state was used, is IGNORED");
    }
  }
}
