package dev.phased.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two figures taken in turn, again and again, and what one is of the other.
 *
 * @param name what was measured
 * @param peer what it is compared with
 * @param unit the unit of both
 * @param goal the goal, in words
 * @param theirs the peer's figures, in the order measured
 * @param ours phased's figures, each taken right after the peer's of the same index
 */
public record Ratio(
    String name, String peer, String unit, String goal, List<Double> theirs, List<Double> ours) {

  static String heading() {
    return "| what | peer | peer's median | phased's median | unit | median ratio | middle half | all |"
        + " pairs | goal |\n|---|---|---|---|---|---|---|---|---|---|";
  }

  String row() {
    List<Double> ratios =
        IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)).toList();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %s | %.3f | %.3f to %.3f | %.3f to %.3f | %d | %s |",
        name,
        peer,
        quantile(theirs, 0.5),
        quantile(ours, 0.5),
        unit,
        quantile(ratios, 0.5),
        quantile(ratios, 0.25),
        quantile(ratios, 0.75),
        quantile(ratios, 0),
        quantile(ratios, 1),
        ratios.size(),
        goal);
  }

  /** The figure below which {@code share} of all lie, between two of them in proportion. */
  private static double quantile(List<Double> figures, double share) {
    List<Double> sorted = figures.stream().sorted().toList();
    double position = share * (sorted.size() - 1);
    double below = sorted.get((int) Math.floor(position));
    double above = sorted.get((int) Math.ceil(position));
    return below + (above - below) * (position - Math.floor(position));
  }
}
