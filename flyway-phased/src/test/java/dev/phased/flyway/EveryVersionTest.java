package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.testing.MySqlServers;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryVersionTest {
  /** Flyway looks for such classes in this package, and then forgets all other callbacks. */
  private static final String CALLBACK =
      """
      package db.callback;
      import org.flywaydb.core.api.callback.*;
      public final class Counting extends BaseCallback {
        public boolean supports(Event event, Context context) {
          return event == Event.AFTER_EACH_MIGRATE;
        }
        public void handle(Event event, Context context) {
          try (var insert = context.getConnection().createStatement()) {
            insert.execute("INSERT INTO seen VALUES ('"
                + context.getMigrationInfo().getScript() + "')");
          } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  private static final String FAILED =
      "SELECT description FROM flyway_schema_history WHERE NOT success";

  private static final String COLUMNS =
      "SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM"
          + " information_schema.columns WHERE table_name = 't'";

  @TempDir Path directory;

  static List<FlywayVersion> versions() {
    return FlywayVersion.all();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void directivesAreCheckedAndTheGateHolds(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("gate");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    write("V2__d.sql", "-- phased: contrct\nDROP TABLE t;");

    assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), Map.of()))
        .hasMessageContaining("V2__d.sql:1")
        .hasMessageContaining("Did you mean contract?");
    assertThat(database.query("SELECT to_regclass('t')")).isNull();

    write("V2__d.sql", "-- phased: contract\nDROP TABLE t;");
    for (Map<String, String> settings : waysToSay("upTo", "up_to", "migrate", flyway)) {
      flyway.phased("migrate", database, scripts(), settings);
      assertThat(flyway.phased("validate", database, scripts(), settings)).isEmpty();
      assertThat(flyway.phased("info", database, scripts(), settings))
          .containsExactly("V1__t.sql Success", "V2__d.sql Above Target");
      assertThat(flyway.phased("held", database, scripts(), settings))
          .singleElement()
          .asString()
          .contains("V2__d.sql", "contract");
    }
    assertThat(flyway.phased("migrate", database, scripts(), Map.of())).containsExactly("1");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aWrongSettingIsNamed(FlywayVersion flyway) {
    Database database = TestServer.database("wrong");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");

    for (Map<String, String> settings : waysToSay("retries", "retries", "abc", flyway)) {
      assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), settings))
          .hasMessageContaining("retries=abc");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aLockIsWaitedForInShortTriesAndTheBlockerIsNamed(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("retry");
    database.execute("CREATE TABLE t (id int)");
    write("V1__c.sql", "-- phased: expand lock_timeout=500ms\nALTER TABLE t ADD COLUMN c int;");
    Map<String, String> settings =
        Map.of("phased.retries", "2", "baselineOnMigrate", "true", "baselineVersion", "0");
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT * FROM t");

      assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), settings))
          .hasMessageContaining("V1__c.sql")
          .hasMessageContaining("3 tries")
          .hasMessageContaining("idle in transaction")
          .hasMessageContaining("Next: end what is in the way with SELECT pg_terminate_backend(");
    }
    assertThat(flyway.phased("migrate", database, scripts(), settings)).containsExactly("1");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void concurrentlyJustWorks(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("concurrently");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON t (id);");
    write("V3__r.sql", "-- phased: expand\nREINDEX INDEX CONCURRENTLY i;");

    assertThat(flyway.phased("migrate", database, scripts(), Map.of())).containsExactly("3");
  }

  @ParameterizedTest
  @MethodSource("versions")
  @Timeout(60)
  void whereItWouldHangItSaysWhy(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("hang");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    flyway.phased("migrate", database, scripts(), Map.of());
    write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY i ON t (id);");

    assertThatThrownBy(
            () ->
                flyway.phased("migrate", database, scripts(), Map.of("validateOnMigrate", "false")))
        .hasMessageContaining("V2__i.sql waits for the end of all transactions");
    assertThat(flyway.phased("migrate", database, scripts(), Map.of())).containsExactly("1");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void namesOfDownScriptsAreValidAndOthersAreNot(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("names");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    write("U1__t.sql", "-- phased: contract\nDROP TABLE t;");
    Map<String, String> strict = Map.of("validateMigrationNaming", "true");

    assertThat(flyway.phased("migrate", database, scripts(), strict)).containsExactly("1");

    write("U1_t.sql", "SELECT 1;");
    assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), strict))
        .hasMessageContaining("U1_t.sql");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatWasUndoneIsPendingPlannedAndAppliedAgain(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("undo");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    write("V2__c.sql", "-- phased: expand lock_timeout=700ms\nALTER TABLE t ADD COLUMN c int;");
    write("U1__t.sql", "-- phased: contract\nDROP TABLE t;");
    write("U2__c.sql", "-- phased: expand\nALTER TABLE t DROP COLUMN c;");
    flyway.phased("migrate", database, scripts(), Map.of());

    for (int i = 0; i < 2; i++) {
      assertThat(flyway.phased("undo", database, scripts(), Map.of()))
          .containsExactly("UndoneMigration[version=2, description=c, script=U2__c.sql]");
      assertThat(database.query(COLUMNS)).isEqualTo("id");
      assertThat(flyway.phased("info", database, scripts(), Map.of()))
          .startsWith("V1__t.sql Success", "V2__c.sql Deleted")
          .endsWith("V2__c.sql Pending");
      assertThat(flyway.phased("plan", database, scripts(), Map.of()))
          .filteredOn(line -> line.startsWith("  "))
          .singleElement()
          .asString()
          .contains("V2__c.sql [expand] lock_timeout 700ms", ", in a transaction");

      assertThat(flyway.phased("migrate", database, scripts(), Map.of())).containsExactly("1");
      assertThat(flyway.phased("validate", database, scripts(), Map.of())).isEmpty();
      assertThat(flyway.plain("validate", database, scripts(), Map.of())).isEmpty();
      assertThat(database.query(COLUMNS)).isEqualTo("id,c");
    }
    assertThat(flyway.phased("plan", database, scripts(), Map.of()))
        .containsExactly("Nothing would run.");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aScriptThatFailedBeforeItDidAnythingIsSimplyRunAgain(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("again");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    String second = "CREATE INDEX CONCURRENTLY second ON t (id);";
    write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY first ON no (id);" + second);

    assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), Map.of()))
        .hasMessageContaining("relation \"no\" does not exist");
    assertThat(flyway.phased("info", database, scripts(), Map.of()))
        .containsExactly("V1__t.sql Success", "V2__i.sql Failed");
    assertThat(database.query(FAILED)).isEqualTo("i [nothing applied]");
    assertThatThrownBy(() -> flyway.plain("validate", database, scripts(), Map.of()))
        .hasMessageContaining("ailed migration to version 2");

    write("V2__i.sql", "-- phased: expand\nCREATE INDEX CONCURRENTLY first ON t (id);" + second);
    assertThat(flyway.phased("migrate", database, scripts(), Map.of())).containsExactly("1");
    assertThat(flyway.plain("validate", database, scripts(), Map.of())).isEmpty();
    assertThat(database.query(FAILED)).isNull();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatStaysIsSaidAlthoughFlywayForgetsThatItFailed(FlywayVersion flyway) throws Exception {
    Database database = TestServer.database("forgets");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);\nSELECT 1 / 0;");
    write("V1__t.sql.conf", "executeInTransaction=false");

    assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), Map.of()))
        .hasMessageContaining("division by zero");

    assertThat(database.query("SELECT count(*) FROM flyway_schema_history")).isEqualTo("0");
    assertThatThrownBy(() -> flyway.phased("migrate", database, scripts(), Map.of()))
        .hasMessageContaining("relation \"t\" already exists");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void onMariaDbTooAFailureIsMarkedAndWhatWasUndoneIsAppliedAgain(FlywayVersion flyway)
      throws Exception {
    MySqlServers.Database database = MySqlServers.mariadb("versions");
    List<String> access = List.of(database.url(), database.user(), database.password());
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE t (id int);");
    write("V2__c.sql", "-- phased: expand\nALTER TABLE t ADD COLUMN id int;");
    write("U2__c.sql", "-- phased: expand\nALTER TABLE t DROP COLUMN c;");

    assertThatThrownBy(() -> flyway.phasedOn(access, "migrate", scripts()))
        .hasMessageContaining("uplicate");
    assertThat(database.query(FAILED)).isEqualTo("c [nothing applied]");

    write("V2__c.sql", "-- phased: expand\nALTER TABLE t ADD COLUMN c int;");
    for (int i = 0; i < 2; i++) {
      assertThat(flyway.phasedOn(access, "migrate", scripts())).containsExactly("1");
      assertThat(flyway.phasedOn(access, "undo", scripts()))
          .containsExactly("UndoneMigration[version=2, description=c, script=U2__c.sql]");
      assertThat(flyway.phasedOn(access, "info", scripts()))
          .startsWith("V1__t.sql Success", "V2__c.sql Deleted")
          .endsWith("V2__c.sql Pending");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aCallbackClassOfTheUserIsFoundByFlywayAndTakesNothingAway(
      FlywayVersion flyway, @TempDir Path classes) throws Exception {
    Project.write(classes, "Counting.java", CALLBACK);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    classes.resolve("Counting.java").toString()))
        .isZero();
    Database database = TestServer.database("callback");
    write("V1__t.sql", "-- phased: expand\nCREATE TABLE seen (script text);");
    write("V2__c.sql", "-- phased: contract\nDROP TABLE seen;");

    flyway.migrateWith(classes, database, scripts(), Map.of("phased.upTo", "expand"));

    assertThat(database.query("SELECT string_agg(script, ',') FROM seen")).isEqualTo("V1__t.sql");
  }

  /** By program, by placeholder, and by Flyway's own reading where that can be (see Jackson). */
  private static List<Map<String, String>> waysToSay(
      String setting, String snake, String value, FlywayVersion flyway) {
    Map<String, String> program = Map.of("phased." + setting, value);
    Map<String, String> placeholder = Map.of("placeholder:phased_" + snake, value);
    return flyway.hasJackson()
        ? List.of(program, placeholder, Map.of("map:flyway.phased." + setting, value))
        : List.of(program, placeholder);
  }

  private String scripts() {
    return "filesystem:" + directory;
  }

  private void write(String name, String content) {
    Project.write(directory, name, content);
  }
}
