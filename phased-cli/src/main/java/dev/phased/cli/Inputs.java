package dev.phased.cli;

import dev.phased.compat.report.ReportException;
import dev.phased.compat.report.Reports;
import dev.phased.compat.report.Saved;
import dev.phased.compat.verdict.Reason;
import dev.phased.compat.verdict.Shards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reports that a command was given. */
final class Inputs {
  /** The name of a report. */
  static final String FILE = "report.json";

  private final Map<Path, Saved> reports = new LinkedHashMap<>();

  private Inputs() {}

  /**
   * Reads reports.
   *
   * @param paths files, and directories that have some in or below them
   * @throws ReportException if one cannot be read
   * @throws UsageException if a directory has none
   */
  static Inputs read(List<Path> paths) throws ReportException {
    Inputs inputs = new Inputs();
    for (Path path : paths) {
      for (Path file : files(path)) {
        inputs.reports.put(file.toAbsolutePath().normalize(), Reports.read(file));
      }
    }
    return inputs;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> found = below.filter(file -> file.endsWith(FILE)).sorted().toList();
      if (found.isEmpty()) {
        throw new UsageException(Messages.nothingBelow(path));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reports as they are, by their files. */
  Map<Path, Saved> reports() {
    return reports;
  }

  /** What the reports of each matrix say together, by its class. */
  Map<String, Saved> byMatrix() {
    Map<String, List<Path>> files = new TreeMap<>();
    reports.forEach(
        (file, saved) -> files.computeIfAbsent(saved.matrix(), key -> new ArrayList<>()).add(file));
    Map<String, Saved> merged = new LinkedHashMap<>();
    files.forEach((matrix, each) -> merged.put(matrix, merged(each)));
    return merged;
  }

  private Saved merged(List<Path> files) {
    List<Shards.Run> runs = new ArrayList<>();
    List<Reason> conflicts = new ArrayList<>();
    for (Path file : files.stream().sorted().toList()) {
      Saved saved = saved(file);
      runs.add(new Shards.Run(name(file), saved.results()));
      conflicts.addAll(saved.conflicts());
    }
    Shards.Merged merged = Shards.merge(runs);
    conflicts.addAll(merged.conflicts());
    return new Saved(merged.results(), conflicts);
  }

  private Saved saved(Path file) {
    return Objects.requireNonNull(reports.get(file));
  }

  /** From where one works, if it is below; short, and the same whoever asks. */
  private static String name(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }
}
