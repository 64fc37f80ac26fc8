package dev.phased.compat.report;

import dev.phased.compat.plan.CellId;
import dev.phased.compat.result.Blame;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.result.SqlError;
import java.time.Duration;
import java.util.Optional;

/** Results of cells, made from a report. */
final class RestoredCells {
  private final String directory;

  /** Of a report that has the logs below a directory, which may be none. */
  RestoredCells(String directory) {
    this.directory = directory;
  }

  CellResult result(Report.Cell cell) {
    return new CellResult(
        new CellId(cell.id()),
        Outcome.valueOf(cell.outcome()),
        Optional.ofNullable(cell.blame()).map(Blame::valueOf),
        cell.said(),
        evidence(cell),
        Duration.ofMillis(cell.durationMillis()));
  }

  private Evidence evidence(Report.Cell cell) {
    return new Evidence(
        cell.statements(),
        cell.errors().stream().map(RestoredCells::error).toList(),
        cell.checks().stream().map(RestoredCells::check).toList(),
        cell.logs().stream().map(this::log).toList(),
        Optional.ofNullable(cell.traffic()).map(Seen::read),
        cell.differences(),
        Optional.ofNullable(cell.cause()).map(RestoredCells::cause));
  }

  private static SqlError error(Report.Failure failure) {
    return new SqlError(failure.sqlState(), failure.message(), failure.statement());
  }

  private static Check check(Report.Scene scene) {
    return new Check(
        Check.Kind.valueOf(scene.kind()),
        scene.name(),
        Outcome.valueOf(scene.outcome()),
        scene.message(),
        Duration.ofMillis(scene.durationMillis()));
  }

  private LogExcerpt log(Report.Log log) {
    String file =
        log.file().startsWith(directory) ? log.file().substring(directory.length()) : log.file();
    return new LogExcerpt(log.version(), file, log.tail());
  }

  private static Cause cause(Report.Cause cause) {
    return new Cause(
        error(cause.error()),
        cause.object(),
        cause.script(),
        cause.line(),
        Restored.phase(cause.phase()),
        cause.sentence(),
        cause.remedy());
  }
}
