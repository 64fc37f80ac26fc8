package dev.phased.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the project's documents. */
record Markdown(Path file, List<String> lines) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern SNIPPET = Pattern.compile("<!-- snippet: (\\S+) -->");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");

  /** A fenced block; the source is what the comment before it names. */
  record Block(int line, String language, Optional<String> source, String text) {}

  /** Every document, wherever it is; what tests compare with is none. */
  static List<Markdown> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file ->
                  Stream.of("target", "resources", ".git").noneMatch(name -> isBelow(file, name)))
          .sorted()
          .map(Markdown::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Markdown read(Path file) {
    try {
      return new Markdown(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return ROOT.relativize(file).toString();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        Matcher snippet = SNIPPET.matcher(i == 0 ? "" : lines.get(i - 1));
        blocks.add(
            new Block(
                i + 1,
                lines.get(i).substring(3),
                snippet.matches() ? Optional.of(snippet.group(1)) : Optional.empty(),
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }

  /** The targets of all links outside of code. */
  List<String> links() {
    return prose()
        .map(line -> line.replaceAll("`[^`]*`", "code"))
        .flatMap(line -> LINK.matcher(line).results())
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  /** What the headings can be linked by, as GitHub makes it. */
  List<String> anchors() {
    return prose()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private Stream<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      code ^= line.startsWith("```");
      if (!code) {
        prose.add(line);
      }
    }
    return prose.stream();
  }

  private static boolean isBelow(Path file, String directory) {
    return Stream.iterate(file, path -> path != null && !path.equals(ROOT), Path::getParent)
        .anyMatch(path -> path.endsWith(directory));
  }
}
