package dev.phased.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public API of a module as {@code api} in the root directory holds it. What is new is written
 * there by {@code -Dphased.golden=write}; what is gone or changed needs a reason in {@code
 * api/breaks.txt} first.
 */
public final class RecordedApi {
  private static final Path API = Path.of("..", "api");
  private static final Path BREAKS = API.resolve("breaks.txt");

  private final String module;
  private final Set<String> recorded;
  private final Set<String> actual;
  private final List<String> breaks;

  RecordedApi(String module, Set<String> recorded, Set<String> actual, List<String> breaks) {
    this.module = module;
    this.recorded = recorded;
    this.actual = actual;
    this.breaks = breaks;
  }

  /** Fails unless the classes that {@code module} was compiled to have the API that is recorded. */
  public static void assertKept(String module) {
    Path list = API.resolve(module + ".txt");
    Set<String> actual = PublicApi.of(Path.of("target", "classes"));
    RecordedApi api = new RecordedApi(module, lines(list), actual, List.copyOf(lines(BREAKS)));
    assertThat(actual).as("public types and members of " + module).isNotEmpty();
    assertThat(api.unexplained())
        .as("gone or changed, and not in api/breaks.txt as \"%s: <line> -- <reason>\"", module)
        .isEmpty();
    assertThat(api.wrongBreaks()).as("in api/breaks.txt, but still there").isEmpty();
    if ("write".equals(System.getProperty("phased.golden"))) {
      write(list, actual);
    }
    assertThat(lines(list))
        .as("api/%s.txt; -Dphased.golden=write adds what is new", module)
        .containsExactlyElementsOf(actual);
  }

  /** What is recorded, is no more, and has no reason. */
  List<String> unexplained() {
    return recorded.stream()
        .filter(line -> !actual.contains(line))
        .filter(line -> breaks.stream().noneMatch(reason -> explains(reason, line)))
        .toList();
  }

  /** Reasons for the loss of what is not lost. */
  List<String> wrongBreaks() {
    return breaks.stream()
        .filter(reason -> actual.stream().anyMatch(line -> explains(reason, line)))
        .toList();
  }

  private boolean explains(String reason, String line) {
    String start = module + ": " + line + " -- ";
    return reason.startsWith(start) && reason.length() > start.length();
  }

  private static Set<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toCollection(TreeSet::new))
          : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Set<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
