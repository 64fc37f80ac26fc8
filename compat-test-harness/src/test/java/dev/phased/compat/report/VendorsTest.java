package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.States;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two databases that get to the same states by scripts of their own. */
class VendorsTest {
  @Test
  void whatFailsOnOneDatabaseIsSaidOfItsOwnScripts() {
    Report report =
        Model.of(List.of(result("postgres", "+++", "+++"), result("mysql", "++m", "++m")));

    assertThat(report.verdict().reasons())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.who()).isEqualTo("team-mysql, owner of V3__contract_mysql.sql");
              assertThat(finding.sentence()).contains("On mysql:").doesNotContain("postgres");
            });
  }

  @Test
  void theGridOfEachDatabaseNamesItsOwnScripts() {
    String page = Html.of(safe());

    String mysql = page.substring(page.indexOf("id=\"grid-mysql\""));
    assertThat(mysql.substring(0, mysql.indexOf("</table>")))
        .contains("V2__expand_mysql.sql")
        .doesNotContain("V2__expand_postgres.sql");
  }

  @Test
  void theRunbookHasTheScriptsAndCommandsOfEachDatabase() {
    assertThat(Runbook.of(safe()))
        .contains(
            "On postgres, it runs V2\\_\\_expand\\_postgres.sql.",
            "On mysql, it runs V2\\_\\_expand\\_mysql.sql.",
            "team-postgres, team-mysql");
  }

  private static Report safe() {
    return Model.of(List.of(result("postgres", "++-", "+++"), result("mysql", "++-", "+++")));
  }

  private static MatrixResult result(String database, String... rows) {
    List<Migration> migrations =
        Grids.migrations("base expand contract").stream()
            .map(
                one ->
                    new Migration(
                        one.version(),
                        one.script().replace(".sql", "_" + database + ".sql"),
                        one.phase(),
                        Optional.empty(),
                        Optional.of("team-" + database),
                        Optional.empty()))
            .toList();
    MatrixPlan plan =
        MatrixPlan.of(
            "Shop",
            "shop.ShopMatrix",
            database,
            List.of("v1", "v2"),
            States.of("ShopMatrix", Optional.empty(), migrations),
            Exercises.ofScenarios(List.of("placesAnOrder")));
    return new MatrixResult(
        plan,
        Grids.results(plan, rows),
        Instant.parse("2026-11-21T16:42:07Z"),
        Duration.ofSeconds(3),
        Map.of(MatrixResult.TOOL, "Flyway"));
  }
}
