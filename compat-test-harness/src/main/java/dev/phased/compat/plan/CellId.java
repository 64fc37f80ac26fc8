package dev.phased.compat.plan;

import java.util.List;

/**
 * The name of a cell. It says all that tells the cell from others of its matrix, so that it can be
 * typed: {@code v1@S2} runs v1 on S2; {@code v1:v2@S2} hands data from v1 to v2 on S2, {@code
 * v1:v2@S1:S2} hands it over the migration in between; {@code v1+v2@S1:S2} migrates from S1 to S2
 * while v1 and v2 serve; {@code S1:S2:S1} goes up, down and up again.
 *
 * @param name the name
 */
public record CellId(String name) {
  /** A version on a state. */
  static CellId run(String version, SchemaState state) {
    return new CellId(version + "@" + state.id());
  }

  /** A version that writes on a state, and one that reads on the same or a later one. */
  static CellId handOff(String writer, SchemaState from, String reader, SchemaState to) {
    return new CellId(writer + ":" + reader + "@" + span(from, to));
  }

  /** A migration between two states while versions serve. */
  static CellId transition(List<String> live, SchemaState from, SchemaState to) {
    return new CellId(String.join("+", live) + "@" + span(from, to));
  }

  /** From a state up to another, down, and up again. */
  static CellId roundTrip(SchemaState from, SchemaState to) {
    return new CellId(span(from, to) + ":" + from.id());
  }

  private static String span(SchemaState from, SchemaState to) {
    return from.equals(to) ? from.id() : from.id() + ":" + to.id();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
