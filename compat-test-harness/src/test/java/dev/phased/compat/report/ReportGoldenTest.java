package dev.phased.compat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renderings as they were approved; {@code -Dphased.golden=write} writes them anew. */
class ReportGoldenTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "dev", "phased", "compat", "report");

  @ParameterizedTest
  @EnumSource
  void theJsonIsAsApproved(Samples sample) {
    assertApproved(sample, "json", Json.write(sample.report()));
  }

  @ParameterizedTest
  @EnumSource
  void theMarkdownIsAsApproved(Samples sample) {
    assertApproved(sample, "md", Markdown.of(sample.report()));
  }

  @ParameterizedTest
  @EnumSource
  void theRunbookIsAsApproved(Samples sample) {
    assertApproved(sample, "runbook.md", Runbook.of(sample.report()));
  }

  @ParameterizedTest
  @EnumSource
  void theTerminalIsAsApproved(Samples sample) {
    assertApproved(sample, "txt", Terminal.of(sample.report(), 100, false));
  }

  @ParameterizedTest
  @EnumSource
  void theHtmlIsAsApproved(Samples sample) {
    assertApproved(sample, "html", withoutFiles(Html.of(sample.report())));
  }

  /** Scripts and style are files of their own, and one is of others. */
  private static String withoutFiles(String page) {
    return page.replaceAll("(?s)<(script|style)>.*?</\\1>", "<$1></$1>")
        .replaceAll("(script|style)-src [^;]*;", "$1-src …;");
  }

  private static void assertApproved(Samples sample, String kind, String text) {
    Path file = GOLDEN.resolve(Words.plain(sample.name()) + "." + kind);
    try {
      if ("write".equals(System.getProperty("phased.golden"))) {
        Files.createDirectories(GOLDEN);
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
