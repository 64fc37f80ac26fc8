package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Updates of several tenants in one JVM, at the same time. */
@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class SideBySideTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final TestServer.Database database = TestServer.database("tenants");
  private final Tool tool;
  @TempDir Path directory;

  SideBySideTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void tenants() {
    for (String tenant : new String[] {"one", "two"}) {
      database.execute(
          "CREATE SCHEMA %s; CREATE TABLE %s.orders (id int)".formatted(tenant, tenant));
    }
  }

  @Test
  void eachHasItsOwnSettingsRetriesAndMessages() throws Exception {
    // Those between keep the steps of a command, and each its database, in a static field
    // (CommandFactory.COMMAND_DEFINITIONS): the run that ends first closes the other's connection.
    // Two updates by Liquibase alone do not both end there either.
    assumeThat(tool.version()).isIn("4.29.2", "5.0.4");
    Tool.Run one = tenant("one").set("upTo", "expand").set("lockTimeout", "200ms");
    Tool.Run two = tenant("two").set("lockTimeout", "300ms");
    beginInThisThread();
    try (Connection first = holder("one");
        Connection second = holder("two")) {
      CompletableFuture<Tool.Outcome> updateOne = start(one);
      CompletableFuture<Tool.Outcome> updateTwo = start(two);
      awaitSecondTry(one, updateOne, "report of one");
      awaitSecondTry(two, updateTwo, "report of two");
      first.rollback();
      second.rollback();
      updateOne.get().succeeded();
      updateTwo.get().succeeded();
    }
    assertThat(one.said())
        .contains("report of one", "changelog.sql::2::ann [contract] is held")
        .doesNotContain("report of two");
    assertThat(two.said()).contains("report of two").doesNotContain("report of one", "is held");
    assertThat(database.query("SELECT count(*) FROM one.databasechangelog")).isEqualTo("1");
    assertThat(database.query("SELECT count(*) FROM two.databasechangelog")).isEqualTo("2");
  }

  /** On a busy machine a try may be over before it has seen who is in its way. */
  private static void awaitSecondTry(
      Tool.Run run, CompletableFuture<Tool.Outcome> update, String holder) throws Exception {
    await()
        .atMost(LONG)
        .until(
            () ->
                update.isDone()
                    || (run.said().contains("try 2 failed") && run.said().contains(holder)));
    if (update.isDone()) {
      update.get().succeeded();
    }
  }

  /** From here on, threads that this one starts share parts of Liquibase with one another. */
  private void beginInThisThread() {
    tool.on(TestServer.database("none"), directory)
        .file("nothing.sql", "--liquibase formatted sql\n")
        .update("nothing.sql")
        .succeeded();
  }

  private Tool.Run tenant(String schema) {
    return tool.on(
            database.url() + "?currentSchema=" + schema,
            database.user(),
            database.password(),
            directory)
        .file(
            "changelog.sql",
            """
            --liquibase formatted sql
            --changeset ann:1
            --comment phased: expand
            ALTER TABLE orders ADD COLUMN note text;
            --changeset ann:2
            --comment phased: contract
            ALTER TABLE orders DROP COLUMN note;
            """);
  }

  private Connection holder(String schema) throws Exception {
    Connection holder = database.connect();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("SET application_name = 'report of %s'".formatted(schema));
      statement.execute("SELECT * FROM %s.orders".formatted(schema));
    }
    return holder;
  }

  private static CompletableFuture<Tool.Outcome> start(Tool.Run run) {
    CompletableFuture<Tool.Outcome> outcome = new CompletableFuture<>();
    Runnable update =
        () -> {
          try {
            outcome.complete(run.update("changelog.sql"));
          } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
          }
        };
    new Thread(update, "update").start();
    return outcome;
  }
}
