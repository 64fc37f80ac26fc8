package dev.phased.benchmarks;

import java.util.List;

/**
 * A line of a plot.
 *
 * @param name what it shows
 * @param x where, from left to right
 * @param ms how long it took there
 */
public record Line(String name, List<Double> x, List<Double> ms) {
  /** One more point. */
  public void add(double at, double time) {
    x.add(at);
    ms.add(time);
  }

  /** The time at the right end. */
  public double last() {
    return ms.get(ms.size() - 1);
  }
}
