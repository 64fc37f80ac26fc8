package dev.phased.compat.report;

import java.util.List;

/** What a chart of latency is drawn from. */
final class Charts {
  private Charts() {}

  /** As the script of the page reads it; times in milliseconds. */
  private record Data(long from, long to, List<Point> timeline) {}

  private record Point(long begin, double max, long errors) {}

  static String data(Report.Traffic traffic) {
    return Json.compact(
        new Data(
            traffic.migrationBeginMillis(),
            traffic.migrationEndMillis(),
            traffic.timeline().stream()
                .map(at -> new Point(at.beginMillis(), at.maxMillis(), at.errors()))
                .toList()));
  }

  /** For those who don't see it. */
  static String label(Report.Traffic traffic) {
    return "How long callers waited, over "
        + Words.count(traffic.timeline().size(), "interval")
        + ". The table below has the figures.";
  }
}
