package dev.phased.compat.app.maven;

import java.util.List;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.eclipse.aether.repository.RemoteRepository;

/** What every POM inherits from Maven itself. */
final class SuperPom {
  private static final String MODEL = "4.0.0";

  private SuperPom() {}

  /** Where Maven looks when nobody names a repository. */
  static List<RemoteRepository> repositories() {
    return new DefaultSuperPomProvider()
            .setModelProcessor(new DefaultModelProcessor().setModelReader(new DefaultModelReader()))
            .getSuperModel(MODEL)
            .getRepositories()
            .stream()
            .map(ArtifactDescriptorUtils::toRemoteRepository)
            .toList();
  }
}
