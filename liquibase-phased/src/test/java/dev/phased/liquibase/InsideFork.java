package dev.phased.liquibase;

import java.nio.file.Path;
import java.util.Map;

/** An update in a JVM of its own, which a test can kill. */
public final class InsideFork {
  private InsideFork() {}

  /** Takes URL, user, password, directory and changelog. */
  public static void main(String[] arguments) throws Exception {
    InsideTool.run(
        "update",
        Path.of(arguments[3]),
        Map.of(
            "url", arguments[0],
            "username", arguments[1],
            "password", arguments[2],
            "changelogFile", arguments[4]),
        Map.of(),
        System.out);
  }
}
