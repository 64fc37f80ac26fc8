package dev.phased;

/** What can carry a directive. */
public enum Carrier {
  /** A comment line before the first statement of an SQL script. */
  SQL("-- phased: expand"),
  /** A free comment, such as a Liquibase changeset's. */
  COMMENT("phased: expand"),
  /** Attributes or a map, such as those of a Liquibase changeset. */
  PAIRS("phase: expand"),
  /** {@link Phased} on a class. */
  ANNOTATION("@Phased(phase = Phase.EXPAND)");

  private final String example;

  Carrier(String example) {
    this.example = example;
  }

  /** The shortest directive with a phase, as this carrier's user writes it. */
  public String example() {
    return example;
  }
}
