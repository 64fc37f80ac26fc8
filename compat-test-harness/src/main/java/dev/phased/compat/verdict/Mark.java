package dev.phased.compat.verdict;

/** What a cell means, once its result is held against what was required of it. */
public enum Mark {
  /** The version works on this schema. */
  WORKS("works"),
  /** The version fails on this schema, as the change declares. */
  GONE("gone"),
  /** It fails, and somebody has accepted that. */
  ACCEPTED("accepted"),
  /** The version fails on this schema, and nobody asked that it work. */
  FAILS("fails"),
  /** Not what was required, or a phase did not keep its promise. */
  BROKEN("BROKEN"),
  /** Nothing is known. */
  NOT_RUN("not run");

  private final String word;

  Mark(String word) {
    this.word = word;
  }

  /** The word that stands for it in grids. */
  public String word() {
    return word;
  }
}
