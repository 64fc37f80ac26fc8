package dev.phased.compat.verdict;

import java.util.List;
import java.util.Optional;

/**
 * An order of steps in which every live version always works on the schema.
 *
 * @param start where production stands today
 * @param steps what to do, first to last
 */
public record RolloutPlan(Position start, List<Step> steps) {
  /** Copies the steps. */
  public RolloutPlan {
    steps = List.copyOf(steps);
  }

  /**
   * The first step after which the version of today can no longer serve; empty if it always can.
   */
  public Optional<Step> pointOfNoReturn() {
    String today = start.live().get(0);
    return steps.stream().filter(step -> !step.rollback().to().equals(today)).findFirst();
  }

  /** What ways back rely on that no cell shows, in words; each once. */
  public List<String> unproven() {
    return steps.stream().flatMap(step -> step.rollback().unproven().stream()).distinct().toList();
  }

  /** The number of a step, from 1. */
  public int number(Step step) {
    return steps.indexOf(step) + 1;
  }
}
