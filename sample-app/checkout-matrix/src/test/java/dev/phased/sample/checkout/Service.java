package dev.phased.sample.checkout;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.phased.testing.Apart;
import dev.phased.testing.TestServer.Database;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A version of the service, from its jar, in this JVM but apart from its class path. */
final class Service implements Closeable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** By version; kept, because most of a start goes into loading classes. */
  private static final Map<String, Apart> CODE = new ConcurrentHashMap<>();

  private final Closeable running;
  private final URI url;

  private Service(Closeable running, URI url) {
    this.running = running;
    this.url = url;
  }

  static Service start(String version, Database database) throws Exception {
    Apart code = CODE.computeIfAbsent(version, v -> new Apart(List.of(jar(v))));
    Closeable running =
        (Closeable)
            code.call(
                "dev.phased.sample.checkout.Checkout",
                "start",
                Map.of(
                    "PORT", "0",
                    "JDBC_URL", database.url(),
                    "JDBC_USER", database.user(),
                    "JDBC_PASSWORD", database.password()));
    Object port = running.getClass().getMethod("port").invoke(running);
    return new Service(running, URI.create("http://localhost:" + port));
  }

  static Path jar(String version) {
    String name = "checkout-" + version;
    Path jar = Path.of("..", name, "target", name + ".jar").toAbsolutePath().normalize();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is missing; build it: mvn package -pl :" + name + " -am -Dphased.skipTests=true");
    }
    return jar;
  }

  /** Places an order and returns its id. */
  long place(String customer, long totalCents) {
    HttpResponse<String> answer = tryToPlace(customer, totalCents);
    return ((Number) object(expect(201, answer)).get("id")).longValue();
  }

  HttpResponse<String> tryToPlace(String customer, long totalCents) {
    return send(
        "POST",
        "/orders",
        "{\"customer\": \"%s\", \"totalCents\": %d}".formatted(customer, totalCents));
  }

  long total(long id) {
    return ((Number) object(expect(200, get("/orders/" + id))).get("totalCents")).longValue();
  }

  void changeTotal(long id, long totalCents) {
    expect(204, send("PUT", "/orders/" + id, "{\"totalCents\": %d}".formatted(totalCents)));
  }

  List<Object> list(String customer) {
    try {
      return JSON.std.listFrom(expect(200, get("/orders?customer=" + customer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long revenue() {
    return ((Number) object(expect(200, get("/revenue"))).get("totalCents")).longValue();
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

  @Override
  public void close() throws IOException {
    running.close();
  }

  private static String expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }
}
