package dev.phased.sample.gallery;

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
 * @param verdict its verdict, in a sentence
 * @param red the cells that are not as they must be, and why
 */
record Outcome(String verdict, Map<String, String> red) {
  static Outcome read(Path file) {
    try {
      Map<String, Object> json = JSON.std.mapFrom(Files.readString(file));
      Map<?, ?> database = (Map<?, ?>) ((List<?>) json.get("databases")).get(0);
      Map<String, String> red = new LinkedHashMap<>();
      for (Object cell : (List<?>) database.get("cells")) {
        Map<?, ?> values = (Map<?, ?>) cell;
        if ("BROKEN".equals(values.get("mark"))) {
          red.put((String) values.get("id"), alike((String) values.get("reason")));
        }
      }
      Map<?, ?> verdict = (Map<?, ?>) json.get("verdict");
      return new Outcome(alike((String) verdict.get("sentence")), red);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all is as it must be. */
  boolean asRequired() {
    return red.isEmpty() && verdict.startsWith("SAFE") && verdict.equals(order());
  }

  /** The verdict without what the red cells say, too. */
  String order() {
    return verdict.replaceFirst(" (?:But|Also) not as required: .*", "");
  }

  /** Without what differs from run to run, and from one machine to another. */
  private static String alike(String sentence) {
    return sentence
        .replaceAll("\\d+\\.\\d+ s\\b", "… s")
        .replaceAll("session \\d+", "session …")
        .replaceAll("Failed to execute script .* Message : (.*?) Location : .*", "$1");
  }
}
