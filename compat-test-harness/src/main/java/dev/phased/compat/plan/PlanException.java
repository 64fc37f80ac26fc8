package dev.phased.compat.plan;

import dev.phased.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A matrix cannot be planned. Thrown before anything has been run. */
public final class PlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Reports all of {@code problems}, one a line. */
  public PlanException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake found, in the order of the sources. */
  public List<Problem> problems() {
    return problems;
  }
}
