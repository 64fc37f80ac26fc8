package dev.phased.flyway;

import java.util.Optional;
import java.util.OptionalInt;

/** How far to undo, and whether data may be lost on the way. */
public final class UndoOptions {
  private final Optional<String> target;
  private final OptionalInt count;
  private final boolean force;

  private UndoOptions(Optional<String> target, OptionalInt count, boolean force) {
    this.target = target;
    this.count = count;
    this.force = force;
  }

  /**
   * Undoes every migration above {@code version}, which stays applied; {@code "0"} undoes them all.
   */
  public static UndoOptions to(String version) {
    return new UndoOptions(Optional.of(version), OptionalInt.empty(), false);
  }

  /**
   * Undoes the latest {@code count} migrations.
   *
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public static UndoOptions last(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Cannot undo the last " + count + " migrations.");
    }
    return new UndoOptions(Optional.empty(), OptionalInt.of(count), false);
  }

  /** The same, and down scripts that lose data, those of the phase contract, run too. */
  public UndoOptions withForce() {
    return new UndoOptions(target, count, true);
  }

  Optional<String> target() {
    return target;
  }

  OptionalInt count() {
    return count;
  }

  boolean force() {
    return force;
  }
}
