package dev.phased.compat.schema.liquibase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The files that a version ships, given to Liquibase. */
final class ShippedFiles extends AbstractResourceAccessor {
  private final String version;
  private final Map<String, byte[]> files;

  ShippedFiles(String version, Map<String, byte[]> files) {
    this.version = version;
    this.files = new TreeMap<>(files);
  }

  boolean ships(String path) {
    return files.containsKey(plain(path));
  }

  @Override
  public List<Resource> search(String path, boolean recursive) {
    String folder = plain(path).isEmpty() ? "" : plain(path) + "/";
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder))
        .filter(name -> recursive || name.indexOf('/', folder.length()) < 0)
        .<Resource>map(Shipped::new)
        .toList();
  }

  @Override
  public List<Resource> getAll(String path) {
    return ships(path) ? List.of(new Shipped(plain(path))) : List.of();
  }

  @Override
  public List<String> describeLocations() {
    return List.of("what " + version + " ships");
  }

  @Override
  public void close() {}

  private static String plain(String path) {
    return path.replace('\\', '/').replaceFirst("^classpath:", "").replaceAll("^/+|/+$", "");
  }

  /** One file. */
  private final class Shipped extends AbstractResource {
    Shipped(String path) {
      super(path, URI.create("shipped:/" + version + "/" + path.replace(' ', '+')));
    }

    @Override
    public InputStream openInputStream() throws IOException {
      byte @Nullable [] content = files.get(getPath());
      if (content == null) {
        throw new IOException(getPath() + " is not among what " + version + " ships");
      }
      return new ByteArrayInputStream(content);
    }

    @Override
    public boolean exists() {
      return files.containsKey(getPath());
    }

    @Override
    public Resource resolve(String other) {
      return new Shipped(plain(resolvePath(other)));
    }

    @Override
    public Resource resolveSibling(String other) {
      return new Shipped(plain(resolveSiblingPath(other)));
    }
  }
}
