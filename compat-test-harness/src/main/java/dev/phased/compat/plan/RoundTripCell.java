package dev.phased.compat.plan;

import java.util.List;

/**
 * From one state up to the next, down, and up again.
 *
 * @param before the ids of the versions that must work on {@code from}, oldest first
 * @param after the ids of the versions that must work on {@code to}, oldest first
 * @param from the schema below
 * @param to the schema above
 * @param requirement what must come out
 */
public record RoundTripCell(
    List<String> before,
    List<String> after,
    SchemaState from,
    SchemaState to,
    Requirement requirement)
    implements Cell {
  /** Copies the versions. */
  public RoundTripCell {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  @Override
  public Kind kind() {
    return Kind.ROUND_TRIP;
  }

  @Override
  public CellId id() {
    return CellId.roundTrip(from, to);
  }

  @Override
  public String title() {
    return "from " + from.title() + " up to " + to.title() + ", down, and up again";
  }

  @Override
  public RoundTripCell requiring(Requirement changed) {
    return new RoundTripCell(before, after, from, to, changed);
  }
}
