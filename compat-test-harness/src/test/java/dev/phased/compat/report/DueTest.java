package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.result.MatrixResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueTest {
  @Test
  void whatMigrationsSayGoesBeforeTheSettings() {
    Due due =
        new Due(with(MatrixResult.OWNER, "team-platform", MatrixResult.NOT_BEFORE, "2028-01-01"));

    assertThat(due.words("S2")).isEqualTo("owner team-checkout");
    assertThat(due.words("S4")).isEqualTo("owner team-ledger, not before 31 January 2027");
  }

  @Test
  void whereMigrationsSayNothingTheSettingsHold() {
    Due due = new Due(with(MatrixResult.OWNER, "team-platform"));

    assertThat(due.owners("S3")).containsExactly("team-platform");
    assertThat(due.notBefore("S3")).as("a day is for contracts").isEmpty();
  }

  @Test
  void withoutAnyNothingIsSaid() {
    assertThat(new Due(Samples.SAFE.report()).words("S3")).isEmpty();
  }

  @Test
  void theRunbookSaysWhoAndFromWhenOn() {
    assertThat(Runbook.of(Samples.SAFE.report()))
        .contains(
            "| Who answers for the migrations | team-checkout, team-ledger |",
            "| Not before | step 7: 31 January 2027 |",
            "Owner team-ledger, not before 31 January 2027.");
  }

  private static Report with(String... settings) {
    MatrixResult safe = Samples.SAFE.result();
    Map<String, String> environment = new LinkedHashMap<>(safe.environment());
    for (int at = 0; at < settings.length; at += 2) {
      environment.put(settings[at], settings[at + 1]);
    }
    return Model.of(
        List.of(
            new MatrixResult(
                safe.plan(), safe.cells(), safe.started(), safe.duration(), environment)));
  }
}
