package dev.phased.compat.schema.flyway;

import dev.phased.Problem;

/** Every mistake that reading a history can find, in words. */
final class Texts {
  private Texts() {}

  static Problem twice(Found one, Found other) {
    return new Problem(
        one.script(),
        0,
        "It has the version " + one.version() + ", which " + other.script() + " has too.",
        one.way() == Found.Way.UP
            ? "Give each migration a version of its own."
            : "Keep one way down for each version.");
  }

  static Problem unknownKind(String source, String location) {
    return new Problem(
        source,
        0,
        "@FlywayHistory names the location \""
            + location
            + "\", which is neither classpath: nor filesystem:.",
        "Write classpath:db/migration or filesystem:path/to/migrations.");
  }

  static Problem noDirectory(String source, String location, String directory) {
    return new Problem(
        source,
        0,
        "@FlywayHistory names the location \""
            + location
            + "\", and there is no directory "
            + directory
            + ".",
        "Name the directory that holds the migrations, absolute or from where the tests run.");
  }

  static Problem nothingThere(String source, String location) {
    return new Problem(
        source,
        0,
        "@FlywayHistory names the location \"" + location + "\", in which there is no migration.",
        "Check the path, and that the module which holds the migrations is on the class path.");
  }

  static Problem unreadable(String script, Exception cause) {
    return new Problem(
        script,
        0,
        "It can't be read: " + cause.getMessage() + ".",
        "Check that it is a UTF-8 text file.");
  }
}
