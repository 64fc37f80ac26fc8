package dev.phased.compat.plan;

import java.util.List;

/**
 * What one version writes, another reads: on the same state, or on a later one.
 *
 * @param writer the id of the version that writes
 * @param from the schema on which it writes
 * @param reader the id of the version that reads; may be the one that writes if a migration lies
 *     between
 * @param to the schema on which it reads
 * @param requirement what must come out
 */
public record HandOffCell(
    String writer, SchemaState from, String reader, SchemaState to, Requirement requirement)
    implements Cell {
  /** Whether a migration lies between writing and reading. */
  public boolean migrates() {
    return !from.equals(to);
  }

  @Override
  public Kind kind() {
    return Kind.HAND_OFF;
  }

  @Override
  public CellId id() {
    return CellId.handOff(writer, from, reader, to);
  }

  @Override
  public String title() {
    return migrates()
        ? "what "
            + writer
            + " wrote on "
            + from.title()
            + ", read by "
            + reader
            + " on "
            + to.title()
        : "what " + writer + " writes, read by " + reader + " on " + to.title();
  }

  @Override
  public List<String> before() {
    return List.of(writer);
  }

  @Override
  public List<String> after() {
    return List.of(reader);
  }

  @Override
  public HandOffCell requiring(Requirement changed) {
    return new HandOffCell(writer, from, reader, to, changed);
  }
}
