package dev.phased.cli;

/** Something that whoever calls must change, in a sentence or two. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
