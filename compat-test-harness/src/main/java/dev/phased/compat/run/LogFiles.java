package dev.phased.compat.run;

import dev.phased.compat.plan.CellId;

/**
 * Where the logs of apps are, relative to the report. A colon is no character of a file name on
 * Windows, nor for what uploads files on CI servers; what stands for it occurs in no id, so that no
 * two cells share a name.
 */
final class LogFiles {
  private static final String DIRECTORY = "logs/";

  private LogFiles() {}

  /** The log of a cell that starts one app. */
  static String of(CellId cell) {
    return DIRECTORY + name(cell.name()) + ".log";
  }

  /**
   * One of the logs of a cell, or of several together, that start more than one app.
   *
   * @param name of the cell, or what it has in common with others
   * @param number which start it was, from 1
   */
  static String of(String name, int number, String version) {
    return DIRECTORY + name(name) + "/" + number + "-" + version + ".log";
  }

  private static String name(String name) {
    return name.replace(':', '~');
  }
}
