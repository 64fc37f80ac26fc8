package dev.phased.compat.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs transitions with little traffic. */
abstract class TransitionCases {
  @TempDir Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  final EngineExecutionResults run(Class<?> matrix, String cells) {
    return engine(matrix, cells).execute();
  }

  final EngineTestKit.Builder engine(Class<?> matrix, String cells) {
    return OneServer.engine()
        .selectors(selectClass(matrix))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.CELLS, cells)
        .configurationParameter(Parameters.TRAFFIC, "400");
  }

  static List<String> names(EngineExecutionResults results, TestExecutionResult.Status status) {
    return results.testEvents().finished().stream()
        .filter(event -> result(event).getStatus() == status)
        .map(TransitionCases::name)
        .toList();
  }

  static String failure(EngineExecutionResults results, String cell) {
    return results.testEvents().finished().stream()
        .filter(event -> name(event).equals(cell))
        .map(event -> result(event).getThrowable().map(Throwable::getMessage).orElse("none"))
        .collect(Collectors.joining());
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getUniqueId().getLastSegment().getValue();
  }

  private static TestExecutionResult result(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class);
  }
}
