package dev.phased.sample.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs every matrix of the gallery, on one server. */
class GalleryTest {
  static final List<Change> CHANGES =
      Stream.of(
              RenameColumn.class,
              NotNull.class,
              ChangeType.class,
              SplitTable.class,
              ForeignKey.class,
              AddIndex.class,
              DropTable.class,
              ChangeMeaning.class,
              NumericId.class)
          .map(Change::new)
          .toList();

  private static final Path PAGE = Path.of("../../docs/gallery.md");
  private static final Path REPORTS = Path.of("target/phased-compat");
  private static final Map<Class<?>, Outcome> OUTCOMES = new HashMap<>();

  @BeforeAll
  static void runEveryMatrix() {
    List<Class<?>> matrices =
        Stream.concat(
                CHANGES.stream().flatMap(change -> Stream.of(change.wrong(), change.right())),
                Stream.of(Neighbour.Billing.class))
            .toList();
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true));
    try {
      EngineTestKit.engine("phased-compat")
          .selectors(
              matrices.stream()
                  .map(DiscoverySelectors::selectClass)
                  .toArray(DiscoverySelector[]::new))
          .configurationParameter("phased.compat.output", REPORTS.toString())
          .configurationParameter("phased.compat.trafficMillis", "300")
          .execute();
    } finally {
      System.setOut(out);
    }
    for (Class<?> matrix : matrices) {
      OUTCOMES.put(matrix, Outcome.read(REPORTS.resolve(matrix.getName()).resolve("report.json")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CHANGES")
  void theWrongWayTurnsRedWhatItHarms(Change change) {
    assertThat(OUTCOMES.get(change.wrong()).red()).containsOnlyKeys(change.lesson().red());
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CHANGES")
  void theRightWayIsSafeAndNothingIsRed(Change change) {
    assertThat(OUTCOMES.get(change.right())).matches(Outcome::asRequired, "is as required");
  }

  @Test
  void aServiceThatTheChangeLeavesAloneIsSafeOnceItsContractIsSaidToMeanNothingToIt() {
    assertThat(OUTCOMES.get(Neighbour.Billing.class))
        .matches(Outcome::asRequired, "is as required");
  }

  /** Run with -Dphased.golden=write to write it anew. */
  @Test
  void thePageSaysWhatCameOut() throws IOException {
    String page = Page.of(CHANGES, OUTCOMES);
    if ("write".equals(System.getProperty("phased.golden"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }
}
