package dev.phased.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grid without the harness: each version on each state, with plain SQL and Flyway. */
class CheckoutStatesTest {
  @ParameterizedTest
  @CsvSource({
    "v1, BASE",
    "v1, EXPANDED",
    "v1, MIGRATED",
    "v2, BASE",
    "v2, EXPANDED",
    "v2, MIGRATED",
    "v2, CONTRACTED",
    "v2-naive, EXPANDED",
    "v2-naive, MIGRATED",
    "v3, EXPANDED",
    "v3, MIGRATED",
    "v3, CONTRACTED"
  })
  void theVersionDoesItsWork(String version, Schema schema) throws Exception {
    try (Service service = Service.start(version, schema.database())) {
      CheckoutClient checkout = service.client();
      long id = checkout.place("ann", 1250);
      checkout.place("bob", 99);
      checkout.changeTotal(id, 1300);

      assertThat(checkout.total(id)).isEqualTo(1300);
      assertThat(checkout.totalsOf("ann")).containsExactly(1300L);
      assertThat(checkout.revenue()).isEqualTo(1399);
    }
  }

  @ParameterizedTest
  @CsvSource({"v1, CONTRACTED", "v2-naive, BASE", "v2-naive, CONTRACTED", "v3, BASE"})
  void theVersionMissesAColumn(String version, Schema schema) throws Exception {
    try (Service service = Service.start(version, schema.database())) {
      HttpResponse<String> answer = service.client().tryToPlace("ann", 1250);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(CheckoutClient.object(answer.body())).containsEntry("sqlState", "42703");
    }
  }

  @ParameterizedTest
  @CsvSource({"v1", "v2", "v2-naive", "v3"})
  void wrongRequestsAreTheCallersFault(String version) throws Exception {
    try (Service service = Service.start(version, Schema.EXPANDED.database())) {
      CheckoutClient checkout = service.client();
      assertThat(checkout.send("POST", "/orders", "{").statusCode()).isEqualTo(400);
      assertThat(checkout.send("POST", "/orders", "{}").statusCode()).isEqualTo(400);
      assertThat(checkout.tryToPlace("ann", -1).statusCode()).isEqualTo(400);
      assertThat(checkout.get("/orders").statusCode()).isEqualTo(400);
      assertThat(checkout.get("/orders/x").statusCode()).isEqualTo(400);
      assertThat(checkout.get("/orders/1").statusCode()).isEqualTo(404);
      assertThat(checkout.send("PUT", "/orders/1", "{\"totalCents\": 1}").statusCode())
          .isEqualTo(404);
    }
  }
}
