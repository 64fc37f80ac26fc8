package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import dev.phased.compat.process.LingeringProcess;
import dev.phased.compat.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@ParameterizedClass
@EnumSource(names = {"POSTGRES_17", "MYSQL_8_0", "MARIADB_11_4"})
class ExternalDatabaseTest {
  private final TestServers kind;
  private final DatabaseServer server;
  private final Database named;

  @TempDir private Path output;

  ExternalDatabaseTest(TestServers kind) {
    this.kind = kind;
    this.server = kind.get();
    this.named = server.create("compat_" + kind.name().toLowerCase(Locale.ROOT));
  }

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @AfterEach
  void drop() {
    server.drop(named);
  }

  @Test
  void anEmptyOneIsUsedAndLeftAsItWas() throws SQLException {
    List<String> before = databases();

    EngineExecutionResults results = run("v2@*", "false");

    assertThat(messages(results)).containsOnlyOnce("Only 4 of 8 cells were selected");
    assertThat(results.testEvents().succeeded().count()).isEqualTo(4);
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void oneThatIsNotEmptyIsRefusedUnlessItMayHaveTables() throws SQLException {
    execute("CREATE TABLE precious (id INT)");
    execute("INSERT INTO precious VALUES (7)");

    EngineExecutionResults refused = run("v1@S1", "false");

    assertThat(refused.testEvents().succeeded().count()).isZero();
    assertThat(refused.testEvents().skipped().count()).isEqualTo(1);
    assertThat(messages(refused))
        .contains("UNKNOWN", "is not empty: it has precious", Parameters.EXTERNAL_TABLES + "=true")
        .doesNotContain(named.password());

    EngineExecutionResults allowed = run("v1@S1", "true");

    assertThat(allowed.testEvents().succeeded().count()).isEqualTo(1);
    assertThat(first("SELECT id FROM precious")).containsExactly("7");
  }

  @Test
  void oneThatCannotBeReachedIsNotThere() {
    EngineExecutionResults results =
        run(named.url().replaceAll("localhost:\\d+", "localhost:1"), "*", "false");

    assertThat(results.testEvents().skipped().count()).isEqualTo(8);
    assertThat(results.testEvents().aborted().count()).as("the verdict").isEqualTo(1);
    assertThat(messages(results)).contains("UNKNOWN", "can't be reached", "Check its address");
  }

  @Test
  void whatAKilledRunHasCreatedIsDropped() throws Exception {
    List<String> before = databases();
    Path printed = output.resolve("printed.txt");
    Process tests = LingeringProcess.start(named, output, printed);
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> !tests.isAlive() || databases().size() > before.size());
      assertThat(tests.isAlive()).as(Files.readString(printed)).isTrue();

      tests.destroyForcibly().waitFor();

      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(databases()).isEqualTo(before));
    } finally {
      tests.destroyForcibly();
    }
  }

  private EngineExecutionResults run(String cells, String mayHaveTables) {
    return run(named.url(), cells, mayHaveTables);
  }

  private EngineExecutionResults run(String url, String cells, String mayHaveTables) {
    return EngineTestKit.engine(PhasedCompatEngine.ID)
        .selectors(selectClass(SafeMatrix.class))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.DATABASES, url)
        .configurationParameter(Parameters.EXTERNAL_USER, named.user())
        .configurationParameter(Parameters.EXTERNAL_PASSWORD, named.password())
        .configurationParameter(Parameters.EXTERNAL_TABLES, mayHaveTables)
        .configurationParameter(Parameters.CELLS, cells)
        .execute();
  }

  private static String messages(EngineExecutionResults results) {
    return results.testEvents().finished().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().map(Throwable::getMessage).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private List<String> databases() throws SQLException {
    return first(
        kind.vendor().isMySqlLike()
            ? "SELECT schema_name FROM information_schema.schemata ORDER BY 1"
            : "SELECT datname FROM pg_database ORDER BY 1");
  }

  private List<String> first(String sql) throws SQLException {
    try (Connection connection = named.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = named.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
