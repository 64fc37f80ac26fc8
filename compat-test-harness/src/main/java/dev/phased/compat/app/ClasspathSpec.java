package dev.phased.compat.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Classes that are called in this JVM, apart from those of the tests.
 *
 * @param id the version
 * @param origin what its annotation names
 * @param path its jars and directories of classes, in their order
 * @param entry the class that is called; empty if it is looked up as a service
 * @param shared the classes that it takes from the tests
 * @param inputs what it is given; only properties
 * @param startTimeout how long its entry class may take to be made
 */
public record ClasspathSpec(
    String id,
    String origin,
    List<Path> path,
    String entry,
    Set<Class<?>> shared,
    Inputs inputs,
    Duration startTimeout)
    implements AppSpec {
  /** Copies the collections. */
  public ClasspathSpec {
    path = List.copyOf(path);
    shared = Set.copyOf(shared);
  }
}
