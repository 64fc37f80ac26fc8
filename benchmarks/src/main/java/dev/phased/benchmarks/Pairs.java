package dev.phased.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured in pairs, so that what slows the machine down slows both halves down.
 *
 * @param theirs the peer's samples, in the order measured
 * @param ours phased's samples, each taken right before or after the peer's of the same index
 */
record Pairs<T>(List<T> theirs, List<T> ours) {
  /** One measurement. */
  interface Measurement<T> {
    T take() throws Exception;
  }

  /** Warms both up, then takes {@code count} pairs; who goes first changes from pair to pair. */
  static <T> Pairs<T> take(int warmUps, int count, Measurement<T> theirs, Measurement<T> ours)
      throws Exception {
    for (int i = 0; i < warmUps; i++) {
      theirs.take();
      ours.take();
    }
    Pairs<T> pairs = new Pairs<>(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        pairs.theirs.add(theirs.take());
        pairs.ours.add(ours.take());
      } else {
        pairs.ours.add(ours.take());
        pairs.theirs.add(theirs.take());
      }
    }
    return pairs;
  }

  /** One figure of every sample, as a ratio. */
  Ratio ratio(String name, String peer, String unit, String goal, ToDoubleFunction<T> figure) {
    return new Ratio(
        name,
        peer,
        unit,
        goal,
        theirs.stream().map(figure::applyAsDouble).toList(),
        ours.stream().map(figure::applyAsDouble).toList());
  }
}
