package dev.phased.compat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {
  private static final String ROOT = "dev.phased.compat";

  /** Each room, and the rooms that it may know. Data flows from discovery to the report. */
  static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("", Set.of()),
          Map.entry("plan", Set.of()),
          Map.entry("result", Set.of("plan")),
          Map.entry("explain", Set.of("result")),
          Map.entry("verdict", Set.of("plan", "result")),
          Map.entry("report", Set.of("plan", "result", "verdict")),
          Map.entry("process", Set.of()),
          Map.entry("database", Set.of()),
          Map.entry("database.embedded", Set.of("database", "process")),
          Map.entry("database.external", Set.of("database")),
          Map.entry("database.testcontainers", Set.of("database", "process")),
          Map.entry("app", Set.of("", "database", "process")),
          Map.entry("app.maven", Set.of()),
          Map.entry("archunit", Set.of()),
          Map.entry("app.testcontainers", Set.of("app", "database", "process")),
          Map.entry("observe", Set.of("database", "result")),
          Map.entry("load", Set.of("", "result")),
          Map.entry("schema", Set.of("database", "plan", "schema.snapshot")),
          Map.entry("schema.snapshot", Set.of()),
          Map.entry("schema.flyway", Set.of("database", "plan", "schema", "schema.snapshot")),
          Map.entry("schema.liquibase", Set.of("database", "plan", "schema", "schema.snapshot")),
          Map.entry("schema.sql", Set.of("database", "plan", "schema", "schema.snapshot")),
          Map.entry(
              "discover",
              Set.of(
                  "",
                  "app",
                  "app.maven",
                  "database",
                  "database.embedded",
                  "plan",
                  "schema",
                  "schema.flyway",
                  "schema.liquibase",
                  "schema.sql")),
          Map.entry(
              "run",
              Set.of(
                  "",
                  "app",
                  "app.testcontainers",
                  "database",
                  "database.embedded",
                  "database.external",
                  "database.testcontainers",
                  "discover",
                  "explain",
                  "load",
                  "observe",
                  "plan",
                  "process",
                  "result",
                  "schema",
                  "schema.snapshot")),
          Map.entry(
              "engine",
              Set.of("database", "discover", "plan", "report", "result", "run", "verdict")));

  static final Set<String> ROOM_NAMES = new TreeSet<>(ROOMS.keySet());

  private static final Set<String> FOR_USERS =
      Set.of(
          "AppVersion",
          "CompatibilityMatrix",
          "Expect",
          "Fill",
          "FlywayHistory",
          "HandOff",
          "Invariant",
          "Ledger",
          "LiquibaseHistory",
          "OnDatabase",
          "ReadBack",
          "RunningApp",
          "Scenario",
          "SqlHistory",
          "Workload");

  private static final Set<String> VALUES =
      Set.of(
          "java.lang",
          "java.util",
          "java.time",
          "org.jspecify",
          "dev.phased.Nearest",
          "dev.phased.Phase",
          "dev.phased.Problem",
          ROOT + ".plan",
          ROOT + ".result",
          ROOT + ".explain",
          ROOT + ".verdict");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theRulesSeeTheClassesOfEveryRoom() {
    assertThat(CLASSES.size())
        .as("a rule must not pass because it sees nothing")
        .isGreaterThan(120);
    assertThat(CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
        .as("a room that the table lacks is governed by no rule")
        .isEqualTo(ROOMS.keySet());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @FieldSource("ROOM_NAMES")
  void aRoomKnowsOnlyTheRoomsOfItsRow(String room) {
    Set<String> known = ROOMS.get(room);
    noClasses()
        .that(are(room))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in a room other than " + known,
                type ->
                    type.getPackageName().startsWith(ROOT)
                        && !room(type).equals(room)
                        && !known.contains(room(type))))
        .because("data flows one way: discover, plan, run, judge, report")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("(dev.phased.compat..)")
        .should()
        .beFreeOfCycles()
        .because("a room that needs its user cannot be understood alone")
        .check(CLASSES);
  }

  @Test
  void theThinkingIsPure() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + ".plan", ROOT + ".result", ROOT + ".explain", ROOT + ".verdict")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are values of the JDK, the core or the pure rooms",
                type ->
                    type.getBaseComponentType().isPrimitive()
                        || VALUES.stream().anyMatch(prefix -> isWithin(type, prefix))))
        .because("plan and verdict are tested by table, so no file, server or clock may be in them")
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.flywaydb, schema.flyway, 'Flyway is optional: a matrix may take its states elsewhere'",
    "dev.phased.flyway, schema.flyway, 'Flyway is optional'",
    "org.apache.maven, app.maven, 'the resolver is optional: a version may be a file'",
    "org.eclipse.aether, app.maven, 'the resolver is optional'",
    "liquibase, schema.liquibase, 'Liquibase is optional'",
    "dev.phased.liquibase, schema.liquibase, 'Liquibase is optional'",
    "io.zonky, database.embedded, 'the embedded server is optional: a database may be elsewhere'",
    "org.HdrHistogram, load, 'how latencies are counted is nobody else''s matter'",
    "org.testcontainers, app.testcontainers database.testcontainers, 'Testcontainers is optional'",
    "com.github.dockerjava, app.testcontainers database.testcontainers, 'it comes with Testcontainers'",
    "org.junit, engine, 'only one room may have to change with the JUnit Platform'",
    "com.tngtech.archunit, archunit, 'ArchUnit is optional: rules are for those who have it already'",
    "gg.jte, report, 'how a page is made is nobody else''s matter'",
  })
  void anOptionalTypeStaysInItsRoom(String library, String rooms, String because) {
    Set<String> allowed = Set.of(rooms.split(" "));
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not in " + allowed, type -> !allowed.contains(room(type))))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe("belong to " + library, type -> isWithin(type, library)))
        .because(because)
        .check(CLASSES);
  }

  @Test
  void usersSeeOnlyWhatIsMeantForThem() {
    assertThat(
            CLASSES.stream()
                .filter(are(""))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName))
        .as("every public type here is a promise to users")
        .containsExactlyInAnyOrderElementsOf(FOR_USERS);
  }

  @Test
  void publicClassesAreFinal() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("nothing here is meant to be extended")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> are(String room) {
    return DescribedPredicate.describe("are in \"" + room + "\"", type -> room(type).equals(room));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(Math.min(name.length(), ROOT.length() + 1));
  }

  private static boolean isWithin(JavaClass type, String prefix) {
    String name = type.getBaseComponentType().getName();
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
