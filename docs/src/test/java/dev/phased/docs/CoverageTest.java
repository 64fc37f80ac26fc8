package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Carrier;
import dev.phased.DirectiveKey;
import dev.phased.SettingKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference holds the tables that the code reads; a failure prints the lines to paste. */
class CoverageTest {
  private static final Markdown REFERENCE =
      Markdown.read(Markdown.ROOT.resolve("docs/reference.md"));

  @Test
  void everyDirectiveKeyIsInTheReference() {
    List<String> rows =
        Arrays.stream(DirectiveKey.values())
            .map(
                key ->
                    row(
                        code(key.word()),
                        key.takes(),
                        code(key.example()),
                        key.doc(),
                        carriers(key)))
            .toList();

    assertThat(table("Directive keys")).containsExactlyElementsOf(rows);
  }

  @Test
  void everySettingIsInTheReference() {
    List<String> rows =
        Arrays.stream(SettingKey.values())
            .map(
                key ->
                    row(
                        code(key.camelCase()),
                        key.takes(),
                        code(key.example()),
                        key.byDefault(),
                        key.doc()))
            .toList();

    assertThat(table("Settings")).containsExactlyElementsOf(rows);
  }

  private static String carriers(DirectiveKey key) {
    List<String> carriers =
        Arrays.stream(Carrier.values())
            .filter(key::isFor)
            .map(carrier -> carrier.name().toLowerCase(Locale.ROOT))
            .toList();
    return carriers.size() == Carrier.values().length ? "all" : String.join(", ", carriers);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String row(String... cells) {
    return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** The rows of the first table below the heading. */
  private static List<String> table(String heading) {
    List<String> rows = new ArrayList<>();
    int start = REFERENCE.lines().indexOf("## " + heading);
    assertThat(start).as("the heading " + heading).isNotNegative();
    for (String line : REFERENCE.lines().subList(start + 1, REFERENCE.lines().size())) {
      if (line.startsWith("|")) {
        rows.add(line);
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    return rows.size() < 2 ? List.of() : rows.subList(2, rows.size());
  }
}
