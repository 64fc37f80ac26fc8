package dev.phased;

/** Why one text cannot be used as a value; who asked for it adds the key and the place. */
final class WrongValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String why;
  private final String next;

  /**
   * A value that is not right.
   *
   * @param why the rest of a sentence whose subject is the value, such as {@code has no unit.}
   * @param next a sentence that says what to do
   */
  WrongValueException(String why, String next) {
    super(why + " " + next);
    this.why = why;
    this.next = next;
  }

  String why() {
    return why;
  }

  String next() {
    return next;
  }
}
