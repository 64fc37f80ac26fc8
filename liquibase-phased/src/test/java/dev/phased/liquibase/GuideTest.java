package dev.phased.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The changelogs and messages that the guide shows are real. */
class GuideTest {
  private final TestServer.Database database = TestServer.database("guide");
  @TempDir Path directory;
  private Tool.Run run;

  @BeforeEach
  void customers() {
    run = Tool.phased("4.33.0").on(database, directory);
    database.execute("CREATE TABLE customers (id int, mail text)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changelog.xml",
        "changelog.yaml",
        "changelog.json",
        "changelog.sql",
        "online.yaml"
      })
  void theChangelogRuns(String file) {
    run.set("unannotated", "fail").file(file, guide(file));

    run.update(file).succeeded();
  }

  @Test
  void theStatusIsWhatTheCommandPrints() {
    run.set("upTo", "migrate").file("changelog.sql", guide("changelog.sql"));

    assertThat(run.run("phasedStatus", "changelog.sql").succeeded().output())
        .isEqualToNormalizingNewlines(guide("status.txt"));
  }

  @Test
  void theMistakeReadsAsShown() {
    run.file("changelog.yaml", Formats.yaml("phased: expnd"));

    assertThat(run.update("changelog.yaml").error()).contains(guide("misspelt.txt").strip());
  }

  private static String guide(String file) {
    try (InputStream text = GuideTest.class.getResourceAsStream("/guide/" + file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
