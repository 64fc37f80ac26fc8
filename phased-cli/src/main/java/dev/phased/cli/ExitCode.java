package dev.phased.cli;

/** What the commands end with. Beside these, picocli ends with 2 for options that are wrong. */
final class ExitCode {
  /** Done; asked whether it may be deployed: yes. */
  static final int OK = 0;

  /** A fault of this program. */
  static final int INTERNAL = 1;

  /** A file that cannot be read or written, or an argument that cannot be. */
  static final int USAGE = 2;

  /** Asked whether it may be deployed: no order of steps is safe. */
  static final int UNSAFE = 20;

  /** Asked whether it may be deployed: too little is known. */
  static final int UNKNOWN = 21;

  /** Asked whether it may be deployed: it could be, but an exception is stale or over. */
  static final int STALE = 22;

  private ExitCode() {}
}
