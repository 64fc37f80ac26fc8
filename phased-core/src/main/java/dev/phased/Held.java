package dev.phased;

import java.util.Objects;

/**
 * A migration that the gate holds.
 *
 * @param migration which one
 * @param reason why, as a clause that follows "because"
 */
public record Held(Pending migration, String reason) {
  public Held {
    Objects.requireNonNull(migration);
    Objects.requireNonNull(reason);
  }
}
