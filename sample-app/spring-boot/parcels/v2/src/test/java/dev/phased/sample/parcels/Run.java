package dev.phased.sample.parcels;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
          // So that statements are prepared before the migration, on a busy machine too.
          .configurationParameter("phased.compat.trafficMillis", "2000")
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

  /** Why a cell has not passed. */
  String reason(String cell) {
    return cell(cell).path("reason").asText();
  }

  /** What the database refused in a cell: SQLState and statement, each one once. */
  List<String> refused(String cell) {
    return StreamSupport.stream(cell(cell).path("errors").spliterator(), false)
        .map(error -> error.path("sqlState").asText() + " " + error.path("statement").asText())
        .map(refusal -> refusal.replaceAll("\\s+", " "))
        .distinct()
        .sorted()
        .toList();
  }

  private JsonNode cell(String id) {
    return StreamSupport.stream(report.at("/databases/0/cells").spliterator(), false)
        .filter(cell -> cell.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
