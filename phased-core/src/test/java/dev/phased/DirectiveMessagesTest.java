package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for each mistake, as a user sees them. */
class DirectiveMessagesTest {
  private static final List<String> SCRIPTS =
      List.of(
          "-- phased: expnd",
          "-- phased: expand, lock_timeout=2s",
          "-- phased: expand,migrate",
          "-- phased: expand quickly",
          "-- phased: phase=expant",
          "-- phased: phase=later",
          "-- phased:",
          "-- phased: expand contract",
          "-- phased: expand\n\n-- phased: contract",
          "-- phased: expand lock_timeout=2s\n-- phased: lock_timeout=3s",
          "-- phased: expand lock_timout=2s",
          "-- phased: expand lockTimeout=2s",
          "-- phased: expand lock-timeout=2s",
          "-- phased: expand color=red",
          "-- phased: expand lock_timeout",
          "-- phased: expand lock_timeout=",
          "-- phased: expand lock_timeout= retries=3",
          "-- phased: expand lock_timeout==2s",
          "-- phased: expand lock_timeout=2",
          "-- phased: expand lock_timeout=2 s",
          "-- phased: expand lock_timeout=-2s",
          "-- phased: expand lock_timeout=1.5s",
          "-- phased: expand lock_timeout=0.0001s",
          "-- phased: expand lock_timeout=2sec",
          "-- phased: expand lock_timeout=2m",
          "-- phased: expand lock_timeout=2days",
          "-- phased: expand lock_timeout=fast",
          "-- phased: expand lock_timeout=99999999999999999999h",
          "-- phased: expand lock_timeout=597h",
          "-- phased: expand retry_for=forever",
          "-- phased: expand retries=-1",
          "-- phased: expand retries=1.5",
          "-- phased: expand retries=many",
          "-- phased: expand retries=99999999999",
          "-- phased: expand owner=",
          "-- phased: contract not_before=soon",
          "-- phased: contract not_before=31.1.2027",
          "-- phased: contract not_before=2027-02-30",
          "-- phased: contract notbefore=2027-01-31",
          "-- phased: expand online=true",
          "-- phased: expand online",
          "-- phased expand",
          "-- Phased expand lock_timeout=2s",
          "-- phase: expand",
          "-- phase=expand",
          "-- phrased: expand",
          "-- PHASES: Contract retries=3",
          "SELECT 1;\n-- phased: expand",
          "-- phased: expnd\nSELECT 1;\n-- phased: contract lock_timeout=x");

  @Test
  void everyMistakeInSqlNamesItsPlaceTheWordAndTheWayOut() {
    StringBuilder text = new StringBuilder();
    for (String script : SCRIPTS) {
      text.append(script).append('\n');
      text.append(message(() -> Directives.inSql("V1__a.sql", script)).indent(4)).append('\n');
    }

    Golden.assertMatches(getClass(), "sql-mistakes.txt", text.toString());
  }

  static String message(Runnable reading) {
    try {
      reading.run();
    } catch (DirectiveException e) {
      assertThat(e.getMessage().lines()).hasSize(e.problems().size());
      return e.getMessage();
    }
    throw new AssertionError("no mistake was found");
  }
}
