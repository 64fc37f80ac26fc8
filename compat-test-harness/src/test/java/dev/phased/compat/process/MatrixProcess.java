package dev.phased.compat.process;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A test JVM that runs a matrix: one to be killed, or one with another class path. */
final class MatrixProcess {
  private MatrixProcess() {}

  /**
   * Prints what fails.
   *
   * @param arguments the class of the matrix, and the directory of its report
   */
  public static void main(String[] arguments) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(arguments[0]))
            .configurationParameter("phased.compat.output", arguments[1])
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    summary
        .getSummary()
        .getFailures()
        .forEach(failure -> System.out.println(failure.getException().getMessage()));
  }
}
