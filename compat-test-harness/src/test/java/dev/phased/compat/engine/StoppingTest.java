package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import dev.phased.compat.fixture.WaitingMatrix;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class StoppingTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void aRunThatIsInterruptedTellsOfEveryCellAndLeavesNothing() {
    WaitingMatrix.tell(Thread.currentThread()::interrupt);

    EngineExecutionResults results = run(engine());

    assertThat(Thread.interrupted()).as("its thread is still interrupted").isTrue();
    assertThat(results.testEvents().failed().map(StoppingTest::message))
        .singleElement()
        .asString()
        .startsWith("UNKNOWN");
    stopped(results, 0);
  }

  @Test
  void aRunThatJUnitCancelsIsAborted() throws Exception {
    EngineTestKit.Builder engine = engine();
    Object token = cancellable(engine);
    WaitingMatrix.tell(() -> call(token, "cancel"));

    EngineExecutionResults results = run(engine);

    assertThat(Thread.interrupted()).as("nobody interrupted its thread").isFalse();
    assertThat(results.testEvents().failed().count()).isZero();
    stopped(results, 1);
  }

  private void stopped(EngineExecutionResults results, int abortedVerdicts) {
    assertThat(results.testEvents().succeeded().count()).as("the first cell").isEqualTo(1);
    assertThat(results.testEvents().aborted().count())
        .as("cells that had begun")
        .isBetween(1L + abortedVerdicts, 2L + abortedVerdicts);
    assertThat(results.testEvents().aborted().map(StoppingTest::message))
        .allMatch(message -> message.contains(Messages.STOPPED));
    assertThat(results.testEvents().succeeded().count() + results.testEvents().skipped().count())
        .as("all others")
        .isEqualTo(8 + abortedVerdicts - results.testEvents().aborted().count());
    assertThat(results.containerEvents().skipped().map(Event::getTestDescriptor))
        .as("the next class")
        .extracting(descriptor -> descriptor.getLegacyReportingName())
        .containsExactly(SafeMatrix.class.getName());
    assertThat(output.resolve(WaitingMatrix.class.getName()).resolve("report.md"))
        .content()
        .contains("UNKNOWN", Messages.STOPPED);
    assertThat(
            ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().commandLine().stream()))
        .as("apps")
        .noneMatch(command -> command.contains(FixtureJar.PATH));
  }

  private EngineTestKit.Builder engine() {
    return OneServer.engine()
        .selectors(selectClass(WaitingMatrix.class), selectClass(SafeMatrix.class))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .configurationParameter(Parameters.PARALLELISM, "2");
  }

  private static EngineExecutionResults run(EngineTestKit.Builder engine) {
    return engine.execute();
  }

  /** Only JUnit 6 can cancel, so nothing of it may be named here. */
  private static Object cancellable(EngineTestKit.Builder engine) throws Exception {
    Optional<Method> given =
        Stream.of(engine.getClass().getMethods())
            .filter(method -> method.getName().equals("cancellationToken"))
            .findFirst();
    assumeThat(given).as("this JUnit can cancel").isPresent();
    Class<?> type = given.orElseThrow().getParameterTypes()[0];
    Object token = type.getMethod("create").invoke(null);
    given.get().invoke(engine, token);
    return token;
  }

  private static void call(Object token, String name) {
    try {
      Class<?> type = Arrays.stream(token.getClass().getInterfaces()).findFirst().orElseThrow();
      type.getMethod(name).invoke(token);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("This JUnit cancels in another way", e);
    }
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }
}
