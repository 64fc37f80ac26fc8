package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our commands on Liquibase's real command line, where one wrong argument would break them all. */
class CommandLineTest {
  private static final String MAIN = "liquibase.integration.commandline.LiquibaseCommandLine";
  private static final String CHANGELOG =
      """
      --liquibase formatted sql
      --changeset ann:1
      --comment phased: expand
      CREATE TABLE a (id int);
      --changeset ann:2
      --comment phased: contract
      CREATE TABLE b (id int);
      """;

  private final TestServer.Database database = TestServer.database("line");
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"4.33.0", "5.0.4"})
  void helpListsOurCommandsAndAllOthers(String version) throws Exception {
    assertThat(line(commandLine(version), "--help"))
        .contains("phased-update", "phased-status")
        .contains("rollback-count", "release-locks", "update-sql");
  }

  @Test
  void everyCommandWorksBesideTheCommercialExtension() throws Exception {
    everyCommandWorks(commandLine("4.33.0").beside("commercial"));
  }

  @Test
  void everyCommandWorksOnTheCommandLineOfVersion5() throws Exception {
    everyCommandWorks(commandLine("5.0.4"));
  }

  private void everyCommandWorks(Tool tool) throws Exception {
    Files.writeString(directory.resolve("changelog.sql"), CHANGELOG);

    assertThat(line(tool, "phased-status"))
        .contains("2 pending, up to contract", "changelog.sql::1::ann [expand] runs");
    assertThat(line(tool, "phased-update", "--phase=expand"))
        .contains("changelog.sql::2::ann [contract] is held");
    assertThat(ids()).isEqualTo("1");
    assertThat(line(tool, "status", "--verbose")).contains("1 changeset", "changelog.sql::2::ann");
    assertThat(line(tool, "update")).contains("Running Changeset: changelog.sql::2::ann");
    assertThat(ids()).isEqualTo("1,2");
  }

  private static Tool commandLine(String version) {
    return Tool.phased(version).beside("cli-" + version);
  }

  private String line(Tool tool, String... words) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(words));
    if (!words[0].startsWith("--")) {
      arguments.addAll(
          List.of(
              "--changelog-file=changelog.sql",
              "--url=" + database.url(),
              "--username=" + database.user(),
              "--password=" + database.password()));
    }
    try (Fork fork = Fork.start(tool, directory, MAIN, arguments)) {
      return fork.succeeded();
    }
  }

  private String ids() {
    return database.query("SELECT string_agg(id, ',' ORDER BY id) FROM databasechangelog");
  }
}
