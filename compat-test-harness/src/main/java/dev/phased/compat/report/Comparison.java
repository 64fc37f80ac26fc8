package dev.phased.compat.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two runs.
 *
 * @param title the heading of the later one
 * @param before the verdict of the earlier one, in a word
 * @param after the verdict of the later one, in a word
 * @param failing cells that fail and did not
 * @param fixed cells that failed and do not
 * @param lost cells of which nothing is known any more
 * @param slower cells that work as they did, and took longer
 * @param cells how many cells both have
 */
record Comparison(
    String title,
    String before,
    String after,
    List<Change> failing,
    List<Change> fixed,
    List<Change> lost,
    List<Change> slower,
    int cells) {
  /** What is not half as long again, or only this much longer, is no different. */
  private static final double FACTOR = 1.5;

  private static final long LEAST_MILLIS = 500;
  private static final long LEAST_STALL_MILLIS = 200;

  /** A cell, where it is, how it was and how it is. */
  record Change(String title, String before, String after, String sentence) {}

  static Comparison of(Report before, Report after) {
    Comparison comparison =
        new Comparison(
            after.title(),
            before.verdict().word(),
            after.verdict().word(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            0);
    Map<String, Report.Cell> earlier = cells(before);
    int common = 0;
    for (Report.Database database : after.databases()) {
      for (Report.Cell cell : database.cells()) {
        String title = cell.title() + (after.isOnSeveral() ? ", " + database.id() : "");
        Report.Cell was = earlier.get(key(database, cell));
        common += was == null ? 0 : 1;
        comparison.add(title, was, cell);
      }
    }
    return new Comparison(
        comparison.title,
        comparison.before,
        comparison.after,
        comparison.failing,
        comparison.fixed,
        comparison.lost,
        comparison.slower,
        common);
  }

  /** Whether there is nothing to say of any cell. */
  boolean isEmpty() {
    return failing.isEmpty() && fixed.isEmpty() && lost.isEmpty() && slower.isEmpty();
  }

  private void add(String title, Report.@Nullable Cell was, Report.Cell is) {
    String before = was == null ? "not there" : was.look().word();
    Change change = new Change(title, before, is.look().word(), is.reason());
    boolean failed = was != null && fails(was);
    if (fails(is) && (!failed || worse(was, is))) {
      failing.add(change);
    } else if (failed && !fails(is) && is.look() != Look.NOT_RUN) {
      fixed.add(change);
    } else if (was != null && was.look() != Look.NOT_RUN && is.look() == Look.NOT_RUN) {
      lost.add(change);
    } else if (was != null && was.outcome().equals(is.outcome()) && is.look() == Look.WORKS) {
      slower(title, was, is);
    }
  }

  private void slower(String title, Report.Cell was, Report.Cell is) {
    if (isSlower(was.durationMillis(), is.durationMillis(), LEAST_MILLIS)) {
      slower.add(
          new Change(
              title,
              Words.duration(was.durationMillis()),
              Words.duration(is.durationMillis()),
              ""));
    }
    Report.Traffic before = was.traffic();
    Report.Traffic after = is.traffic();
    if (before != null
        && after != null
        && isSlower(before.longestStallMillis(), after.longestStallMillis(), LEAST_STALL_MILLIS)) {
      slower.add(
          new Change(
              title + ", longest stall",
              Words.duration(before.longestStallMillis()),
              Words.duration(after.longestStallMillis()),
              ""));
    }
  }

  private static boolean isSlower(long before, long after, long least) {
    return after > before * FACTOR && after - before >= least;
  }

  private static boolean fails(Report.Cell cell) {
    return cell.look() == Look.FAILS || cell.look() == Look.BROKEN;
  }

  private static boolean worse(Report.@Nullable Cell was, Report.Cell is) {
    return was != null && was.look() == Look.FAILS && is.look() == Look.BROKEN;
  }

  private static Map<String, Report.Cell> cells(Report report) {
    Map<String, Report.Cell> cells = new LinkedHashMap<>();
    report
        .databases()
        .forEach(
            database -> database.cells().forEach(cell -> cells.put(key(database, cell), cell)));
    return cells;
  }

  private static String key(Report.Database database, Report.Cell cell) {
    return database.id() + "/" + cell.id();
  }
}
