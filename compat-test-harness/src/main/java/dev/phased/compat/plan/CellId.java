package dev.phased.compat.plan;

/**
 * The name of a run cell, such as {@code v1@S2}.
 *
 * @param version the id of the version
 * @param state the id of the schema state
 */
public record CellId(String version, String state) {
  /** Reads what {@link #toString} writes. */
  public static CellId of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" names no cell. Write version@state, such as v1@S2.");
    }
    return new CellId(text.substring(0, at), text.substring(at + 1));
  }

  /** Version and state, such as {@code v1@S2}. */
  @Override
  public String toString() {
    return version + "@" + state;
  }
}
