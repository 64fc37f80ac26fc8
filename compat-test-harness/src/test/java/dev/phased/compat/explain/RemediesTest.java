package dev.phased.compat.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemediesTest {
  /** A failure prints the rows to paste. */
  @Test
  void everyRemedyIsInTheGuideAndNoOther() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/messages.md"));
    int head = lines.indexOf("| the migration | what to do |");

    assertThat(
            lines.subList(head + 2, lines.size()).stream().takeWhile(line -> line.startsWith("|")))
        .containsExactlyElementsOf(
            Arrays.stream(Deed.values())
                .map(deed -> "| " + deed.sentence("x") + " | " + deed.remedy("x") + " |")
                .toList());
  }
}
