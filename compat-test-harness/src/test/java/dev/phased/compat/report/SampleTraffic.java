package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.plan.TransitionCell;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.result.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A hand-off, two migrations under traffic, one of which stalls, and a way back that loses. */
final class SampleTraffic {
  private SampleTraffic() {}

  static MatrixResult addedTo(MatrixResult result) {
    MatrixPlan plan = result.plan();
    SchemaState base = plan.states().get(0);
    SchemaState expanded = plan.states().get(1);
    SchemaState migrated = plan.states().get(2);
    Cell back = new HandOffCell("v2", expanded, "v1", expanded, Requirement.REQUIRED);
    Cell calm = new TransitionCell(List.of("v1"), base, expanded, Requirement.REQUIRED);
    Cell stalls =
        new TransitionCell(List.of("v1", "v2"), expanded, migrated, Requirement.INFORMATIVE);
    Cell undo =
        new RoundTripCell(List.of("v1"), List.of("v1", "v2"), base, expanded, Requirement.REQUIRED);
    List<Cell> cells = new ArrayList<>(plan.cells());
    cells.addAll(List.of(back, calm, stalls, undo));
    List<CellResult> results = new ArrayList<>(result.cells());
    Check read =
        new Check(Check.Kind.HAND_OFF, "OrderSurvives", Outcome.PASSED, "", Duration.ofMillis(41));
    Evidence seen = Evidence.of(120, List.of(), List.of(read), List.of());
    results.add(CellResult.passed(back.id(), seen, Duration.ofMillis(410)));
    results.add(
        CellResult.passed(calm.id(), seen.with(traffic(12, List.of())), Duration.ofMillis(2_100)));
    results.add(
        CellResult.failed(
            stalls.id(),
            Blame.LOCKED,
            "V3__backfill.sql kept callers waiting for 1,480 ms: UPDATE orders SET … held ROW"
                + " EXCLUSIVE on orders, and INSERT INTO orders (id) VALUES ($1) waited",
            seen.with(
                    traffic(
                        1_480,
                        List.of(
                            new Traffic.Wait(
                                "INSERT INTO orders (id) VALUES ($1)",
                                "UPDATE orders SET total_minor = total_amount * $1",
                                "transactionid",
                                Duration.ofMillis(1_470)))))
                .with(
                    new Cause(
                        new SqlError("55P03", "canceling statement due to lock timeout", ""),
                        "orders",
                        "V3__backfill.sql",
                        2,
                        Optional.of(Phase.MIGRATE),
                        "V3__backfill.sql:2 [migrate] updates every row at once.",
                        "Move the rows in small transactions.")),
            Duration.ofMillis(3_600)));
    results.add(
        CellResult.failed(
            undo.id(),
            Blame.MIGRATION,
            "U2__add_minor_amount.sql does not bring everything back",
            seen.with(List.of("table orders: CHECK orders_positive CHECK (total >= 0) is missing")),
            Duration.ofMillis(900)));
    return new MatrixResult(
        new MatrixPlan(
            plan.title(),
            plan.className(),
            plan.database(),
            plan.versions(),
            plan.states(),
            plan.exercises(),
            cells),
        results,
        result.started(),
        result.duration(),
        result.environment());
  }

  private static Traffic traffic(int stall, List<Traffic.Wait> waits) {
    List<Traffic.Interval> timeline =
        IntStream.range(0, 60)
            .mapToObj(
                at ->
                    new Traffic.Interval(
                        Duration.ofMillis(at * 50L),
                        18 + at % 3,
                        0,
                        Duration.ofMillis(at == 24 ? stall : 4 + at * 7 % 5)))
            .toList();
    return new Traffic(
        List.of(window("before", 9), window("during", stall), window("after", 8)),
        timeline,
        Duration.ofMillis(1_000),
        Duration.ofMillis(1_000 + Math.max(60, stall)),
        Duration.ofMillis(stall),
        Duration.ofSeconds(1),
        Duration.ofMillis(2),
        1_100,
        List.of(),
        waits,
        List.of(new Traffic.Lock("ROW EXCLUSIVE", "orders", Duration.ofMillis(stall))));
  }

  private static Traffic.Window window(String name, int max) {
    return new Traffic.Window(
        name, 380, 0, Map.of(), Duration.ofMillis(3), Duration.ofMillis(7), Duration.ofMillis(max));
  }
}
