package dev.phased.compat.schema.flyway;

import dev.phased.Directive;
import dev.phased.Directives;
import dev.phased.Problem;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.ArchivePath;
import dev.phased.compat.schema.Archives;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** Finds the versioned migrations in locations, and their ways down, without a database. */
final class Locations {
  private static final String SUFFIX = ".sql";

  private final String source;
  private final ClassLoader loader;
  private final Archives archives;

  Locations(String source, ClassLoader loader, Archives archives) {
    this.source = source;
    this.loader = loader;
    this.archives = archives;
  }

  /**
   * What the versions ship that locations name; nothing if they are elsewhere.
   *
   * @throws PlanException if it can't be read, or is not all there is
   */
  Optional<Shipped> shipped(List<String> locations) {
    if (locations.stream().noneMatch(location -> location.startsWith(ArchivePath.SCHEME))) {
      return Optional.empty();
    }
    if (locations.size() > 1) {
      throw new PlanException(List.of(Texts.notAlone(source, locations)));
    }
    String location = locations.get(0);
    ArchivePath path =
        ArchivePath.of(location)
            .filter(found -> !found.path().isEmpty())
            .orElseThrow(() -> new PlanException(List.of(Texts.noShippedPath(source, location))));
    try {
      return Optional.of(new Shipped(path.path(), archives.of(path, location).below(path.path())));
    } catch (IOException e) {
      throw unreadable(location, e);
    }
  }

  List<Found> scan(List<String> locations, List<Problem> problems) {
    List<Found> all = new ArrayList<>();
    for (String location : locations) {
      int colon = location.indexOf(':');
      String kind = colon < 0 ? "classpath" : location.substring(0, colon);
      String path = location.substring(colon + 1);
      int before = problems.size();
      List<Found> found =
          switch (kind) {
            case "classpath" -> classPath(path);
            case "jar" -> shipped(locations).map(this::scripts).orElse(List.of());
            case "filesystem" -> directory(location, Path.of(path), problems);
            default -> {
              problems.add(Texts.unknownKind(source, location));
              yield List.of();
            }
          };
      if (found.isEmpty() && problems.size() == before) {
        problems.add(Texts.nothingThere(source, location));
      }
      all.addAll(found);
    }
    return all;
  }

  private List<Found> scripts(Shipped shipped) {
    List<Problem> classes =
        shipped.files().keySet().stream()
            .filter(name -> name.endsWith(".class") && Names.version(simple(name)).isPresent())
            .map(name -> Texts.classShipped(source, name))
            .toList();
    if (!classes.isEmpty()) {
      throw new PlanException(classes);
    }
    return shipped.files().entrySet().stream()
        .flatMap(
            file ->
                script(file.getKey(), () -> new String(file.getValue(), StandardCharsets.UTF_8))
                    .stream())
        .toList();
  }

  private List<Found> directory(String location, Path directory, List<Problem> problems) {
    if (!Files.isDirectory(directory)) {
      problems.add(Texts.noDirectory(source, location, directory.toAbsolutePath().toString()));
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> script(file.toString(), () -> Files.readString(file)).stream())
          .toList();
    } catch (IOException e) {
      throw unreadable(directory.toString(), e);
    }
  }

  private List<Found> classPath(String path) {
    String root = path.replaceAll("^/+|/+$", "");
    List<Found> found = new ArrayList<>();
    try (ScanResult scan =
        new ClassGraph()
            .addClassLoader(loader)
            .acceptPaths(root)
            .enableClassInfo()
            .ignoreClassVisibility()
            .scan()) {
      for (Resource resource : scan.getAllResources()) {
        String text = text(resource);
        script(resource.getPath(), () -> text).ifPresent(found::add);
      }
      for (ClassInfo type : scan.getAllStandardClasses()) {
        javaMigration(type.loadClass()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Found> script(String name, Text text) {
    if (!name.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String simple = simple(name);
    Supplier<String> content =
        () -> {
          try {
            return text.read();
          } catch (IOException e) {
            throw unreadable(name, e);
          }
        };
    Supplier<Directive> directive = () -> Directives.inSql(name, content.get());
    Optional<Found> up =
        Names.version(simple)
            .map(version -> new Found(Found.Way.UP, version, simple, directive, content));
    return up.or(
        () ->
            Names.undone(simple)
                .map(version -> new Found(Found.Way.DOWN, version, simple, directive, content)));
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static Optional<Found> javaMigration(Class<?> type) {
    if (!JavaMigration.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    Optional<MigrationVersion> version = Names.version(type.getSimpleName());
    return version.map(
        found ->
            new Found(
                Found.Way.UP,
                found,
                type.getSimpleName(),
                () -> Directives.onClass(type),
                () -> ""));
  }

  private static String text(Resource resource) {
    if (!resource.getPath().endsWith(SUFFIX)) {
      return "";
    }
    try (resource) {
      return new String(resource.load(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(resource.getPath(), e);
    }
  }

  private static PlanException unreadable(String name, IOException cause) {
    return new PlanException(List.of(Texts.unreadable(name, cause)));
  }

  private interface Text {
    String read() throws IOException;
  }
}
