package dev.phased;

import java.util.Objects;

/**
 * A directive and what carries it.
 *
 * @param carrier what carries it, for messages, such as {@code its comment}
 * @param directive what it says
 */
public record Carried(String carrier, Directive directive) {
  public Carried {
    Objects.requireNonNull(carrier);
    Objects.requireNonNull(directive);
  }
}
