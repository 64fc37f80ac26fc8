package dev.phased;

import java.util.List;
import java.util.stream.Collectors;

/** One or more directives are wrong. Thrown before anything has been run. */
public final class DirectiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Reports every one of {@code problems}, which are at least one. */
  public DirectiveException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
