package dev.phased.compat.report;

import dev.phased.compat.result.Cause;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.LogExcerpt;
import dev.phased.compat.result.SqlError;
import dev.phased.compat.result.Traffic;
import java.time.Duration;

/** Results of cells as a report keeps them. */
final class CleanedCells {
  private CleanedCells() {}

  static CellResult of(CellResult result) {
    return new CellResult(
        result.id(),
        result.outcome(),
        result.blame(),
        Clean.line(result.reason()),
        evidence(result.evidence()),
        millis(result.duration()));
  }

  private static Evidence evidence(Evidence evidence) {
    return new Evidence(
        evidence.statements(),
        evidence.errors().stream().map(CleanedCells::error).toList(),
        evidence.checks().stream().map(CleanedCells::check).toList(),
        evidence.logs().stream().map(CleanedCells::log).toList(),
        evidence.traffic().map(CleanedCells::traffic),
        evidence.differences().stream().map(Clean::line).toList(),
        evidence.cause().map(CleanedCells::cause));
  }

  private static SqlError error(SqlError error) {
    return new SqlError(
        Clean.line(error.sqlState()), Clean.text(error.message()), Clean.text(error.statement()));
  }

  private static Check check(Check check) {
    return new Check(
        check.kind(),
        Clean.line(check.name()),
        check.outcome(),
        Clean.text(check.message()),
        millis(check.duration()));
  }

  private static LogExcerpt log(LogExcerpt log) {
    return new LogExcerpt(
        Clean.line(log.version()), Clean.line(log.file()), Clean.lines(log.tail()));
  }

  private static Cause cause(Cause cause) {
    return new Cause(
        error(cause.error()),
        Clean.line(cause.object()),
        Clean.line(cause.script()),
        cause.line(),
        cause.phase(),
        Clean.line(cause.sentence()),
        Clean.line(cause.remedy()));
  }

  private static Traffic traffic(Traffic traffic) {
    return new Traffic(
        traffic.windows().stream().map(CleanedCells::window).toList(),
        traffic.timeline().stream().map(CleanedCells::interval).toList(),
        millis(traffic.migrationBegin()),
        millis(traffic.migrationEnd()),
        millis(traffic.longestStall()),
        millis(traffic.allowedStall()),
        millis(traffic.machinePause()),
        traffic.acknowledged(),
        traffic.lost().stream().map(Clean::line).toList(),
        traffic.waits().stream().map(CleanedCells::wait).toList(),
        traffic.locks().stream().map(CleanedCells::lock).toList());
  }

  private static Traffic.Window window(Traffic.Window window) {
    return new Traffic.Window(
        Clean.line(window.name()),
        window.operations(),
        window.failures(),
        window.errors(),
        tenths(window.p50()),
        tenths(window.p99()),
        tenths(window.max()));
  }

  private static Traffic.Interval interval(Traffic.Interval interval) {
    return new Traffic.Interval(
        millis(interval.begin()), interval.operations(), interval.errors(), tenths(interval.max()));
  }

  private static Traffic.Wait wait(Traffic.Wait wait) {
    return new Traffic.Wait(
        Clean.line(wait.victim()),
        Clean.line(wait.holder()),
        Clean.line(wait.lock()),
        millis(wait.waited()));
  }

  private static Traffic.Lock lock(Traffic.Lock lock) {
    return new Traffic.Lock(
        Clean.line(lock.mode()), Clean.line(lock.object()), millis(lock.held()));
  }

  private static Duration millis(Duration duration) {
    return Duration.ofMillis(duration.toMillis());
  }

  private static Duration tenths(Duration duration) {
    return Seen.duration(Seen.millis(duration));
  }
}
