package dev.phased.compat.schema.snapshot;

/**
 * One thing that is not as it was.
 *
 * @param subject what it is about, such as {@code column orders.note}
 * @param sentence the whole of it in one line, without a full stop and without values of rows
 */
public record Difference(String subject, String sentence) {
  @Override
  public String toString() {
    return sentence;
  }
}
