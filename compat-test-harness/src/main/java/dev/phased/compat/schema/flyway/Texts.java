package dev.phased.compat.schema.flyway;

import dev.phased.Problem;
import java.util.List;

/** Every mistake that a history can have, in words. */
final class Texts {
  static final String UNKNOWN_REMAINS = ", and what it did before may stay";

  private Texts() {}

  /**
   * What goes on from "failed".
   *
   * @param statements how many, such as {@code 1 statement}
   */
  static String remains(String statements) {
    return ", and " + statements + " of it " + (statements.startsWith("1 ") ? "stays" : "stay");
  }

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
            + "\", which is neither classpath: nor filesystem: nor jar:.",
        "Write classpath:db/migration, filesystem:path/to/migrations, or jar:v2!/db/migration for"
            + " what version v2 ships.");
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

  static Problem notAlone(String source, List<String> locations) {
    return new Problem(
        source,
        0,
        "@FlywayHistory names more than one location, one of them in a jar: "
            + String.join(", ", locations)
            + ".",
        "Name the jar of one version alone, that of the newest as a rule; it ships all of them.");
  }

  static Problem noShippedPath(String source, String location) {
    return new Problem(
        source,
        0,
        "@FlywayHistory names the location \"" + location + "\", which names no folder in a jar.",
        "Write jar:v2!/db/migration, where v2 is the id of an @AppVersion.");
  }

  static Problem classShipped(String source, String name) {
    return new Problem(
        source,
        0,
        "The migration " + name + " is a class in a jar, and only scripts are read from there.",
        "Put the jar on the class path of the tests, and name a location classpath:….");
  }

  static Problem unreadable(String script, Exception cause) {
    return new Problem(
        script,
        0,
        "It can't be read: " + cause.getMessage() + ".",
        "Check that it is a UTF-8 text file.");
  }
}
