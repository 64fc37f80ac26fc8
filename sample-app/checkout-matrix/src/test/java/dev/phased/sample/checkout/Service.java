package dev.phased.sample.checkout;

import dev.phased.testing.Apart;
import dev.phased.testing.TestServer.Database;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A version of the service, from its jar, in this JVM but apart from its class path. */
record Service(Closeable running, CheckoutClient client) implements Closeable {
  /** By version; kept, because most of a start goes into loading classes. */
  private static final Map<String, Apart> CODE = new ConcurrentHashMap<>();

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
    return new Service(running, new CheckoutClient(URI.create("http://localhost:" + port)));
  }

  private static Path jar(String version) {
    String name = "checkout-" + version;
    Path jar = Path.of("..", name, "target", name + ".jar").toAbsolutePath().normalize();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is missing; build it: mvn package -pl :" + name + " -am -Dphased.skipTests=true");
    }
    return jar;
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
