package dev.phased.compat.app;

import dev.phased.Durations;
import dev.phased.compat.AppVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a version is started.
 *
 * @param id the version
 * @param jar its executable jar
 * @param jvmArgs options of its JVM, with placeholders
 * @param args its arguments, with placeholders
 * @param env more environment variables, each as {@code NAME=value}, with placeholders
 * @param ready the path that answers once it is ready
 * @param startTimeout how long that may take
 */
public record AppSpec(
    String id,
    Path jar,
    List<String> jvmArgs,
    List<String> args,
    List<String> env,
    String ready,
    Duration startTimeout) {
  /** Copies the lists. */
  public AppSpec {
    jvmArgs = List.copyOf(jvmArgs);
    args = List.copyOf(args);
    env = List.copyOf(env);
  }

  /**
   * What an annotation says.
   *
   * @throws IllegalArgumentException if its start timeout is no duration, or 0
   */
  public static AppSpec of(AppVersion version) {
    return new AppSpec(
        version.id(),
        Path.of(version.jar()),
        List.of(version.jvmArgs()),
        List.of(version.args()),
        List.of(version.env()),
        version.ready(),
        startTimeout(version.startTimeout()));
  }

  private static Duration startTimeout(String text) {
    Duration duration = Durations.parse(text);
    if (duration.isZero()) {
      throw new IllegalArgumentException("No app can start in no time.");
    }
    return duration;
  }
}
