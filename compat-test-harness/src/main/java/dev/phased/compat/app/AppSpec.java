package dev.phased.compat.app;

import java.time.Duration;

/** How a version is started; one kind for each thing that an app can be. */
public sealed interface AppSpec permits JarSpec, ClasspathSpec, ImageSpec {
  /** The version. */
  String id();

  /** What its annotation names, such as {@code jar = "target/app.jar"}. */
  String origin();

  /** What it is given. */
  Inputs inputs();

  /** How long it may take until it is ready. */
  Duration startTimeout();
}
