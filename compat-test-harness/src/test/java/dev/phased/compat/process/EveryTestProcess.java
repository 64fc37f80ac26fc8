package dev.phased.compat.process;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A test JVM that runs a matrix and tells how each of its tests ended. */
public final class EveryTestProcess {
  private EveryTestProcess() {}

  /**
   * Prints a line for each test.
   *
   * @param arguments the class of the matrix, and the directory of its report
   */
  public static void main(String[] arguments) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .configurationParameter("phased.compat.output", arguments[1])
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionSkipped(TestIdentifier test, String reason) {
                print(test, "SKIPPED", reason);
              }

              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  String message = result.getThrowable().map(Throwable::getMessage).orElse("");
                  print(test, result.getStatus().name(), message);
                }
              }
            });
  }

  private static void print(TestIdentifier test, String status, String message) {
    String id = test.getUniqueIdObject().getLastSegment().getValue();
    System.out.println(status + " " + id + ": " + message.replace("\n", " "));
  }
}
