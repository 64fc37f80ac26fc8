package dev.phased.sample.checkout;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report.json says of a matrix on one database.
 *
 * @param sentence its verdict
 * @param grid a line for each version, with a sign for each state: + passed, - failed, else ?
 */
record Report(String sentence, List<String> grid) {
  static Report read(Path file) {
    try {
      Map<String, Object> json = JSON.std.mapFrom(Files.readString(file));
      String sentence = (String) ((Map<?, ?>) json.get("verdict")).get("sentence");
      Map<String, String> rows = new LinkedHashMap<>();
      Map<?, ?> database = (Map<?, ?>) ((List<?>) json.get("databases")).get(0);
      for (Object cell : (List<?>) database.get("cells")) {
        Map<?, ?> values = (Map<?, ?>) cell;
        if ("RUN".equals(values.get("kind"))) {
          String version = (String) ((List<?>) values.get("versions")).get(0);
          rows.merge(version, sign(values.get("outcome")), String::concat);
        }
      }
      return new Report(
          sentence, rows.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sign(Object outcome) {
    return switch (String.valueOf(outcome)) {
      case "PASSED" -> "+";
      case "FAILED" -> "-";
      default -> "?";
    };
  }
}
