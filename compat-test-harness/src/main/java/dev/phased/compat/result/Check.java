package dev.phased.compat.result;

import java.time.Duration;

/**
 * How one thing that a cell did went.
 *
 * @param kind what sort of thing it is
 * @param name the name of the method or class that says it, with more if that alone is not clear
 * @param outcome what it came to
 * @param message why it did not pass; empty if it did
 * @param duration how long it took
 */
public record Check(Kind kind, String name, Outcome outcome, String message, Duration duration) {
  /** The sorts of checks. */
  public enum Kind {
    /** A scenario ran. */
    SCENARIO,
    /** One version read what another wrote. */
    HAND_OFF,
    /** A query that must find nothing was asked. */
    INVARIANT,
    /** What a workload had been told is stored was read again. */
    READ_BACK
  }
}
