package dev.phased.compat.report;

import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.MatrixPlan;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.verdict.Judgement;
import dev.phased.compat.verdict.Reason;
import dev.phased.compat.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report was made from, as it was read from its JSON.
 *
 * @param results one for each database, one or more, of the same matrix
 * @param conflicts where runs that were merged contradict each other
 */
public record Saved(List<MatrixResult> results, List<Reason> conflicts) {
  /** Copies the lists. */
  public Saved {
    results = List.copyOf(results);
    conflicts = List.copyOf(conflicts);
  }

  /** The heading of the matrix. */
  public String title() {
    return results.get(0).plan().title();
  }

  /** The class that declares the matrix. */
  public String matrix() {
    return results.get(0).plan().className();
  }

  /** The ids of the databases. */
  public List<String> databases() {
    return results.stream().map(result -> result.plan().database()).toList();
  }

  /** The verdict, derived from the cells. */
  public Verdict verdict() {
    return Verdict.of(Judgement.ofAll(judgements()), conflicts);
  }

  /** How many exceptions do not hold, or no more. */
  public int staleExceptions() {
    return (int)
        judgements().stream()
            .flatMap(judgement -> judgement.cells().stream())
            .filter(cell -> cell.kind() == Reason.Kind.EXPECTATION)
            .map(cell -> cell.cell().id())
            .distinct()
            .count();
  }

  /** The same, seen on a later day, when more exceptions may be over. */
  public Saved on(LocalDate today) {
    return new Saved(results.stream().map(result -> on(result, today)).toList(), conflicts);
  }

  private List<Judgement> judgements() {
    return results.stream().map(each -> Judgement.of(each.plan(), each.cells())).toList();
  }

  private static MatrixResult on(MatrixResult result, LocalDate today) {
    MatrixPlan plan = result.plan();
    MatrixPlan later =
        new MatrixPlan(
            plan.title(),
            plan.className(),
            plan.database(),
            plan.versions(),
            plan.states(),
            plan.exercises(),
            plan.cells(),
            plan.expectations().stream().map(each -> on(each, today)).toList());
    return new MatrixResult(
        later, result.cells(), result.started(), result.duration(), result.environment());
  }

  private static Expectation on(Expectation expected, LocalDate today) {
    return new Expectation(
        expected.cell(),
        expected.requirement(),
        expected.reason(),
        expected.sqlState(),
        expected.issue(),
        expected.until(),
        expected.expired() || expected.until().filter(today::isAfter).isPresent());
  }
}
