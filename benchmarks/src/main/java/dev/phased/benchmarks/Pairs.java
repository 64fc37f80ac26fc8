package dev.phased.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Takes figures in pairs, so that what slows the machine down slows both halves down. */
final class Pairs {
  private Pairs() {}

  /** One measurement, which gives a figure. */
  interface Measurement {
    double take() throws Exception;
  }

  /** Warms both up, then takes {@code count} pairs; who goes first changes from pair to pair. */
  static Ratio take(
      String name,
      String peer,
      String unit,
      String goal,
      int warmUps,
      int count,
      Measurement theirs,
      Measurement ours)
      throws Exception {
    for (int i = 0; i < warmUps; i++) {
      theirs.take();
      ours.take();
    }
    List<Double> their = new ArrayList<>();
    List<Double> our = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        their.add(theirs.take());
        our.add(ours.take());
      } else {
        our.add(ours.take());
        their.add(theirs.take());
      }
    }
    return new Ratio(name, peer, unit, goal, their, our);
  }
}
