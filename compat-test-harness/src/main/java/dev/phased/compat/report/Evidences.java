package dev.phased.compat.report;

import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.MatrixResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes logs from where reports were to where a report is made of them. */
public final class Evidences {
  private final Saved saved;
  private final Path directory;

  private Evidences(Saved saved, Path directory) {
    this.saved = saved;
    this.directory = directory;
  }

  /**
   * Copies logs.
   *
   * @param sources the reports, by their files, which lie beside their logs
   * @param saved what the new report is made from
   * @param directory where the new report will be
   * @return the same, without the names of the logs that are not there
   * @throws IOException if one cannot be read or written
   */
  public static Saved copy(Map<Path, Saved> sources, Saved saved, Path directory)
      throws IOException {
    Evidences evidences = new Evidences(saved, directory);
    for (Map.Entry<Path, Saved> source : sources.entrySet()) {
      Path from = Optional.ofNullable(source.getKey().getParent()).orElse(Path.of(""));
      for (MatrixResult result : source.getValue().results()) {
        evidences.copy(from, source.getValue(), result);
      }
    }
    return new Saved(saved.results().stream().map(evidences::existing).toList(), saved.conflicts());
  }

  private void copy(Path from, Saved source, MatrixResult result) throws IOException {
    for (CellResult cell : result.cells()) {
      for (LogExcerpt log : cell.evidence().logs()) {
        Optional<Path> file = file(from, source, result, log).filter(Files::isRegularFile);
        Optional<Path> copy = file(directory, saved, result, log);
        if (file.isPresent() && copy.isPresent() && !file.get().equals(copy.get())) {
          Files.createDirectories(Optional.ofNullable(copy.get().getParent()).orElse(directory));
          Files.copy(file.get(), copy.get(), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private MatrixResult existing(MatrixResult result) {
    return new MatrixResult(
        result.plan(),
        result.cells().stream().map(cell -> existing(result, cell)).toList(),
        result.started(),
        result.duration(),
        result.environment());
  }

  private CellResult existing(MatrixResult result, CellResult cell) {
    Evidence seen = cell.evidence();
    List<LogExcerpt> logs =
        seen.logs().stream()
            .map(
                log ->
                    file(directory, saved, result, log).filter(Files::isRegularFile).isPresent()
                        ? log
                        : new LogExcerpt(log.version(), "", log.tail()))
            .toList();
    return new CellResult(
        cell.id(),
        cell.outcome(),
        cell.blame(),
        cell.reason(),
        new Evidence(
            seen.statements(),
            seen.errors(),
            seen.checks(),
            logs,
            seen.traffic(),
            seen.differences(),
            seen.cause()),
        cell.duration());
  }

  /** Where a log is; nowhere if it would be outside of the report's directory. */
  private static Optional<Path> file(Path root, Saved report, MatrixResult result, LogExcerpt log) {
    try {
      Path base = root.toAbsolutePath().normalize();
      Path logs = report.results().size() > 1 ? base.resolve(result.plan().database()) : base;
      Path file = logs.resolve(log.file()).normalize();
      return Optional.of(file).filter(found -> found.startsWith(base) && !found.equals(base));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
