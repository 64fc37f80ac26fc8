package dev.phased.compat.schema.flyway;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The files that a version ships, given to Flyway.
 *
 * @param folder below which they are; what Flyway calls the location
 * @param files by their paths, with the folder
 */
record Shipped(String folder, Map<String, byte[]> files) implements ResourceProvider {
  Shipped {
    files = new TreeMap<>(files);
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    String path = name.startsWith(folder + "/") ? name : folder + "/" + name;
    byte[] content = files.get(path);
    return content == null ? null : new Resource(folder, path, content);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files.entrySet().stream()
        .<LoadableResource>map(file -> new Resource(folder, file.getKey(), file.getValue()))
        .filter(resource -> resource.getFilename().startsWith(prefix))
        .filter(resource -> Arrays.stream(suffixes).anyMatch(resource.getFilename()::endsWith))
        .toList();
  }

  /** One file. */
  private static final class Resource extends LoadableResource {
    private final String folder;
    private final String path;
    private final byte[] content;

    Resource(String folder, String path, byte[] content) {
      this.folder = folder;
      this.path = path;
      this.content = content;
    }

    @Override
    public Reader read() {
      return new StringReader(new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
      return path.substring(folder.length() + 1);
    }
  }
}
