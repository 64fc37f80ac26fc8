package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.phased.liquibase.Tool#versions")
class CarriersTest {
  private final TestServer.Database database = TestServer.database("carriers");
  private final Tool tool;
  @TempDir Path directory;
  private Tool.Run run;

  CarriersTest(String version) {
    tool = Tool.phased(version);
  }

  @BeforeEach
  void holdContracts() {
    run = tool.on(database, directory).set("upTo", "expand");
  }

  @ParameterizedTest
  @EnumSource
  void aCommentCarriesADirectiveInEveryFormat(Formats format) {
    run.file(format.file(), format.changelog("Old column. phased: contract"));

    Tool.Outcome outcome = run.update(format.file()).succeeded();

    assertThat(outcome.said()).contains(format.file() + "::1::ann [contract] is held");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongDirectiveIsFoundBeforeAnythingRuns(Formats format) {
    run.file(format.file(), format.changelog("phased: expnd lock_timeout=soon"));

    String error = run.update(format.file()).error();

    assertThat(error)
        .contains(format.file() + "::1::ann", "expnd", "expand", "lock_timeout", "soon")
        .contains("Validation Failed");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("0");
  }

  @Test
  void linesOfFormattedSqlCarryADirective() {
    run.file("changelog.sql", Formats.sql("--phased: contract\n-- phased: lock_timeout=1s"));

    assertThat(run.update("changelog.sql").succeeded().said()).contains("[contract] is held");
  }

  @Test
  void aDirectiveAfterTheFirstStatementIsAnErrorWithFileAndLine() {
    run.file(
        "changelog.sql",
        Formats.sql("--comment the first table\nCREATE TABLE b (id int);\n-- phased: contract"));

    assertThat(run.update("changelog.sql").error())
        .contains("changelog.sql::1::ann:5: This directive stands after the first statement.");
  }
}
