package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Text of a terminal as a picture with numbered lines, light or dark as its reader has it.
 *
 * @param notes how the lines of the notes begin, the first of which has the number 1
 */
record Figure(List<String> lines, List<String> notes) {
  private static final int LINE = 18;
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 %d" role="img" \
      aria-label="What a run of the sample prints, with numbered lines" font-size="12" \
      font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace">
        <style>
          .paper { fill: #f6f8fa } .ink { fill: #1f2328 } .band { fill: #ddf4ff }
          .good { fill: #116329 } .bad { fill: #9a6700 } .soft { fill: #59636e }
          .mark { fill: #0969da } .on { fill: #ffffff; font-weight: 600; text-anchor: middle }
          text { white-space: pre }
          @media (prefers-color-scheme: dark) {
            .paper { fill: #151b23 } .ink { fill: #f0f6fc } .band { fill: #1c2b41 }
            .good { fill: #3fb950 } .bad { fill: #d29922 } .soft { fill: #9198a1 }
            .mark { fill: #1f6feb }
          }
        </style>
        <rect class="paper" width="800" height="%d" rx="6"/>
      """;

  String svg() {
    int height = (lines.size() + 1) * LINE;
    StringBuilder svg = new StringBuilder(HEAD.formatted(height, height));
    IntStream.range(0, lines.size()).forEach(i -> svg.append(line(i)));
    assertThat(notes).as("beginnings of lines").noneMatch(beginning -> first(beginning) < 0);
    return svg.append("</svg>\n").toString();
  }

  private String line(int index) {
    String text = lines.get(index);
    int y = (index + 1) * LINE;
    String mark =
        IntStream.range(0, notes.size())
            .filter(i -> index == first(notes.get(i)))
            .mapToObj(i -> mark(i + 1, y))
            .findFirst()
            .orElse("");
    return text.isBlank()
        ? ""
        : mark + "  <text class=\"ink\" x=\"40\" y=\"%d\">%s</text>\n".formatted(y, coloured(text));
  }

  private static String mark(int number, int y) {
    return """
      <rect class="band" x="4" y="%d" width="792" height="%d" rx="4"/>
      <circle class="mark" cx="20" cy="%d" r="8"/>
      <text class="on" x="20" y="%d">%d</text>
    """
        .formatted(y - 13, LINE, y - 4, y, number);
  }

  private static String coloured(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("\\+ works", "<tspan class=\"good\">$0</tspan>")
        .replaceAll("- fails|x gone", "<tspan class=\"bad\">$0</tspan>")
        .replaceAll("\\? not run", "<tspan class=\"soft\">$0</tspan>");
  }

  private int first(String beginning) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith(beginning))
        .findFirst()
        .orElse(-1);
  }
}
