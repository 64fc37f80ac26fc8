package dev.phased.compat.schema;

import dev.phased.Problem;
import dev.phased.compat.plan.PlanException;
import java.util.List;
import java.util.Optional;

/**
 * What the versions of a matrix ship.
 *
 * @param source what errors name: the class that declares them
 * @param all one for each version that is no image, oldest first
 */
public record Archives(String source, List<Archive> all) {
  /** Copies the list. */
  public Archives {
    all = List.copyOf(all);
  }

  /** That of a version, if there is one. */
  public Optional<Archive> of(String version) {
    return all.stream().filter(archive -> archive.version().equals(version)).findFirst();
  }

  /**
   * That which a path names.
   *
   * @param written the path as it is written, for errors
   * @throws PlanException if the version is none, or an image
   */
  public Archive of(ArchivePath path, String written) {
    return of(path.version())
        .orElseThrow(() -> new PlanException(List.of(noSuchVersion(path, written))));
  }

  private Problem noSuchVersion(ArchivePath path, String written) {
    return new Problem(
        source,
        0,
        "\"" + written + "\" names the version " + path.version() + ", which ships no jar.",
        all.isEmpty()
            ? "Name a file or a class path."
            : "There are "
                + String.join(", ", all.stream().map(Archive::version).toList())
                + ": write jar:"
                + all.get(all.size() - 1).version()
                + "!/"
                + path.path()
                + ".");
  }
}
