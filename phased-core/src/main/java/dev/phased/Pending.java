package dev.phased;

import java.util.Objects;
import java.util.Optional;

/**
 * A migration that waits to be run.
 *
 * @param name its name for messages, such as {@code V5__drop.sql}
 * @param phase its phase, if it says one
 */
public record Pending(String name, Optional<Phase> phase) {
  public Pending {
    Objects.requireNonNull(name);
    Objects.requireNonNull(phase);
  }
}
