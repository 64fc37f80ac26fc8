package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.States;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.testing.Grids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of the checkout, one for each verdict, and one full of hostile text. */
enum Samples {
  SAFE("v1 v2 v3", "+++-", "++++", "-+++"),
  UNSAFE("v1 v2", "++--", "+++-"),
  UNKNOWN("v1 v2 v3", "++-.", "+.i+", ".+.."),
  TRAFFIC("v1 v2", "+++-", "-+++"),
  HOSTILE("v1 v2", "++++", "++++");

  /** Markup, quotes, a turn of direction, a null byte, an emoji, tables and mentions. */
  static final String EVIL =
      "</script><img src=x onerror=alert(1)> \"'`| @all \u202Etxt.exe\u202C \u0000 \uD83D\uDE80"
          + " [a](javascript:alert(1)) \u001B[31mred";

  private final String versions;
  private final String rows;

  Samples(String versions, String... rows) {
    this.versions = versions;
    this.rows = String.join("", rows);
  }

  MatrixResult result() {
    MatrixResult result = result(this == HOSTILE, List.of(versions.split(" ", -1)), rows);
    return this == TRAFFIC ? SampleTraffic.addedTo(result) : result;
  }

  Report report() {
    return Model.of(result());
  }

  private static MatrixResult result(boolean hostile, List<String> versions, String... rows) {
    List<Migration> history =
        List.of(
            new Migration("1", "V1__orders.sql", Optional.empty()),
            new Migration(
                "2",
                "V2__add_minor_amount.sql",
                Optional.of(Phase.EXPAND),
                Optional.empty(),
                Optional.of(hostile ? EVIL : "team-checkout"),
                Optional.empty()),
            new Migration("3", "V3__backfill.sql", Optional.of(Phase.MIGRATE)),
            new Migration("4", "V4__check_amount.sql", Optional.of(Phase.MIGRATE)),
            new Migration(
                "5",
                hostile ? EVIL : "V5__drop_total_amount.sql",
                Optional.of(Phase.CONTRACT),
                Optional.empty(),
                Optional.of(hostile ? EVIL : "team-ledger"),
                Optional.of(LocalDate.of(2027, 1, 31))));
    MatrixPlan plan =
        MatrixPlan.of(
            hostile ? EVIL : "Checkout",
            "dev.phased.sample.CheckoutMatrix",
            "postgres-17",
            versions,
            States.of("CheckoutMatrix", Optional.empty(), history),
            Exercises.ofScenarios(List.of("placesAnOrder", "showsAnOrder")));
    List<CellResult> results = new ArrayList<>(Grids.results(plan, rows));
    if (hostile) {
      CellResult evil = results.get(3);
      results.set(3, CellResult.failed(evil.id(), Blame.LOCKED, EVIL, evidence(), Duration.ZERO));
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("Database", "PostgreSQL 17.6, embedded");
    environment.put(MatrixResult.TOOL, "Flyway");
    environment.put("Java", "17.0.15");
    environment.put("phased", "0.1.0");
    return new MatrixResult(
        plan,
        results,
        Instant.parse("2026-11-21T16:42:07Z"),
        Duration.ofMillis(9_412),
        environment);
  }

  private static Evidence evidence() {
    return Evidence.of(
        1,
        List.of(new SqlError("42703", EVIL, EVIL)),
        List.of(new Check(Check.Kind.SCENARIO, EVIL, Outcome.FAILED, EVIL, Duration.ZERO)),
        List.of(new LogExcerpt(EVIL, "javascript:alert(1)", List.of(EVIL, "x".repeat(10_000)))));
  }
}
