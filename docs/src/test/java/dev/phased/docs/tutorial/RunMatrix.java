package dev.phased.docs.tutorial;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a matrix in the working directory, as Surefire does. */
public final class RunMatrix {
  private RunMatrix() {}

  /** Takes the name of the class. */
  public static void main(String[] arguments) {
    LauncherFactory.create().execute(request().selectors(selectClass(arguments[0])).build());
  }
}
