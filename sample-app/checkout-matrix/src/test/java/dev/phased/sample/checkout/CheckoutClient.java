package dev.phased.sample.checkout;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Talks to a checkout service of any version, as its callers do. */
final class CheckoutClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI url;

  CheckoutClient(URI url) {
    this.url = url;
  }

  /** Places an order and returns its id. */
  long place(String customer, long totalCents) {
    return number(object(expect(201, tryToPlace(customer, totalCents))), "id");
  }

  /** Places an order and returns its id. */
  long place(String customer, long totalCents, String delivery) {
    String order =
        "{\"customer\": \"%s\", \"totalCents\": %d, \"delivery\": \"%s\"}"
            .formatted(customer, totalCents, delivery);
    return number(object(expect(201, send("POST", "/orders", order))), "id");
  }

  HttpResponse<String> tryToPlace(String customer, long totalCents) {
    return send(
        "POST",
        "/orders",
        "{\"customer\": \"%s\", \"totalCents\": %d}".formatted(customer, totalCents));
  }

  Map<String, Object> order(long id) {
    return object(expect(200, get("/orders/" + id)));
  }

  long total(long id) {
    return number(order(id), "totalCents");
  }

  /** The ways to deliver that customers may choose, in the order in which the service got them. */
  List<Object> deliveries() {
    try {
      return JSON.std.listFrom(expect(200, get("/deliveries")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void changeTotal(long id, long totalCents) {
    expect(204, send("PUT", "/orders/" + id, "{\"totalCents\": %d}".formatted(totalCents)));
  }

  /** Oldest order first. */
  List<Long> totalsOf(String customer) {
    String orders = expect(200, get("/orders?customer=" + customer));
    try {
      return JSON.std.listFrom(orders).stream()
          .map(order -> number((Map<?, ?>) order, "totalCents"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long revenue() {
    return number(object(expect(200, get("/revenue"))), "totalCents");
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> object(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Map<?, ?> object, String name) {
    return ((Number) object.get(name)).longValue();
  }

  private static String expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          "%s %s answered %d: %s"
              .formatted(
                  answer.request().method(),
                  answer.uri().getPath(),
                  answer.statusCode(),
                  answer.body()));
    }
    return answer.body();
  }
}
