package dev.phased;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a run may go. Everything before the first pending migration of a closed phase runs; that
 * one and all after it are held.
 *
 * @param upTo the last phase that is open
 */
public record Gate(Phase upTo) {
  /** The gate that holds nothing. */
  public static final Gate OPEN = new Gate(Phase.CONTRACT);

  public Gate {
    Objects.requireNonNull(upTo);
  }

  /** Whether a migration of {@code phase} is held. */
  public boolean closes(Phase phase) {
    return phase.compareTo(upTo) > 0;
  }

  /**
   * What runs and what is held. A migration without a phase is never the first that is held.
   *
   * @param pending what is pending, in the order in which it would run
   * @param setting the name of {@code upTo} as its user writes it
   */
  public Passage divide(List<Pending> pending, String setting) {
    List<Pending> runs = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (Pending one : pending) {
      if (one.phase().filter(this::closes).isPresent()) {
        String reason = RunMessages.closed(one.phase().get(), setting, upTo);
        held.add(new Held(one, reason));
      } else if (held.isEmpty()) {
        runs.add(one);
      } else {
        held.add(new Held(one, RunMessages.follows(held.get(0).migration().name())));
      }
    }
    return new Passage(runs, held);
  }
}
