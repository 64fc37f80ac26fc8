package dev.phased.cli;

import dev.phased.Phase;
import dev.phased.compat.plan.CellId;
import dev.phased.compat.plan.Exercises;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RunCell;
import dev.phased.compat.plan.States;
import dev.phased.compat.report.Reports;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Reports of a shop with two versions on three schemas. A mark is a cell: {@code +} passed, {@code
 * -} failed, {@code .} not selected.
 */
final class Shop {
  static final String SAFE = "++-+++";
  static final String UNSAFE = "++-++-";

  private final MatrixPlan plan;

  private Shop(MatrixPlan plan) {
    this.plan = plan;
  }

  static Shop on(String database) {
    return of("shop.ShopMatrix", database, "v1", "v2");
  }

  static Shop of(String className, String database, String... versions) {
    List<Migration> history =
        List.of(
            new Migration("1", "V1__orders.sql", Optional.empty()),
            new Migration("2", "V2__add_minor.sql", Optional.of(Phase.EXPAND)),
            new Migration("3", "V3__drop_total.sql", Optional.of(Phase.CONTRACT)));
    return new Shop(
        MatrixPlan.of(
            "Shop",
            className,
            database,
            List.of(versions),
            States.of(className, Optional.empty(), history),
            Exercises.ofScenarios(List.of("placesAnOrder"))));
  }

  /** With an exception: v2 on the base may fail, until the last day of January 2027. */
  Shop expecting() {
    return new Shop(
        plan.expecting(
            List.of(
                new Expectation(
                    new CellId("v2@S1"),
                    Requirement.INCOMPATIBLE,
                    "the old schema is not asked of it",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2027, 1, 31)),
                    false))));
  }

  MatrixResult result(String marks) {
    List<RunCell> runs = plan.runs();
    List<CellResult> cells =
        IntStream.range(0, runs.size())
            .filter(at -> marks.charAt(at) != '.')
            .mapToObj(at -> result(runs.get(at), marks.charAt(at)))
            .toList();
    return new MatrixResult(
        plan,
        cells,
        Instant.parse("2026-11-21T16:42:07Z"),
        Duration.ofMillis(cells.size() * 100L),
        Map.of("Database", "PostgreSQL 17.6, embedded", MatrixResult.TOOL, "Flyway"));
  }

  /** Writes a report and the logs beside it. */
  Path write(String marks, Path directory) throws IOException {
    MatrixResult result = result(marks);
    Reports.write(List.of(result), directory);
    for (CellResult cell : result.cells()) {
      Path log = directory.resolve("cells").resolve(cell.id().name()).resolve("app.log");
      Files.createDirectories(log.getParent());
      Files.writeString(log, "log of " + cell.id());
    }
    return directory.resolve("report.json");
  }

  /** The marks of every second cell. */
  static String every(String marks, Predicate<Integer> selected) {
    StringBuilder some = new StringBuilder(marks);
    IntStream.range(0, marks.length())
        .filter(at -> !selected.test(at))
        .forEach(at -> some.setCharAt(at, '.'));
    return some.toString();
  }

  private static CellResult result(RunCell cell, char mark) {
    String log = "cells/" + cell.id() + "/app.log";
    Check check =
        new Check(
            Check.Kind.SCENARIO,
            "placesAnOrder",
            mark == '+' ? Outcome.PASSED : Outcome.FAILED,
            "",
            Duration.ofMillis(20));
    List<SqlError> errors =
        mark == '+'
            ? List.of()
            : List.of(new SqlError("42703", "column \"total\" does not exist", "SELECT total"));
    Evidence evidence =
        Evidence.of(
            3, errors, List.of(check), List.of(new LogExcerpt(cell.version(), log, List.of())));
    return mark == '+'
        ? CellResult.passed(cell.id(), evidence, Duration.ofMillis(310))
        : CellResult.failed(
            cell.id(),
            Blame.INCOMPATIBLE,
            "placesAnOrder: expected 201 but was 500",
            evidence,
            Duration.ofMillis(420));
  }
}
