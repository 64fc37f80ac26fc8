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
record Ratio(
    String name, String peer, String unit, String goal, List<Double> theirs, List<Double> ours) {

  static String heading() {
    return "| what | peer | peer's median | phased's median | unit | median ratio | spread | pairs |"
        + " goal |\n|---|---|---|---|---|---|---|---|---|";
  }

  String row() {
    List<Double> ratios =
        IntStream.range(0, ours.size())
            .mapToObj(i -> ours.get(i) / theirs.get(i))
            .sorted()
            .toList();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %s | %.3f | %.3f to %.3f | %d | %s |",
        name,
        peer,
        median(theirs),
        median(ours),
        unit,
        median(ratios),
        ratios.get(0),
        ratios.get(ratios.size() - 1),
        ratios.size(),
        goal);
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
