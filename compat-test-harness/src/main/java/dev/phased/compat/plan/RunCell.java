package dev.phased.compat.plan;

import java.util.List;

/**
 * One version on one schema state: it starts, and every scenario passes.
 *
 * @param version the id of the version
 * @param state the schema it runs on
 * @param requirement what must come out
 */
public record RunCell(String version, SchemaState state, Requirement requirement) implements Cell {
  @Override
  public Kind kind() {
    return Kind.RUN;
  }

  @Override
  public CellId id() {
    return CellId.run(version, state);
  }

  @Override
  public String title() {
    return version + " on " + state.title();
  }

  @Override
  public List<String> before() {
    return List.of(version);
  }

  @Override
  public List<String> after() {
    return List.of(version);
  }

  @Override
  public SchemaState from() {
    return state;
  }

  @Override
  public SchemaState to() {
    return state;
  }

  @Override
  public RunCell requiring(Requirement changed) {
    return new RunCell(version, state, changed);
  }
}
