package dev.phased.compat.run;

import dev.phased.compat.result.Check;
import java.util.List;
import java.util.Optional;

/** A round trip ended before it was over: a version failed, or the way down did not lead back. */
final class SetbackException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<Check> check;
  private final transient List<String> differences;
  private final boolean proves;

  private SetbackException(
      String reason, Optional<Check> check, List<String> differences, boolean proves) {
    super(reason);
    this.proves = proves;
    this.check = check;
    this.differences = differences;
  }

  static SetbackException failed(Check check) {
    return new SetbackException(check.message(), Optional.of(check), List.of(), true);
  }

  static SetbackException stuck(String reason) {
    return new SetbackException(reason, Optional.empty(), List.of(), true);
  }

  static SetbackException differs(String reason, List<String> differences) {
    return new SetbackException(reason, Optional.empty(), List.copyOf(differences), true);
  }

  static SetbackException alone(String reason) {
    return new SetbackException(reason, Optional.empty(), List.of(), false);
  }

  /** Whether it says anything about the way down. */
  boolean proves() {
    return proves;
  }

  /** What a version failed at; empty if the way down is at fault. */
  Optional<Check> check() {
    return check;
  }

  List<String> differences() {
    return differences;
  }
}
