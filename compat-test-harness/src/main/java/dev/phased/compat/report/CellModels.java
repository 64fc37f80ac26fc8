package dev.phased.compat.report;

import dev.phased.Phase;
import dev.phased.compat.plan.Cell;
import dev.phased.compat.plan.Expectation;
import dev.phased.compat.plan.Requirement;
import dev.phased.compat.result.Cause;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.MatrixResult;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.verdict.JudgedCell;
import dev.phased.compat.verdict.Judgement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the part of the model that tells the cells on one database. */
final class CellModels {
  private CellModels() {}

  /**
   * All cells; if there are several databases, logs are below a directory for each.
   *
   * @param own the states, if they are not those of the report
   */
  static Report.Database database(
      MatrixResult result, Judgement judgement, boolean several, @Nullable List<Report.State> own) {
    String id = result.plan().database();
    String logs = several ? id + "/" : "";
    return new Report.Database(
        id,
        result.environment().getOrDefault(MatrixResult.SERVER, ""),
        result.started().toString(),
        result.duration().toMillis(),
        result.environment(),
        own,
        judgement.cells().stream()
            .map(cell -> cell(cell, result.cell(cell.cell().id()).isPresent(), logs))
            .toList(),
        result.plan().expectations().stream().map(each -> accepted(each, judgement)).toList());
  }

  private static Report.Cell cell(JudgedCell judged, boolean tried, String logs) {
    Cell cell = judged.cell();
    CellResult result = judged.result();
    Evidence evidence = result.evidence();
    return new Report.Cell(
        cell.id().toString(),
        cell.kind().name(),
        cell.title(),
        cell.versions(),
        cell.before(),
        cell.after(),
        cell.from().id(),
        cell.to().id(),
        cell.requirement().name(),
        tried,
        result.outcome().name(),
        result.blame().map(Enum::name).orElse(null),
        judged.mark().name(),
        result.reason(),
        Clean.line(judged.reason()),
        result.duration().toMillis(),
        evidence.statements(),
        evidence.errors().stream().map(CellModels::failure).toList(),
        evidence.checks().stream().map(CellModels::scene).toList(),
        evidence.logs().stream().map(log -> log(log, logs)).toList(),
        evidence.traffic().map(Seen::traffic).orElse(null),
        evidence.differences(),
        evidence.cause().map(CellModels::cause).orElse(null));
  }

  static Report.Cause cause(Cause cause) {
    return new Report.Cause(
        failure(cause.error()),
        cause.object(),
        cause.script(),
        cause.line(),
        cause.phase().map(Phase::word).orElse(null),
        cause.sentence(),
        cause.remedy());
  }

  private static Report.Failure failure(SqlError error) {
    return new Report.Failure(error.sqlState(), error.message(), error.statement());
  }

  private static Report.Scene scene(Check check) {
    return new Report.Scene(
        check.kind().name(),
        check.name(),
        check.outcome().name(),
        check.message(),
        check.duration().toMillis());
  }

  private static Report.Log log(LogExcerpt log, String directory) {
    return new Report.Log(
        log.version(), log.file().isEmpty() ? "" : directory + log.file(), log.tail());
  }

  private static Report.Accepted accepted(Expectation expectation, Judgement judgement) {
    JudgedCell judged = judgement.cell(expectation.cell()).orElseThrow();
    return new Report.Accepted(
        expectation.cell().toString(),
        judged.cell().title(),
        expectation.requirement().name(),
        expectation.requirement() == Requirement.INCOMPATIBLE ? "fails" : "works",
        expectation.reason(),
        expectation.sqlState().orElse(null),
        expectation.issue().orElse(null),
        expectation.until().map(LocalDate::toString).orElse(null),
        expectation.expired(),
        judged.mark().name());
  }
}
