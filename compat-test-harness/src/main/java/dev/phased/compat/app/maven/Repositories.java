package dev.phased.compat.app.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.settings.RepositoryPolicy;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.jspecify.annotations.Nullable;

/** The repositories that settings name, and those that Maven itself knows. */
final class Repositories implements AutoCloseable {
  private static final String RUNTIME = "runtime";
  private static final Set<String> AT_RUN_TIME = Set.of("compile", RUNTIME);

  private final MavenSettings settings;
  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final RepositorySystemSession.CloseableSession session;

  Repositories(MavenSettings settings) {
    this.settings = settings;
    this.session =
        Selectors.of(settings)
            .into(new SessionBuilderSupplier(system).get())
            .withLocalRepositoryBaseDirectories(settings.localRepository())
            .setOffline(settings.settings().isOffline())
            .setSystemProperties(System.getProperties())
            .build();
  }

  List<Path> resolve(String coordinates) throws UnresolvedException {
    DependencyFilter atRunTime =
        (node, parents) ->
            node.getDependency() == null || AT_RUN_TIME.contains(node.getDependency().getScope());
    try {
      Dependency root = new Dependency(artifact(coordinates), RUNTIME);
      CollectRequest all = new CollectRequest(root, remote());
      return system
          .resolveDependencies(session, new DependencyRequest(all, atRunTime))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(Artifact::getPath)
          .toList();
    } catch (DependencyResolutionException e) {
      throw new UnresolvedException(
          firstLine(e),
          "Install or deploy it first, or correct its coordinates; it was looked for in "
              + settings.localRepository()
              + where()
              + ".",
          e);
    }
  }

  private static Artifact artifact(String coordinates) throws UnresolvedException {
    try {
      return new DefaultArtifact(coordinates);
    } catch (IllegalArgumentException e) {
      throw new UnresolvedException(
          "These are no coordinates of an artifact",
          "Write group:artifact:version, such as com.acme:checkout:2.4.0.",
          e);
    }
  }

  private List<RemoteRepository> remote() {
    List<RemoteRepository> named = new ArrayList<>();
    for (org.apache.maven.settings.Repository repository : settings.repositories()) {
      named.add(
          new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl())
              .setReleasePolicy(policy(repository.getReleases()))
              .setSnapshotPolicy(policy(repository.getSnapshots()))
              .build());
    }
    List<String> ids = named.stream().map(RemoteRepository::getId).toList();
    SuperPom.repositories().stream()
        .filter(usual -> !ids.contains(usual.getId()))
        .forEach(named::add);
    return system.newResolutionRepositories(session, named);
  }

  private static org.eclipse.aether.repository.RepositoryPolicy policy(
      @Nullable RepositoryPolicy policy) {
    org.eclipse.aether.repository.RepositoryPolicy usual =
        new org.eclipse.aether.repository.RepositoryPolicy();
    return policy == null
        ? usual
        : new org.eclipse.aether.repository.RepositoryPolicy(
            policy.isEnabled(),
            policy.getUpdatePolicy() == null
                ? usual.getArtifactUpdatePolicy()
                : policy.getUpdatePolicy(),
            policy.getChecksumPolicy() == null
                ? usual.getChecksumPolicy()
                : policy.getChecksumPolicy());
  }

  private String where() {
    if (settings.settings().isOffline()) {
      return " only, since the settings say offline";
    }
    List<String> urls = remote().stream().map(RemoteRepository::getUrl).toList();
    return " and " + String.join(", ", urls);
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    session.close();
    system.shutdown();
  }
}
