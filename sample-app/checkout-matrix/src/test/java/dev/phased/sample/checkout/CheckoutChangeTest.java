package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.testing.TestServer.Database;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The change from start to end, with services that run while the schema changes under them. */
class CheckoutChangeTest {
  @Test
  void noOrderIsLostOnTheWay() throws Exception {
    Database database = Schema.BASE.database();
    try (Service v1 = Service.start("v1", database);
        Service v2 = Service.start("v2", database)) {
      long v1OnBase = v1.client().place("ann", 10);
      long v2OnBase = v2.client().place("ann", 20);
      Schema.EXPANDED.migrate(database);
      long v1OnExpanded = v1.client().place("ann", 30);
      long v2OnExpanded = v2.client().place("ann", 40);
      Schema.MIGRATED.migrate(database);
      long v1OnMigrated = v1.client().place("ann", 50);
      long v2OnMigrated = v2.client().place("ann", 60);
      assertThat(v1.client().revenue()).isEqualTo(210);
      Schema.CONTRACTED.migrate(database);
      long v2OnContracted = v2.client().place("ann", 70);

      try (Service v3 = Service.start("v3", database)) {
        for (CheckoutClient reader : List.of(v2.client(), v3.client())) {
          assertThat(reader.total(v1OnBase)).isEqualTo(10);
          assertThat(reader.total(v2OnBase)).isEqualTo(20);
          assertThat(reader.total(v1OnExpanded)).isEqualTo(30);
          assertThat(reader.total(v2OnExpanded)).isEqualTo(40);
          assertThat(reader.total(v1OnMigrated)).isEqualTo(50);
          assertThat(reader.total(v2OnMigrated)).isEqualTo(60);
          assertThat(reader.total(v2OnContracted)).isEqualTo(70);
          assertThat(reader.revenue()).isEqualTo(280);
        }
      }
    }
  }

  @Test
  void theNewestVersionRefusesOrdersThatAreNotCopiedYet() throws Exception {
    Database database = Schema.BASE.database();
    try (Service v1 = Service.start("v1", database);
        Service v3 = Service.start("v3", database)) {
      long id = v1.client().place("ann", 10);
      Schema.EXPANDED.migrate(database);
      HttpResponse<String> answer = v3.client().get("/orders/" + id);
      assertThat(CheckoutClient.object(answer.body())).containsEntry("sqlState", "22004");

      Schema.MIGRATED.migrate(database);
      assertThat(v3.client().total(id)).isEqualTo(10);
    }
  }

  @Test
  void theSecondVersionSeesAChangeThatTheFirstMakesLater() throws Exception {
    Database database = Schema.EXPANDED.database();
    try (Service v1 = Service.start("v1", database);
        Service v2 = Service.start("v2", database)) {
      long id = v2.client().place("ann", 10);
      v1.client().changeTotal(id, 11);

      assertThat(v1.client().total(id)).isEqualTo(11);
      assertThat(v2.client().total(id)).isEqualTo(11);
    }
  }

  @Test
  void theFirstVersionReadsWhatOnlyTheNewestWrote() throws Exception {
    Database database = Schema.MIGRATED.database();
    try (Service v1 = Service.start("v1", database);
        Service v3 = Service.start("v3", database)) {
      long id = v3.client().place("ann", 10);

      assertThat(v1.client().total(id)).isEqualTo(10);

      v3.client().changeTotal(id, 12);
      assertThat(v1.client().total(id)).isEqualTo(12);
    }
  }

  @Test
  void theWayDownEndsWhereTheFirstVersionWorks() throws Exception {
    Database database = Schema.CONTRACTED.database();
    try (Service v1 = Service.start("v1", database);
        Service v3 = Service.start("v3", database)) {
      long id = v3.client().place("ann", 10);
      Schema.allTheWayDown(database);

      assertThat(v1.client().total(id)).isEqualTo(10);
      assertThat(v1.client().total(v1.client().place("ann", 20))).isEqualTo(20);
      assertThat(
              database.query("SELECT count(*) FROM pg_constraint WHERE conname LIKE 'orders_t%'"))
          .isEqualTo("0");
    }
  }

  @Test
  void noStateTakesAnOrderWithoutATotal() {
    for (Schema schema : List.of(Schema.BASE, Schema.MIGRATED, Schema.CONTRACTED)) {
      Database database = schema.database();
      assertThatThrownBy(() -> database.execute("INSERT INTO orders (customer) VALUES ('ann')"))
          .as(schema.name())
          .hasRootCauseInstanceOf(SQLException.class);
    }
  }
}
