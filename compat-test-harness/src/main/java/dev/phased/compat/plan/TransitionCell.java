package dev.phased.compat.plan;

import java.util.List;

/**
 * The migration from one state to the next while versions serve.
 *
 * @param live the ids of the versions that serve, oldest first; one or two
 * @param from the schema before
 * @param to the schema after
 * @param requirement what must come out
 */
public record TransitionCell(
    List<String> live, SchemaState from, SchemaState to, Requirement requirement) implements Cell {
  /** Copies the versions. */
  public TransitionCell {
    live = List.copyOf(live);
  }

  @Override
  public Kind kind() {
    return Kind.TRANSITION;
  }

  @Override
  public CellId id() {
    return CellId.transition(live, from, to);
  }

  @Override
  public String title() {
    return String.join(" and ", live)
        + " during the migration from "
        + from.title()
        + " to "
        + to.title();
  }

  @Override
  public List<String> before() {
    return live;
  }

  @Override
  public List<String> after() {
    return live;
  }

  @Override
  public TransitionCell requiring(Requirement changed) {
    return new TransitionCell(live, from, to, changed);
  }
}
