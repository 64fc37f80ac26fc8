package dev.phased.compat.report;

/** Every sentence about reports that cannot be read. */
final class Texts {
  private Texts() {}

  static String missing(String name) {
    return name + " is not there. Name a report.json, or the directory that has one.";
  }

  static String unreadable(String name, String why) {
    return name + " cannot be read: " + why + ".";
  }

  static String noReport(String name) {
    return name + " is no report of phased. Name the report.json that a matrix wrote.";
  }

  static String otherFormat(String name, long format) {
    return format > Report.FORMAT
        ? name
            + " has format "
            + format
            + ", and this version of phased reads format "
            + Report.FORMAT
            + ". Take the version of phased that wrote it, or a later one."
        : name
            + " has format "
            + format
            + ", which is older than what this version of phased reads. Run the matrix again.";
  }

  static String notJson(String name, String why, int line) {
    return name
        + ", line "
        + line
        + ", cannot be read: "
        + Clean.line(why)
        + ". Take the file as the matrix wrote it.";
  }

  static String damaged(String name, String where) {
    return name + " is not whole: " + where + " is missing. Take the file as the matrix wrote it.";
  }

  static String contradictory(String name, String why) {
    return name + " contradicts itself: " + why + ". Take the file as the matrix wrote it.";
  }
}
