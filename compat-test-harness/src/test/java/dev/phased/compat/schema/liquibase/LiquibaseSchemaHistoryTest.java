package dev.phased.compat.schema.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Phase;
import dev.phased.compat.schema.Archives;
import dev.phased.compat.schema.snapshot.Losses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquibaseSchemaHistoryTest {
  @Test
  void aChangeThatLiquibaseCanTurnRoundHasAWayDownAndSqlWithoutARollbackHasNone() {
    LiquibaseSchemaHistory history = read("fixture/liquibase/changelog.xml");

    assertThat(history.migrations())
        .filteredOn(migration -> migration.wayDown().isPresent())
        .singleElement()
        .satisfies(
            add -> {
              assertThat(add.version()).isEqualTo("add");
              assertThat(add.wayDown())
                  .contains("fixture/liquibase/amount.yaml::add::acme (rollback)");
            });
  }

  @Test
  void whatARollbackLosesStandsInTheCommentOfItsChangeset() {
    LiquibaseSchemaHistory history = read("fixture/ways/liquibase/declared.yaml");

    assertThat(history.migrations())
        .extracting(migration -> history.losses(migration).loses())
        .containsExactly(Set.of(), Set.of("orders.note"));
  }

  @Test
  void aDirectiveInAFileThatAChangelogNamesIsReadWhereTheChangelogIs(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("2.sql"), "-- phased: expand\nSELECT 1;");
    Files.writeString(
        folder.resolve("changelog.yaml"),
        """
        databaseChangeLog:
          - changeSet:
              id: 2
              author: acme
              changes:
                - sqlFile: {path: 2.sql, relativeToChangelogFile: true}
        """);

    LiquibaseSchemaHistory history = read("filesystem:" + folder.resolve("changelog.yaml"));

    assertThat(history.migrations())
        .singleElement()
        .satisfies(
            migration -> {
              assertThat(migration.phase()).contains(Phase.EXPAND);
              assertThat(migration.wayDown()).isEmpty();
              assertThat(history.text(migration))
                  .hasValueSatisfying(text -> assertThat(text).contains("SELECT 1"));
              assertThat(history.losses(migration)).isEqualTo(Losses.NONE);
            });
  }

  private static LiquibaseSchemaHistory read(String changelog) {
    return new LiquibaseSchemaHistory(
        "the test",
        changelog,
        LiquibaseSchemaHistoryTest.class.getClassLoader(),
        new Archives("the test", List.of()));
  }
}
