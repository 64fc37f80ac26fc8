package dev.phased;

import java.util.List;

/**
 * How a gate divides what is pending. Together the two are all of it, in its order.
 *
 * @param runs what runs now
 * @param held what is held
 */
public record Passage(List<Pending> runs, List<Held> held) {
  public Passage {
    runs = List.copyOf(runs);
    held = List.copyOf(held);
  }
}
