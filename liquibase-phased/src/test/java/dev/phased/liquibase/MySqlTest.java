package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.MySqlServers;
import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"mysql,4.33.0", "mariadb,4.33.0", "mysql,5.0.4"})
  void onlyTheStatementThatFailedIsTriedAgain(String kind, String version) throws Exception {
    MySqlServers.Database database =
        kind.equals("mysql") ? MySqlServers.mysql("locks") : MySqlServers.mariadb("locks");
    database.execute("CREATE TABLE orders (id int PRIMARY KEY)");
    database.execute("CREATE TABLE audit (line varchar(20))");
    Tool.Run run =
        Tool.phased(version)
            .on(database.url(), database.user(), database.password(), directory)
            .file(
                "changelog.sql",
                """
                --liquibase formatted sql
                --changeset ann:1
                --comment phased: expand lock_timeout=1s
                INSERT INTO audit VALUES ('once');
                ALTER TABLE orders ADD COLUMN note varchar(20);
                """);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT * FROM orders");
      Future<Tool.Outcome> update = TestServer.THREADS.submit(() -> run.update("changelog.sql"));
      await().atMost(Duration.ofMinutes(1)).until(() -> run.said().contains("In the way: session"));
      holder.rollback();
      update.get().succeeded();
    }
    assertThat(database.query("SELECT count(*) FROM audit")).isEqualTo("1");
    assertThat(database.query("SELECT count(*) FROM DATABASECHANGELOG")).isEqualTo("1");
    assertThat(run.said()).contains("session ");
  }
}
