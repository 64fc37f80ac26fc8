package dev.phased.compat.plan;

import java.util.List;
import java.util.stream.Stream;

/** One thing that a matrix proves on one database. */
public sealed interface Cell permits RunCell, HandOffCell, TransitionCell, RoundTripCell {
  /** What a cell does. */
  enum Kind {
    /** One version runs on one state. */
    RUN,
    /** One version reads what another wrote. */
    HAND_OFF,
    /** A migration runs while versions serve. */
    TRANSITION,
    /** A migration is undone and done again. */
    ROUND_TRIP
  }

  /** What it does. */
  Kind kind();

  /** Its name. */
  CellId id();

  /** For sentences, such as {@code v1 on S2 expanded}. */
  String title();

  /** The versions that run on {@link #from()}. */
  List<String> before();

  /** The versions that run on {@link #to()}. */
  List<String> after();

  /** The versions that run in it, oldest first, each once. */
  default List<String> versions() {
    return Stream.concat(before().stream(), after().stream()).distinct().toList();
  }

  /** The schema that it begins on. */
  SchemaState from();

  /** The schema that it ends on; the same if nothing is migrated. */
  SchemaState to();

  /** What must come out. */
  Requirement requirement();

  /** The same cell, with something else that must come out. */
  Cell requiring(Requirement changed);

  /**
   * The run cells of its versions on its states. Where one of them fails, this cell has nothing
   * more to say.
   */
  default List<CellId> reliesOn() {
    return Stream.concat(
            before().stream().map(version -> CellId.run(version, from())),
            after().stream().map(version -> CellId.run(version, to())))
        .filter(run -> !run.equals(id()))
        .distinct()
        .toList();
  }

  /** Whether it measures time, so that nothing else may run beside it. */
  default boolean timed() {
    return kind() == Kind.TRANSITION;
  }
}
