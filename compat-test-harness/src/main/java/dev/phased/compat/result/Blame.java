package dev.phased.compat.result;

/** Who is at fault when a cell failed. */
public enum Blame {
  /** The version does not get along with the schema: it does not start, or a scenario fails. */
  INCOMPATIBLE,
  /** A migration that leads to the schema state failed, or its way down does not lead back. */
  MIGRATION,
  /** Something waited longer for a lock than it may. */
  LOCKED,
  /** The scenario: it fails where the oldest version runs on its own schema, as in production. */
  SCENARIO,
  /** Neither app nor schema: no port, no server, no disk. Says nothing about the change. */
  INFRASTRUCTURE
}
