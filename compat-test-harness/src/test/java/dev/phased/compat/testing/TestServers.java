package dev.phased.compat.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.database.embedded.EmbeddedServer;
import dev.phased.compat.database.testcontainers.ContainerServer;
import dev.phased.compat.process.Estate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.DockerClientFactory;

/**
 * One server of each kind for all tests of a JVM; it ends with the JVM. Without a container engine
 * or the image, a test that needs it is skipped and says why.
 */
public enum TestServers {
  EMBEDDED(Vendor.POSTGRESQL, "embedded"),
  POSTGRES_17(Vendor.POSTGRESQL, "postgres:17"),
  MYSQL_8_0(Vendor.MYSQL, "mysql:8.0"),
  MARIADB_11_4(Vendor.MARIADB, "mariadb:11.4");

  private final Vendor vendor;
  private final String image;

  TestServers(Vendor vendor, String image) {
    this.vendor = vendor;
    this.image = image;
  }

  public Vendor vendor() {
    return vendor;
  }

  public String image() {
    return image;
  }

  /** Starts it if it does not run yet. */
  public DatabaseServer get() {
    return Running.SERVERS.computeIfAbsent(this, TestServers::start);
  }

  /** Skips the test if a container of this image can't be had. */
  public static void requireImage(String image) {
    assumeTrue(Engine.has(image), "no container engine with a local image " + image);
  }

  private DatabaseServer start() {
    if (this != EMBEDDED) {
      requireImage(image);
    }
    try {
      Estate estate = Estate.open();
      return this == EMBEDDED
          ? EmbeddedServer.start(estate)
          : ContainerServer.start(estate, vendor, image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Running {
    static final Map<TestServers, DatabaseServer> SERVERS = new ConcurrentHashMap<>();
  }

  /** Asking an engine that does not answer takes minutes: once is enough. */
  private static final class Engine {
    static final boolean PRESENT = DockerClientFactory.instance().isDockerAvailable();

    static boolean has(String image) {
      if (!PRESENT) {
        return false;
      }
      try {
        DockerClientFactory.instance().client().inspectImageCmd(image).exec();
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    }
  }
}
