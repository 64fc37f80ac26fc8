package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.phased.compat.fixture.FixtureLibrary;
import dev.phased.compat.fixture.LibraryMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class LibraryTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheLibrary() {
    FixtureLibrary.pack();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        LibraryMatrix.OnFlyway.class,
        LibraryMatrix.OnLiquibase.class,
        LibraryMatrix.OnScripts.class
      })
  void provesAChangeForALibraryInThisJvm(Class<?> matrix) {
    EngineExecutionResults results = run(matrix);

    assertThat(results.testEvents().succeeded().count()).as("8 cells, 1 verdict").isEqualTo(9);
    Path logs = output.resolve(matrix.getName()).resolve("logs");
    assertThat(contentOf(logs.resolve("v1@S1.log").toFile()))
        .contains("phased: v1 has not given back 1 connection of its DataSource.");
    assertThat(contentOf(logs.resolve("v1@S4.log").toFile()))
        .contains("column \"total\"", "com.acme.OrderDao.add");
    assertThat(contentOf(logs.resolve("v2@S1.log").toFile())).isEmpty();
  }

  @Test
  void testsTheStatesThatAreNamedByHand() {
    EngineExecutionResults results = run(LibraryMatrix.OnNamedStates.class);

    assertThat(results.testEvents().succeeded().list())
        .extracting(event -> event.getTestDescriptor().getUniqueId().getLastSegment().getValue())
        .containsExactlyInAnyOrder("v1@old", "v1@new", "v2@old", "v2@new", "verdict");
  }

  private EngineExecutionResults run(Class<?> matrix) {
    return OneServer.engine()
        .selectors(selectClass(matrix))
        .configurationParameter(Parameters.OUTPUT, output.toString())
        .execute();
  }
}
