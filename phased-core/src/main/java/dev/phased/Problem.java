package dev.phased;

/**
 * One mistake that a user made, and the way out.
 *
 * @param source the file, class or changeset
 * @param line the line in it, from 1; 0 if the source has no lines
 * @param cause what is wrong, with the word that is
 * @param next what to do about it
 */
public record Problem(String source, int line, String cause, String next) {
  /** Source and line, cause and next step, on one line. */
  @Override
  public String toString() {
    return (line > 0 ? source + ":" + line : source) + ": " + cause + " " + next;
  }
}
