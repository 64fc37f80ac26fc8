package dev.phased.compat.plan;

/**
 * One version on one schema state.
 *
 * @param version the id of the version
 * @param state the schema it runs on
 * @param requirement what must come out
 */
public record RunCell(String version, SchemaState state, Requirement requirement) {
  /** Its name, such as {@code v1@S2}. */
  public CellId id() {
    return new CellId(version, state.id());
  }

  /** For sentences, such as {@code v1 on S2 expanded}. */
  public String title() {
    return version + " on " + state.title();
  }
}
