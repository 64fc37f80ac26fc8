package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BadgeTest {
  @ParameterizedTest
  @CsvSource({"SAFE, safe, #1a7f37", "UNSAFE, unsafe, #cf222e", "UNKNOWN, unknown, #59636e"})
  void theBadgeSaysTheVerdictInWordAndColour(String verdict, String word, String colour)
      throws Exception {
    Document image =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Badge.svg(verdict))));
    JsonNode json = new ObjectMapper().readTree(Badge.json(verdict));

    assertThat(image.getDocumentElement().getAttribute("aria-label")).isEqualTo("rollout: " + word);
    assertThat(image.getElementsByTagName("path").item(0).getAttributes().getNamedItem("fill"))
        .hasToString("fill=\"" + colour + "\"");
    assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.get("message").asText()).isEqualTo(word);
    assertThat(json.get("color").asText()).isEqualTo(colour);
  }

  @Test
  void theSummaryOfAJobHoldsSeveralReports(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("summary.md");

    Reports.summarize(List.of(Samples.SAFE.result()), file);
    Reports.summarize(List.of(Samples.UNSAFE.result()), file);

    assertThat(Files.readString(file)).contains("SAFE: Checkout", "UNSAFE: Checkout");
  }
}
