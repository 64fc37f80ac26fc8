package dev.phased.compat.engine;

/** The types of the segments of unique ids. */
final class Segment {
  static final String CLASS = "class";
  static final String DATABASE = "database";
  static final String CELL = "cell";
  static final String VERDICT = "verdict";

  private Segment() {}
}
