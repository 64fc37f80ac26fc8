package dev.phased.compat.app.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks artifacts up with the settings and the local repository of who runs the tests. */
public final class MavenArtifacts {
  private static final Map<List<String>, List<Path>> KNOWN = new ConcurrentHashMap<>();

  private MavenArtifacts() {}

  /**
   * The file of an artifact, and then those of all that it needs at run time. What was found once
   * is not looked up again.
   *
   * @param coordinates {@code group:artifact:version}, or with an extension and a classifier before
   *     the version
   * @throws UnresolvedException if one of them can't be had
   */
  public static List<Path> resolve(String coordinates) throws UnresolvedException {
    MavenSettings settings = MavenSettings.ofUser();
    List<String> key = new ArrayList<>(List.of(coordinates, settings.localRepository().toString()));
    List<Path> known = KNOWN.get(key);
    if (known != null) {
      return known;
    }
    try (Repositories repositories = new Repositories(settings)) {
      List<Path> found = repositories.resolve(coordinates);
      KNOWN.put(key, found);
      return found;
    }
  }
}
