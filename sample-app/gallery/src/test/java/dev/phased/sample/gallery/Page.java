package dev.phased.sample.gallery;

import dev.phased.compat.AppVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of the guide from the lessons, their migrations and what came out. */
final class Page {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");
  private static final String HEAD =
      """
      # Gallery

      Changes that every team meets, each done wrong and done right. Each is run whenever phased is built, as the versions and migrations that stand here;
      [its matrices](../sample-app/gallery/src/test/java/dev/phased/sample/gallery) are a screen each. This page is written from what came out.

      A version is an app with two statements: one writes a value and one reads it. v1 runs today. A wrong way may be UNSAFE, or SAFE in another order than its phase
      says: then the phase is wrong, and its cell is red.

      | change | wrong | what turns red | right |
      |---|---|---|---|
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  static String of(List<Change> changes, Map<Class<?>, Outcome> outcomes) {
    Page page = new Page();
    for (Change change : changes) {
      page.row(change, outcomes.get(change.wrong()));
    }
    for (Change change : changes) {
      page.section(change, outcomes.get(change.wrong()), outcomes.get(change.right()));
    }
    return page.text.toString();
  }

  private void row(Change change, Outcome wrong) {
    Lesson lesson = change.lesson();
    String anchor = lesson.change().toLowerCase(Locale.ROOT).replace(' ', '-');
    line(
        Stream.of(
                "[" + lesson.change() + "](#" + anchor + ")",
                lesson.wrong(),
                cells(wrong),
                lesson.right())
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void section(Change change, Outcome wrong, Outcome right) {
    Lesson lesson = change.lesson();
    line("\n## " + lesson.change() + "\n\n" + lesson.why().strip());
    sql(lesson.directory() + "/before");
    line("\n**Wrong**: " + lesson.wrong() + ".");
    versions(change.wrong());
    sql(lesson.directory() + "/wrong");
    line("\n```text\n" + wrong.order());
    wrong.red().forEach((cell, why) -> line("* " + cell + ": " + why));
    line("```\n\n**Right**: " + lesson.right() + ".");
    versions(change.right());
    sql(lesson.directory() + "/right");
    line("\n```text\n" + right.order() + "\n```");
  }

  private void versions(Class<?> matrix) {
    line("\n| version | writes | reads |\n|---|---|---|");
    for (AppVersion version : matrix.getAnnotationsByType(AppVersion.class)) {
      line(
          Stream.of(version.properties())
              .map(property -> "`" + property.replaceFirst("^\\w+=", "") + "`")
              .collect(Collectors.joining(" | ", "| " + version.id() + " | ", " |")));
    }
  }

  private void sql(String directory) {
    try (Stream<Path> files = Files.list(MIGRATIONS.resolve(directory))) {
      for (Path file : files.sorted().toList()) {
        line("\n<!-- snippet: sample-app/gallery/" + file.toString().replace('\\', '/') + " -->");
        line("```sql\n" + Files.readString(file).strip() + "\n```");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cells(Outcome outcome) {
    return outcome.red().keySet().stream()
        .map(cell -> "`" + cell + "`")
        .collect(Collectors.joining(", "));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
