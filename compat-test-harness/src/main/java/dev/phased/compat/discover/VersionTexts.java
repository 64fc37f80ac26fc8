package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.app.maven.UnresolvedException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with the versions of a matrix. */
final class VersionTexts {
  private VersionTexts() {}

  static Problem jarMissing(Class<?> type, String version, Path jar) {
    return at(
        type,
        "@AppVersion(id = \"" + version + "\") names a jar that is not there: " + jar + ".",
        "Build it first, or correct the path; a relative one starts where the tests run.");
  }

  static Problem jarNotExecutable(Class<?> type, String version, Path jar) {
    return at(
        type,
        "@AppVersion(id = \""
            + version
            + "\") names a file that is no executable jar: "
            + jar
            + ".",
        "Name a jar whose manifest has a Main-Class, one that java -jar starts.");
  }

  static Problem badStartTimeout(Class<?> type, AppVersion version) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\") has startTimeout = \""
            + version.startTimeout()
            + "\", in which no app can start.",
        "Write a time such as 500ms, 30s or 2min.");
  }

  static Problem badPair(
      Class<?> type, String version, String attribute, String text, String form) {
    return at(
        type,
        "@AppVersion(id = \""
            + version
            + "\") has "
            + attribute
            + " = \""
            + text
            + "\", which has no name.",
        "Write " + form + ".");
  }

  static Problem notOneKind(Class<?> type, AppVersion version, List<VersionKind> kinds) {
    String named = kinds.stream().map(VersionKind::attribute).collect(Collectors.joining(" and "));
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\") "
            + (kinds.isEmpty()
                ? "names no artifact."
                : "names " + named + ", and can be only one."),
        "Write one of jar = \"…\", classpath = \"…\", image = \"…\" and"
            + " maven = \"group:artifact:version\".");
  }

  static Problem cannotTake(
      Class<?> type, AppVersion version, String what, List<String> attributes) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\") has "
            + String.join(" and ", attributes)
            + ", but it is "
            + what
            + ", to which that can't be given.",
        "Remove "
            + String.join(" and ", attributes)
            + "; the documentation of @AppVersion says what each kind of version takes.");
  }

  static Problem badReady(Class<?> type, AppVersion version, String cause) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\") has ready = \""
            + version.ready()
            + "\", which can't be waited for: "
            + cause
            + ".",
        "Write a path such as /health, or port, or log: and a regular expression such as"
            + " log:Started .* in.");
  }

  static Problem pathMissing(Class<?> type, String version, String text, Path file) {
    return at(
        type,
        "@AppVersion(id = \""
            + version
            + "\") has classpath = \""
            + text
            + "\", and there is nothing at "
            + file
            + ".",
        "Build it first, or correct the path; a relative one starts where the tests run.");
  }

  static Problem jarNotReadable(Class<?> type, AppVersion version, Path jar) {
    return at(
        type,
        "@AppVersion(id = \"" + version.id() + "\") leads to a file that is no jar: " + jar + ".",
        "Check the coordinates, or delete the file if it is damaged.");
  }

  static Problem noResolver(Class<?> type, AppVersion version) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\", maven = \""
            + version.maven()
            + "\") needs Maven's resolver, which is not on the class path.",
        "Add org.apache.maven.resolver:maven-resolver-supplier-mvn3 and"
            + " org.apache.maven:maven-settings-builder in test scope.");
  }

  static Problem noTestcontainers(Class<?> type, AppVersion version) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\", image = \""
            + version.image()
            + "\") needs Testcontainers, which is not on the class path.",
        "Add org.testcontainers:testcontainers in test scope.");
  }

  static Problem unresolved(Class<?> type, AppVersion version, UnresolvedException failure) {
    return at(
        type,
        "@AppVersion(id = \""
            + version.id()
            + "\", maven = \""
            + version.maven()
            + "\") can't be had: "
            + failure.getMessage()
            + ".",
        failure.next());
  }
}
