package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.testing.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figure for release managers is what the sample prints, with the numbers of its notes. */
class AnnotatedReportTest {
  private static final Path PRINTED =
      Markdown.ROOT.resolve("sample-app/checkout-matrix/src/test/resources/terminal/safe.txt");
  private static final Markdown PAGE = Markdown.read(Markdown.ROOT.resolve("docs/release.md"));

  /** How the line of each note begins, from 1. */
  private static final List<String> NOTES =
      List.of(
          "Checkout: totals get a currency on ",
          "v1  + works",
          "v3  - fails",
          "v3:v1 ",
          "Migrations under traffic",
          "Up, down, and up again",
          "SAFE: ",
          "   1. ",
          "!  ",
          "Every way back");

  @Test
  void theFigureIsWhatARunPrints() throws IOException {
    Generated.assertFile(Path.of("images/report.svg"), new Figure(result(), NOTES).svg());
  }

  @Test
  void everyNumberOfTheFigureHasANote() {
    assertThat(
            PAGE.lines().stream()
                .filter(line -> line.matches("\\d+\\. \\*\\*.*"))
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf('.')))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, NOTES.size()).boxed().toList());
  }

  /** Without the plan, which is printed before anything has run, and without the path. */
  private static List<String> result() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PRINTED));
    int start =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith(NOTES.get(0)))
            .findFirst()
            .orElseThrow();
    return lines.subList(start, lines.size()).stream()
        .filter(line -> !line.startsWith("Report: "))
        .toList();
  }
}
