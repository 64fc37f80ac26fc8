package dev.phased.compat.testing;

import dev.phased.Phase;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.States;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws plans and results. A row of marks is a version, a mark is a state: {@code +} passed, {@code
 * -} failed, {@code .} not run, {@code m} migration failed, {@code l} locked, {@code i}
 * infrastructure, {@code 0} failed without a statement.
 */
public final class Grids {
  private Grids() {}

  /** Migrations V1, V2, … that say these words, where "base" stands for none. */
  public static List<Migration> migrations(String phases) {
    List<Migration> migrations = new ArrayList<>();
    for (String word : phases.split(" ", -1)) {
      int version = migrations.size() + 1;
      String script = "V" + version + "__" + word + ".sql";
      migrations.add(new Migration(String.valueOf(version), script, Phase.ofWord(word)));
    }
    return migrations;
  }

  /** States of such migrations. */
  public static List<SchemaState> states(String phases) {
    return States.of("ShopMatrix", Optional.empty(), migrations(phases));
  }

  /** A plan for versions and migrations, each a list of words. */
  public static MatrixPlan plan(String versions, String phases) {
    return MatrixPlan.of(
        "Shop",
        "shop.ShopMatrix",
        "postgres-17",
        List.of(versions.split(" ", -1)),
        states(phases),
        Exercises.ofScenarios(List.of("placesAnOrder", "showsAnOrder")));
  }

  /** Results as drawn, a row for each version. */
  public static List<CellResult> results(MatrixPlan plan, String... rows) {
    List<CellResult> results = new ArrayList<>();
    String marks = String.join("", rows);
    for (int at = 0; at < plan.runs().size(); at++) {
      results.add(result(plan.runs().get(at), marks.charAt(at)));
    }
    return results;
  }

  private static CellResult result(RunCell cell, char mark) {
    return switch (mark) {
      case '+' -> CellResult.passed(cell.id(), passed(cell), Duration.ofMillis(310));
      case '-' -> failed(cell, Blame.INCOMPATIBLE, failing());
      case 'l' -> failed(cell, Blame.LOCKED, failing());
      case 'i' -> failed(cell, Blame.INFRASTRUCTURE, Evidence.NONE);
      case '0' -> failed(cell, Blame.INCOMPATIBLE, Evidence.NONE);
      case 'm' -> failed(cell, Blame.MIGRATION, Evidence.NONE);
      case '.' -> CellResult.notRun(cell.id(), "not selected");
      default -> throw new IllegalArgumentException("No such mark: " + mark);
    };
  }

  private static CellResult failed(RunCell cell, Blame blame, Evidence evidence) {
    String reason =
        switch (blame) {
          case MIGRATION -> cell.state().last().script() + " fails: division by zero";
          case LOCKED -> "canceling statement due to lock timeout";
          case INFRASTRUCTURE -> "no free port";
          default -> "placesAnOrder: expected 201 but was 500";
        };
    return CellResult.failed(cell.id(), blame, reason, evidence, Duration.ofMillis(420));
  }

  private static Evidence passed(RunCell cell) {
    return Evidence.of(
        12,
        List.of(),
        List.of(
            new Check(
                Check.Kind.SCENARIO, "placesAnOrder", Outcome.PASSED, "", Duration.ofMillis(80)),
            new Check(
                Check.Kind.SCENARIO, "showsAnOrder", Outcome.PASSED, "", Duration.ofMillis(20))),
        List.of(new LogExcerpt(cell.version(), "cells/" + cell.id() + "/app.log", List.of())));
  }

  private static Evidence failing() {
    return Evidence.of(
        3,
        List.of(
            new SqlError(
                "42703",
                "column \"total_amount\" does not exist",
                "INSERT INTO orders (total_amount) VALUES ($1)")),
        List.of(
            new Check(
                Check.Kind.SCENARIO,
                "placesAnOrder",
                Outcome.FAILED,
                "expected 201 but was 500",
                Duration.ofMillis(90))),
        List.of(
            new LogExcerpt(
                "v1",
                "cells/app.log",
                List.of("INFO started", "ERROR column \"total_amount\" does not exist"))));
  }
}
