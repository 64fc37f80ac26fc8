package dev.phased.compat.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An executable jar, run in a JVM of its own.
 *
 * @param id the version
 * @param origin what its annotation names
 * @param jar the jar; its manifest has a main class
 * @param dependencies what it needs beside it on its class path; none if it brings everything
 * @param jvmArgs options of its JVM, with placeholders
 * @param inputs what it is given
 * @param readiness how it is seen to be ready
 * @param startTimeout how long that may take
 */
public record JarSpec(
    String id,
    String origin,
    Path jar,
    List<Path> dependencies,
    List<String> jvmArgs,
    Inputs inputs,
    Readiness readiness,
    Duration startTimeout)
    implements AppSpec {
  /** Copies the lists. */
  public JarSpec {
    dependencies = List.copyOf(dependencies);
    jvmArgs = List.copyOf(jvmArgs);
  }
}
