package dev.phased.sample.tickets;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * A matrix that was run, as JUnit runs it.
 *
 * @param printed what it printed
 * @param report its report.json
 */
record Run(String printed, JsonNode report) {
  private static final Path REPORTS = Path.of("target", "phased-compat");

  /** All cells, or those of a pattern. */
  static Run of(Class<?> matrix, String... cells) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      EngineTestKit.engine("phased-compat")
          .selectors(selectClass(matrix))
          .configurationParameter("phased.compat.output", REPORTS.toString())
          .configurationParameter("phased.compat.cells", String.join(",", cells))
          .execute();
    } finally {
      System.setOut(out);
    }
    Path report = REPORTS.resolve(matrix.getName()).resolve("report.json");
    return new Run(
        printed.toString(StandardCharsets.UTF_8), new ObjectMapper().readTree(report.toFile()));
  }

  /** From the title of the grid on, without the path of the report. */
  String result() {
    int title = printed.lastIndexOf('\n', printed.indexOf(" on postgres-17\n\n")) + 1;
    return printed.substring(title, printed.lastIndexOf("Report: "));
  }

  /** Why a hand-off has failed in a cell. */
  String failure(String cell, String handOff) {
    return of(cell(cell).path("checks"), "name", handOff).path("message").asText();
  }

  /** The log of a version in a cell. */
  String log(String cell, String version) throws IOException {
    JsonNode log = of(cell(cell).path("logs"), "version", version);
    return Files.readString(
        REPORTS.resolve(report.path("className").asText()).resolve(log.path("file").asText()));
  }

  private JsonNode cell(String id) {
    return of(report.at("/databases/0/cells"), "id", id);
  }

  private static JsonNode of(JsonNode nodes, String key, String value) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .filter(node -> node.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
