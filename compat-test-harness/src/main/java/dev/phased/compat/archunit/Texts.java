package dev.phased.compat.archunit;

/** Why the rules are there, and what to do where they are not kept. */
final class Texts {
  static final String PHASE =
      "without a phase no gate holds a migration, and no test knows which versions must survive it";
  static final String UNANNOTATED = "annotate it with @Phased";
  static final String NO_DIRECTIVE =
      "write -- phased: expand, migrate or contract above its first statement";
  static final String TRANSACTION =
      "the tool commits a migration together with its row in the history; a migration that does so"
          + " itself is half applied when its next statement fails, and can't be tried again";
  static final String APPLICATION =
      "a migration runs for years, on databases of all ages, while the code that it uses goes on"
          + " changing; copy what it needs into the migration, in SQL if possible";
  static final String APART =
      "whoever reviews and releases must see at a glance what takes something away from code that"
          + " is live";
  static final String CAPABILITIES =
      "when the change is over, code that asks for the old shape is removed at one place instead of"
          + " being looked for everywhere";

  private Texts() {}

  static String noPhase(String migration, String how) {
    return migration + " declares no phase: " + how;
  }

  static String contractNotApart(String migration, String where) {
    return migration + " is a contract and not in " + where;
  }

  static String apartAndNoContract(String migration, String where) {
    return migration + " is in " + where + " and no contract";
  }
}
