package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import dev.phased.compat.process.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts apps of every kind. */
public final class AppLauncher {
  private final Launcher<JarSpec> jars;
  private final Launcher<ClasspathSpec> classpaths = new ClasspathLauncher();
  private final Launcher<ImageSpec> images;

  /**
   * Starts apps that end with {@code estate} at the latest.
   *
   * @param images starts those in containers
   */
  public AppLauncher(Estate estate, Launcher<ImageSpec> images) {
    this.jars = new JarLauncher(estate);
    this.images = images;
  }

  /**
   * Starts an app and waits until it is ready.
   *
   * @param file where its output goes; the directories above are made
   * @throws AppStartException if it ends, or takes longer than it may
   * @throws IOException if nothing can be started
   */
  public LaunchedApp launch(AppSpec spec, Database database, Path file)
      throws IOException, AppStartException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AppLog log = new AppLog(file, Secrets.of(spec.inputs(), database));
    if (spec instanceof JarSpec jar) {
      return jars.launch(jar, database, log);
    }
    if (spec instanceof ClasspathSpec classpath) {
      return classpaths.launch(classpath, database, log);
    }
    return images.launch((ImageSpec) spec, database, log);
  }
}
