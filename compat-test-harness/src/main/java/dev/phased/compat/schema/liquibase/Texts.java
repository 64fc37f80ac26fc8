package dev.phased.compat.schema.liquibase;

import dev.phased.Problem;

/** Every mistake that reading a changelog can find, in words. */
final class Texts {
  private Texts() {}

  static Problem noShippedPath(String source, String written) {
    return new Problem(
        source,
        0,
        "@LiquibaseHistory names the changelog \"" + written + "\", which names no file in a jar.",
        "Write jar:v2!/db/changelog.xml, where v2 is the id of an @AppVersion.");
  }

  static Problem noFile(String source, String written, String file) {
    return new Problem(
        source,
        0,
        "@LiquibaseHistory names the changelog \"" + written + "\", and there is no " + file + ".",
        "Name the file, absolute or from where the tests run.");
  }

  static Problem unreadable(String source, String path, Exception cause) {
    return new Problem(
        source,
        0,
        "@LiquibaseHistory: the changelog "
            + path
            + " can't be read: "
            + String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("")
            + ".",
        "Check the path, and that the module which holds the changelog is on the class path.");
  }

  static Problem nothingThere(Changelog changelog) {
    return new Problem(
        changelog.source(),
        0,
        "@LiquibaseHistory: the changelog " + changelog.path() + " has no changeset.",
        "Check that it is the one which includes the others.");
  }
}
