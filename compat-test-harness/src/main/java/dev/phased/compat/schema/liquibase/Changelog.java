package dev.phased.compat.schema.liquibase;

import dev.phased.DirectiveException;
import dev.phased.compat.plan.PlanException;
import dev.phased.compat.schema.Archive;
import dev.phased.compat.schema.ArchivePath;
import dev.phased.compat.schema.Archives;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A changelog, wherever it is.
 *
 * @param source what errors name: the class that declares it
 * @param path its path, as Liquibase knows it
 * @param resources where it and what it includes are
 */
record Changelog(String source, String path, ResourceAccessor resources) {
  private static final String FILE = "filesystem:";

  /**
   * Finds it where it is said to be.
   *
   * @throws PlanException if that is no place
   */
  static Changelog of(String source, String written, ClassLoader loader, Archives archives) {
    if (written.startsWith(ArchivePath.SCHEME)) {
      ArchivePath path =
          ArchivePath.of(written)
              .filter(found -> !found.path().isEmpty())
              .orElseThrow(() -> new PlanException(List.of(Texts.noShippedPath(source, written))));
      return shipped(source, path.path(), archives.of(path, written));
    }
    if (written.startsWith(FILE)) {
      return onDisk(source, written, Path.of(written.substring(FILE.length())));
    }
    String path = written.replaceFirst("^classpath:/*", "");
    return new Changelog(source, path, new ClassLoaderResourceAccessor(loader));
  }

  /** The one at the same place in what a version ships, if it ships one there. */
  Optional<Changelog> shippedBy(Archive archive) {
    Changelog other = shipped(source, path, archive);
    return ((ShippedFiles) other.resources).ships(path) ? Optional.of(other) : Optional.empty();
  }

  /**
   * Its changesets, in their order, read without a database.
   *
   * @throws PlanException if it can't be read
   */
  List<ChangeSet> changeSets() {
    try {
      DatabaseChangeLog read =
          within(
              () ->
                  ChangeLogParserFactory.getInstance()
                      .getParser(path, resources)
                      .parse(path, new ChangeLogParameters(), resources));
      return read.getChangeSets();
    } catch (Exception e) {
      throw new PlanException(List.of(Texts.unreadable(source, path, e)));
    }
  }

  /** Runs something with the settings under which all is done here. */
  <T> T within(Scope.ScopedRunnerWithReturn<T> runner) throws Exception {
    Map<String, Object> values = new TreeMap<>();
    values.put(Scope.Attr.resourceAccessor.name(), resources);
    values.put(Scope.Attr.ui.name(), new LoggerUIService());
    values.put("liquibase.analytics.enabled", "false");
    values.put(GlobalConfiguration.HEADLESS.getKey(), "true");
    // What lies before the base needs no phase, and what comes after was checked with the plan.
    values.put("liquibase.phased.unannotated", "allow");
    values.put("liquibase.phased.warnEarly", "false");
    return Scope.child(values, runner);
  }

  /**
   * Reads something of a changeset, which may be in a file beside the changelog.
   *
   * @throws PlanException if that can't be read
   */
  <T> T reading(Supplier<T> reader) {
    try {
      return within(reader::get);
    } catch (DirectiveException e) {
      throw e;
    } catch (Exception e) {
      throw new PlanException(List.of(Texts.unreadable(source, path, e)));
    }
  }

  private static Changelog shipped(String source, String path, Archive archive) {
    try {
      return new Changelog(source, path, new ShippedFiles(archive.version(), archive.below("")));
    } catch (IOException e) {
      throw new PlanException(List.of(Texts.unreadable(source, path, e)));
    }
  }

  private static Changelog onDisk(String source, String written, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PlanException(
          List.of(Texts.noFile(source, written, file.toAbsolutePath().toString())));
    }
    Path root = file.isAbsolute() ? file.getParent() : Path.of("").toAbsolutePath();
    Path below = file.isAbsolute() ? file.getFileName() : file.normalize();
    try {
      return new Changelog(
          source, below.toString().replace('\\', '/'), new DirectoryResourceAccessor(root));
    } catch (FileNotFoundException e) {
      throw new PlanException(List.of(Texts.unreadable(source, written, e)));
    }
  }
}
