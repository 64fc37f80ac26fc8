package dev.phased.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables of the documents that come from tables of the code. Each stands below a line {@code <!--
 * generated: name -->}. {@code -Dphased.golden=write} writes it anew.
 */
public final class Generated {
  private Generated() {}

  /**
   * Fails unless the table of this name is the one that the code makes.
   *
   * @param document the path from the root of the project
   * @param header the names of the columns
   * @param rows the cells of each row
   */
  public static void assertTable(
      String document, String name, List<String> header, List<List<String>> rows) {
    assertThat(rows).as("rows of the table " + name).isNotEmpty();
    List<String> table = new ArrayList<>();
    table.add(row(header));
    table.add("|" + "---|".repeat(header.size()));
    rows.forEach(row -> table.add(row(row)));
    Path file = Path.of("..").resolve(document);
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      List<String> block = block(lines, document, name);
      if ("write".equals(System.getProperty("phased.golden")) && !block.equals(table)) {
        block.clear();
        block.addAll(table);
        Files.write(file, lines);
      }
      assertThat(block)
          .as("%s, %s: run the test with -Dphased.golden=write, and read the diff", document, name)
          .isEqualTo(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless the file reads {@code text}. */
  public static void assertFile(Path file, String text) {
    try {
      if ("write".equals(System.getProperty("phased.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(file)
          .as("%s: run the test with -Dphased.golden=write, and read the diff", file)
          .hasContent(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code text} as code of Markdown. */
  public static String code(String text) {
    return "`" + text + "`";
  }

  private static List<String> block(List<String> lines, String document, String name) {
    String mark = "<!-- generated: " + name + " -->";
    assertThat(lines).as(document).containsOnlyOnce(mark);
    int start = lines.indexOf(mark) + 1;
    int end = start;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    return lines.subList(start, end);
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
