package dev.phased.compat.schema.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.schema.Archives;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

  private static LiquibaseSchemaHistory read(String changelog) {
    return new LiquibaseSchemaHistory(
        "the test",
        changelog,
        LiquibaseSchemaHistoryTest.class.getClassLoader(),
        new Archives("the test", List.of()));
  }
}
