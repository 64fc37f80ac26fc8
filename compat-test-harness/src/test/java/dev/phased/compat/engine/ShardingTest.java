package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import dev.phased.compat.report.Reports;
import dev.phased.compat.report.Saved;
import dev.phased.compat.verdict.Shards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a matrix that were really run, put together. */
class ShardingTest {
  @TempDir private Path output;

  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void twoPartsMakeTheReportOfTheWholeButForTimes() throws IOException {
    Path whole = run("", "whole");
    Saved one = Reports.read(run("v1@*", "one"));
    Saved two = Reports.read(run("v2@*", "two"));
    assertThat(one.verdict().word()).isEqualTo("UNKNOWN");

    Shards.Merged merged =
        Shards.merge(
            List.of(new Shards.Run("2", two.results()), new Shards.Run("1", one.results())));
    Reports.write(new Saved(merged.results(), merged.conflicts()), output.resolve("merged"));

    JsonNode report = read(output.resolve("merged"));
    assertThat(report.at("/verdict/word").asText()).isEqualTo("SAFE");
    assertThat(report).isEqualTo(read(whole));
  }

  private Path run(String cells, String name) {
    OneServer.engine()
        .selectors(selectClass(SafeMatrix.class))
        .configurationParameter(Parameters.OUTPUT, output.resolve(name).toString())
        .configurationParameter(Parameters.CELLS, cells)
        .execute();
    return output.resolve(name).resolve(SafeMatrix.class.getName());
  }

  private static JsonNode read(Path directory) throws IOException {
    JsonNode report = new ObjectMapper().readTree(directory.resolve("report.json").toFile());
    return withoutTimes(report);
  }

  /** Logs have times in them, too, and how busy the machine was is another thing at each time. */
  private static JsonNode withoutTimes(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.stream()
          .filter(
              name ->
                  name.endsWith("Millis")
                      || List.of("started", "tail", "Load average").contains(name))
          .forEach(object::remove);
      object.forEach(ShardingTest::withoutTimes);
    } else if (node instanceof ArrayNode array) {
      array.forEach(ShardingTest::withoutTimes);
    }
    return node;
  }
}
