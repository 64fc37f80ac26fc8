package dev.phased.compat.report;

import dev.phased.compat.result.Traffic;
import java.time.Duration;
import java.util.TreeMap;

/** Makes the part of the model that tells what callers saw. */
final class Seen {
  private Seen() {}

  static Report.Traffic traffic(Traffic traffic) {
    return new Report.Traffic(
        traffic.windows().stream().map(Seen::window).toList(),
        traffic.timeline().stream().map(Seen::interval).toList(),
        traffic.migrationBegin().toMillis(),
        traffic.migrationEnd().toMillis(),
        traffic.longestStall().toMillis(),
        traffic.allowedStall().toMillis(),
        traffic.machinePause().toMillis(),
        traffic.acknowledged(),
        traffic.lost().stream().map(Clean::line).toList(),
        traffic.waits().stream().map(Seen::wait).toList(),
        traffic.locks().stream().map(Seen::lock).toList());
  }

  private static Report.Window window(Traffic.Window window) {
    return new Report.Window(
        window.name(),
        window.operations(),
        window.failures(),
        new TreeMap<>(window.errors()),
        millis(window.p50()),
        millis(window.p99()),
        millis(window.max()));
  }

  private static Report.Interval interval(Traffic.Interval interval) {
    return new Report.Interval(
        interval.begin().toMillis(),
        interval.operations(),
        interval.errors(),
        millis(interval.max()));
  }

  private static Report.Wait wait(Traffic.Wait wait) {
    return new Report.Wait(
        Clean.line(wait.victim()),
        Clean.line(wait.holder()),
        Clean.line(wait.lock()),
        wait.waited().toMillis());
  }

  private static Report.Lock lock(Traffic.Lock lock) {
    return new Report.Lock(
        Clean.line(lock.mode()), Clean.line(lock.object()), lock.held().toMillis());
  }

  /** To a tenth of a millisecond. */
  static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 100_000.0) / 10.0;
  }

  static Duration duration(double millis) {
    return Duration.ofNanos(Math.round(millis * 10) * 100_000);
  }

  /** The way back. */
  static Traffic read(Report.Traffic traffic) {
    return new Traffic(
        traffic.windows().stream()
            .map(
                at ->
                    new Traffic.Window(
                        at.name(),
                        at.operations(),
                        at.failures(),
                        at.errors(),
                        duration(at.p50Millis()),
                        duration(at.p99Millis()),
                        duration(at.maxMillis())))
            .toList(),
        traffic.timeline().stream()
            .map(
                at ->
                    new Traffic.Interval(
                        Duration.ofMillis(at.beginMillis()),
                        at.operations(),
                        at.errors(),
                        duration(at.maxMillis())))
            .toList(),
        Duration.ofMillis(traffic.migrationBeginMillis()),
        Duration.ofMillis(traffic.migrationEndMillis()),
        Duration.ofMillis(traffic.longestStallMillis()),
        Duration.ofMillis(traffic.allowedStallMillis()),
        Duration.ofMillis(traffic.machinePauseMillis()),
        traffic.acknowledged(),
        traffic.lost(),
        traffic.waits().stream()
            .map(
                at ->
                    new Traffic.Wait(
                        at.victim(), at.holder(), at.lock(), Duration.ofMillis(at.waitedMillis())))
            .toList(),
        traffic.locks().stream()
            .map(at -> new Traffic.Lock(at.mode(), at.object(), Duration.ofMillis(at.heldMillis())))
            .toList());
  }
}
