package dev.phased;

/** What to do with a migration that has no directive. */
public enum Unannotated {
  /** Run it and say nothing. */
  ALLOW,
  /** Run it and warn. */
  WARN,
  /** Refuse to run anything. */
  FAIL
}
