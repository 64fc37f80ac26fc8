package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code in documents is code that is compiled and run: a whole file, or a region of one. */
class SnippetsTest {
  private static final List<String> CHECKED = List.of("java", "sql");

  record Snippet(String document, Markdown.Block block) {
    @Override
    public String toString() {
      return document + ":" + block.line();
    }
  }

  static Stream<Snippet> snippets() {
    return Markdown.all().stream()
        .flatMap(
            document ->
                document.blocks().stream()
                    .filter(block -> needsSource(block) || block.source().isPresent())
                    .map(block -> new Snippet(document.name(), block)));
  }

  /** Run with -Dphased.golden=write to write the documents anew. */
  @BeforeAll
  static void writeAnew() throws IOException {
    if (!"write".equals(System.getProperty("phased.golden"))) {
      return;
    }
    for (Markdown document : Markdown.all()) {
      List<String> lines = new ArrayList<>(document.lines());
      List<Markdown.Block> blocks = new ArrayList<>(document.blocks());
      Collections.reverse(blocks);
      for (Markdown.Block block : blocks) {
        if (block.source().isPresent()) {
          List<String> inside =
              lines.subList(
                  block.line(), block.line() + (int) (block.text() + "\n").lines().count());
          inside.clear();
          inside.addAll(read(block.source().get()).lines().toList());
        }
      }
      if (!lines.equals(document.lines())) {
        Files.write(document.file(), lines);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void theSnippetEqualsItsSource(Snippet snippet) throws IOException {
    String source =
        snippet
            .block()
            .source()
            .orElseGet(
                () -> fail("%s needs <!-- snippet: path#region --> before it", snippet.toString()));

    assertThat(snippet.block().text()).isEqualTo(read(source));
  }

  @Test
  void thereAreSnippets() {
    assertThat(snippets().count()).isGreaterThanOrEqualTo(5);
  }

  private static boolean needsSource(Markdown.Block block) {
    return CHECKED.contains(block.language());
  }

  private static String read(String source) throws IOException {
    int hash = source.indexOf('#');
    Path file = Markdown.ROOT.resolve(hash < 0 ? source : source.substring(0, hash));
    List<String> lines = Files.readAllLines(file);
    return hash < 0
        ? String.join("\n", lines).strip()
        : region(source, lines, source.substring(hash + 1));
  }

  private static String region(String source, List<String> lines, String name) {
    int from = indexOf(lines, "tag::" + name + "[]");
    int to = indexOf(lines, "end::" + name + "[]");
    assertThat(from).as("start of " + source).isNotNegative();
    assertThat(to).as("end of " + source).isGreaterThan(from);
    String region = String.join("\n", lines.subList(from + 1, to));
    return region.stripTrailing().stripIndent().strip();
  }

  private static int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().endsWith(mark)) {
        return i;
      }
    }
    return -1;
  }
}
