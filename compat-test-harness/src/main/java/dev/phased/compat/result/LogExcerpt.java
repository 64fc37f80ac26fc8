package dev.phased.compat.result;

import java.util.List;

/**
 * The log of an app.
 *
 * @param version the id of its version
 * @param file where it is, relative to the report; empty if there is none
 * @param tail its last lines
 */
public record LogExcerpt(String version, String file, List<String> tail) {
  /** Copies the lines. */
  public LogExcerpt {
    tail = List.copyOf(tail);
  }
}
