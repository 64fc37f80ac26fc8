package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary and its streaming standby. */
class StandbyTest {
  @TempDir Path directory;
  @TempDir Path data;

  @Test
  void aStandbySaysWhatItIsAndTakesOverWhatThePrimaryRuns() throws Exception {
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    int port;
    try (EmbeddedPostgres first = server("primary").start()) {
      on(first).load().migrate();
      port = first.getPort();
    }
    copy(data.resolve("primary"), data.resolve("standby"));
    Files.createFile(data.resolve("standby").resolve("standby.signal"));
    write("V2__c.sql", "-- phased: expand\nALTER TABLE t ADD c int;");
    try (EmbeddedPostgres primary = server("primary").setPort(port).start();
        EmbeddedPostgres standby =
            server("standby")
                .setServerConfig(
                    "primary_conninfo", "'host=localhost port=" + port + " user=postgres'")
                .start()) {
      assertThatThrownBy(() -> Heard.by(on(standby)).load().migrate())
          .hasMessageContaining("V2__c.sql")
          .hasMessageContaining("read-only transaction");
      assertThat(Heard.warnings()).anyMatch(line -> line.contains("takes reads alone"));

      on(primary).load().migrate();

      Flyway there = on(standby).load();
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> there.info().applied().length == 2);
      assertThat(there.migrate().migrationsExecuted).isZero();
      there.validate();
    }
  }

  private EmbeddedPostgres.Builder server(String name) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve(name))
        .setCleanDataDirectory(false);
  }

  private FluentConfiguration on(EmbeddedPostgres server) {
    return Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .locations("filesystem:" + directory);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          one -> {
            try {
              Files.copy(
                  one,
                  to.resolve(from.relativize(one)),
                  java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void write(String name, String content) {
    Project.write(directory, name, content);
  }
}
