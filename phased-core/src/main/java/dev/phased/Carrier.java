package dev.phased;

/** What can carry a directive. */
public enum Carrier {
  /** A comment line before the first statement of an SQL script. */
  SQL("-- phased: expand", "Add a comment line before the first statement:"),
  /** A free comment, such as a Liquibase changeset's. */
  COMMENT("phased: expand", "Add to its comment:"),
  /** Attributes or a map, such as those of a Liquibase changeset. */
  PAIRS("phase: expand", "Add to its phased keys:"),
  /** {@link Phased} on a class. */
  ANNOTATION("@Phased(phase = Phase.EXPAND)", "Add to the class:");

  private final String example;
  private final String instruction;

  Carrier(String example, String instruction) {
    this.example = example;
    this.instruction = instruction;
  }

  /** The shortest directive with a phase, as this carrier's user writes it. */
  public String example() {
    return example;
  }

  /** What to do with {@link #example()}, up to and with a colon. */
  String instruction() {
    return instruction;
  }
}
