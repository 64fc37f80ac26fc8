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
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void attributesOfXmlCarryADirective() {
    run.file(
        "changelog.xml", Formats.xml("phased:phase=\"contract\" phased:lockTimeout=\"1s\"", ""));

    assertThat(run.update("changelog.xml").succeeded().said()).contains("[contract] is held");
  }

  @Test
  void aMapOfYamlCarriesADirective() {
    run.file("changelog.yaml", Formats.yaml("phased: {phase: contract, lockTimeout: 1s}"));

    assertThat(run.update("changelog.yaml").succeeded().said()).contains("[contract] is held");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-31", "'2027-01-31'"})
  void aDayInYamlIsReadWithQuotesAndWithout(String day) {
    run.file(
        "changelog.yaml",
        Formats.yaml("phased: {phase: contract, owner: team-checkout, notBefore: " + day + "}"));

    assertThat(run.run("phasedStatus", "changelog.yaml").succeeded().output())
        .contains("  owner team-checkout, not before 2027-01-31");
  }

  @Test
  void aDayInXmlIsRead() {
    run.file(
        "changelog.xml",
        Formats.xml("phased:phase=\"contract\" phased:notBefore=\"2027-01-31\"", ""));

    assertThat(run.run("phasedStatus", "changelog.xml").succeeded().output())
        .contains("  not before 2027-01-31");
  }

  @Test
  void aDayThatIsNoneIsAnErrorWithFileLineAndWord() {
    run.file("changelog.yaml", Formats.yaml("phased: {phase: contract, notBefore: soon}"));

    assertThat(run.update("changelog.yaml").error())
        .contains("changelog.yaml::1::ann: notBefore=soon is no date. Write year-month-day,");
  }

  @Test
  void aLineOfYamlCarriesADirective() {
    run.file("changelog.yaml", Formats.yaml("phased: contract lock_timeout=1s"));

    assertThat(run.update("changelog.yaml").succeeded().said()).contains("[contract] is held");
  }

  @Test
  void aMapOfJsonCarriesADirective() {
    run.file(
        "changelog.json", Formats.json("\"phased\": {\"phase\": \"contract\", \"retries\": 3}"));

    assertThat(run.update("changelog.json").succeeded().said()).contains("[contract] is held");
  }

  @Test
  void anAnnotatedClassCarriesADirective() {
    run.file(
        "changelog.yaml",
        """
        databaseChangeLog:
          - changeSet:
              id: 1
              author: ann
              changes:
                - customChange: {class: dev.phased.liquibase.DropOldColumn}
        """);

    assertThat(run.update("changelog.yaml").succeeded().said()).contains("[contract] is held");
  }

  @Test
  void carriersThatDisagreeAreAnError() {
    run.file(
        "changelog.xml",
        Formats.xml("phased:phase=\"migrate\"", "<comment>phased: expand</comment>"));

    assertThat(run.update("changelog.xml").error())
        .contains("changelog.xml::1::ann", "phase is expand in the comment but migrate in");
  }

  @Test
  void misspeltKeysThatLiquibaseSwallowsAreErrors() {
    run.file("typo.xml", Formats.xml("phased:lockTimeot=\"1s\"", ""));
    run.file("typo.yaml", Formats.yaml("phased: {fase: expand}"));
    run.file("own.yaml", Formats.yaml("runOnChagne: true"));
    run.file("typo.sql", Formats.sql("").replace("ann:1", "ann:1 phase:expand"));
    run.file("lost.sql", Formats.sql("").replace("--changeset", "-- phased: expand\n--changeset"));
    run.file("twice.sql", Formats.sql("--comment phased: expand\n--comment a table"));

    assertThat(run.update("typo.xml").error())
        .contains("typo.xml::1::ann", "lockTimeot", "lockTimeout");
    assertThat(run.update("typo.yaml").error()).contains("typo.yaml::1::ann", "fase", "phase");
    assertThat(run.update("own.yaml").error())
        .contains("own.yaml::1::ann", "runOnChagne", "runOnChange");
    assertThat(run.update("typo.sql").error()).contains("typo.sql:2: Nobody reads \"phase:\"");
    assertThat(run.update("lost.sql").error()).contains("lost.sql:2: This directive stands before");
    assertThat(run.update("twice.sql").error())
        .contains("twice.sql:3: Liquibase keeps the last --comment");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void anAppliedChangeSetCanBeAnnotated(Formats format) {
    run.file(format.file(), format.changelog("a table"));
    run.update(format.file()).succeeded();
    String checksum = database.query("SELECT md5sum FROM databasechangelog");

    run.file(format.file(), format.changelog("a table, phased: contract lock_timeout=1s"));
    Tool.Outcome outcome = run.update(format.file()).succeeded();

    assertThat(outcome.said()).doesNotContain("is held");
    assertThat(database.query("SELECT md5sum FROM databasechangelog")).isEqualTo(checksum);
  }

  @Test
  void attributesAndMapsLeaveTheChecksumAlone() {
    run.file("changelog.xml", Formats.xml("", ""));
    run.file("changelog.yaml", Formats.yaml("phased: expand").replace("a\n", "b\n"));
    run.update("changelog.xml").succeeded();
    run.update("changelog.yaml").succeeded();

    run.file("changelog.xml", Formats.xml("phased:phase=\"contract\"", ""));
    run.file("changelog.yaml", Formats.yaml("phased: {phase: migrate}").replace("a\n", "b\n"));

    run.update("changelog.xml").succeeded();
    run.update("changelog.yaml").succeeded();
    assertThat(database.query("SELECT count(*) FROM databasechangelog")).isEqualTo("2");
  }
}
