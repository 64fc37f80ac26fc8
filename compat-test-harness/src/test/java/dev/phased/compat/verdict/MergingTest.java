package dev.phased.compat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.testing.Grids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {
  private static final String PHASES = "base expand migrate contract";

  @ParameterizedTest(name = "{0} and {1} are {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "+++- -+++ | +++- -+++ | SAFE",
        "+++- -+++ | +++- ++++ | SAFE",
        "+++- -+++ | ++-- +++- | UNSAFE",
        "+++- -+++ | .... .... | UNKNOWN",
        "+++- -+++ | +++. -+++ | UNKNOWN",
        "+++- -+++ | +++0 -+++ | UNKNOWN",
        "++-- +++- | .... .... | UNSAFE",
        "+++- +++- | -++- ++++ | UNSAFE",
      })
  void theVerdictIsThatOfTheWorstCells(String one, String other, String word) {
    assertThat(Verdict.of(merged(one, other)).word()).isEqualTo(word);
    assertThat(Verdict.of(merged(other, one)).word()).isEqualTo(word);
  }

  @Test
  void aReasonNamesTheDatabasesOnWhichItHolds() {
    Verdict verdict = Verdict.of(merged("+++- -+++", "+++- -++-", "+++- -++-"));
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(
            reason ->
                assertThat(reason.sentence())
                    .isEqualTo("On db-2 and db-3: placesAnOrder: expected 201 but was 500."));
  }

  @Test
  void aDatabaseOnWhichNothingRanIsNamed() {
    assertThat(Verdict.of(merged("+++- -+++", ".... ....")).sentence())
        .contains("UNKNOWN", "On db-2: not selected.")
        .doesNotContain("db-1");
  }

  @Test
  void oneDatabaseNeedsNoName() {
    assertThat(Verdict.of(merged("+++- -++-")).sentence()).doesNotContain("db-1");
  }

  private static Judgement merged(String... databases) {
    return Judgement.ofAll(
        java.util.stream.IntStream.range(0, databases.length)
            .mapToObj(at -> judgement("db-" + (at + 1), databases[at]))
            .toList());
  }

  private static Judgement judgement(String database, String rows) {
    MatrixPlan drawn = Grids.plan("v1 v2", PHASES);
    MatrixPlan plan =
        new MatrixPlan(
            drawn.title(),
            drawn.className(),
            database,
            drawn.versions(),
            drawn.states(),
            drawn.exercises(),
            drawn.cells());
    return Judgement.of(plan, Grids.results(plan, List.of(rows.split(" ")).toArray(String[]::new)));
  }
}
