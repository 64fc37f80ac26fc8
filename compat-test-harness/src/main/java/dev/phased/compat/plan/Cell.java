package dev.phased.compat.plan;

import java.util.List;

/** One thing that a matrix proves on one database. */
public sealed interface Cell permits RunCell, HandOffCell, TransitionCell, RoundTripCell {
  /** Its name. */
  CellId id();

  /** For sentences, such as {@code v1 on S2 expanded}. */
  String title();

  /** The versions that run in it, oldest first, each once. */
  List<String> versions();

  /** The schema that it begins on. */
  SchemaState from();

  /** The schema that it ends on; the same if nothing is migrated. */
  SchemaState to();

  /** What must come out. */
  Requirement requirement();

  /** The same cell, with something else that must come out. */
  Cell requiring(Requirement changed);

  /** Whether it measures time, so that nothing else may run beside it. */
  default boolean timed() {
    return false;
  }
}
