package dev.phased.sample.checkout;

import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The states of the schema, and the way to each. */
enum Schema {
  BASE("1"),
  EXPANDED("2"),
  MIGRATED("4.1"),
  CONTRACTED("5.1");

  private static final String LOCATION = "db/migration/postgresql";

  /** Newest first. */
  private static final List<String> WAY_DOWN =
      List.of(
          "U5.1__check_every_new_total",
          "U5__drop_total_amount",
          "U4.1__check_every_total",
          "U4__require_a_total",
          "U3__copy_totals",
          "U2__add_total_minor_and_currency");

  private final String version;

  Schema(String version) {
    this.version = version;
  }

  Database database() {
    Database database = TestServer.database(name());
    migrate(database);
    return database;
  }

  void migrate(Database database) {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:" + LOCATION)
        .target(version)
        .load()
        .migrate();
  }

  static void allTheWayDown(Database database) {
    WAY_DOWN.forEach(script -> database.execute(read(script)));
  }

  private static String read(String script) {
    try (InputStream in =
        Schema.class.getResourceAsStream("/" + LOCATION + "/" + script + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
