package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.app.maven.MavenArtifacts;
import dev.phased.compat.app.maven.UnresolvedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the artifact of a version.
 *
 * @param type the class that declares it
 * @param version what it says
 * @param problems where all that is wrong goes
 */
record MavenReader(Class<?> type, AppVersion version, List<Problem> problems) {
  /** Its file and then those of its dependencies. */
  Optional<List<Path>> files() {
    if (!Optionals.present("org.apache.maven.settings.building.SettingsBuilder")
        || !Optionals.present("org.eclipse.aether.supplier.RepositorySystemSupplier")) {
      problems.add(VersionTexts.noResolver(type, version));
      return Optional.empty();
    }
    try {
      return Optional.of(MavenArtifacts.resolve(version.maven()));
    } catch (UnresolvedException e) {
      problems.add(VersionTexts.unresolved(type, version, e));
      return Optional.empty();
    }
  }
}
