package dev.phased.compat.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path inside what a version ships, as it is written: {@code jar:v2!/db/migration}.
 *
 * @param version the id of the version
 * @param path without a slash at either end
 */
public record ArchivePath(String version, String path) {
  /** What such a path begins with. */
  public static final String SCHEME = "jar:";

  private static final Pattern WRITTEN = Pattern.compile("jar:([^!/]+)!/*(.*?)/*");

  /** Reads one; empty if it is written otherwise. */
  public static Optional<ArchivePath> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new ArchivePath(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
