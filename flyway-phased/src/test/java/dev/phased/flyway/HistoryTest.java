package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.flyway.apart.V5__HandedOver;
import dev.phased.testing.TestServer;
import dev.phased.testing.TestServer.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
  private static final String ROWS =
      "SELECT string_agg(concat_ws('|', installed_rank, version, description, type, script,"
          + " checksum, installed_by, success), E'\\n' ORDER BY installed_rank)"
          + " FROM flyway_schema_history";

  @TempDir Path directory;

  static List<FlywayVersion> versions() {
    return FlywayVersion.all();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void historyAndChecksumsAreThoseOfPlainFlyway(FlywayVersion flyway) throws Exception {
    everyKindOfMigration();
    Map<String, String> settings =
        Map.of("javaMigrations", V5__HandedOver.class.getName(), "placeholder:who", "me");
    Database plain = TestServer.database("plain");
    Database phased = TestServer.database("phased");

    List<String> executed = flyway.plain("migrate", plain, location(), settings);
    assertThat(flyway.phased("migrate", phased, location(), settings)).isEqualTo(executed);

    assertThat(phased.query(ROWS)).isEqualTo(plain.query(ROWS)).contains("R__view.sql", "|JDBC|");
    assertThat(flyway.plain("validate", phased, location(), settings)).isEmpty();
    assertThat(flyway.phased("validate", plain, location(), settings)).isEmpty();
    assertThat(flyway.phased("info", plain, location(), settings))
        .isEqualTo(flyway.plain("info", phased, location(), settings))
        .noneMatch(line -> line.endsWith("Pending"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aBaselineMigrationStandsForTheVersionsBelowIt(FlywayVersion flyway) throws Exception {
    everyKindOfMigration();
    write("B3__base.sql", "-- phased: expand\nCREATE TABLE orders (id int, name text);");
    Map<String, String> settings = Map.of("placeholder:who", "me");
    Database plain = TestServer.database("plain");
    Database phased = TestServer.database("phased");

    flyway.plain("migrate", plain, location(), settings);
    flyway.phased("migrate", phased, location(), settings);

    assertThat(phased.query(ROWS)).isEqualTo(plain.query(ROWS)).contains("SQL_BASELINE");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void repeatablesWithPlaceholdersOfFlywayKeepTheirChecksums(FlywayVersion flyway)
      throws Exception {
    write(
        "R__who.sql",
        "CREATE OR REPLACE VIEW who AS SELECT '${flyway:table} ${flyway:filename}"
            + " ${flyway:defaultSchema} ${flyway:database}' AS who, '${who}' AS me;");
    Map<String, String> settings = new TreeMap<>(Map.of("placeholder:who", "me"));
    Database database = TestServer.database("shared");

    flyway.plain("migrate", database, scripts(), settings);
    assertThat(flyway.phased("migrate", database, scripts(), settings)).containsExactly("0");

    settings.put("placeholder:who", "you");
    assertThat(flyway.phased("migrate", database, scripts(), settings)).containsExactly("1");
    assertThat(flyway.plain("migrate", database, scripts(), settings)).containsExactly("0");
    assertThat(database.query("SELECT who || me FROM who"))
        .matches("flyway_schema_history R__who.sql public shared_\\d+you");
  }

  private void everyKindOfMigration() {
    write("V1__base.sql", "-- phased: expand\nCREATE TABLE orders (id int, name text);");
    write("V2__fill.sql", "-- phased: migrate\nINSERT INTO orders VALUES (2, '${who}');");
    write("nested/V3__plain.sql", "ALTER TABLE orders ADD COLUMN total int;");
    write("V6__outside.sql", "-- phased: expand\nCREATE TABLE outside (id int);");
    write("V6__outside.sql.conf", "executeInTransaction=false");
    write("V7__script.sh", "#!/bin/sh\ntrue\n");
    write("R__view.sql", "-- phased: expand\nCREATE OR REPLACE VIEW v AS SELECT id FROM orders;");
    write("U2__fill.sql", "-- phased: migrate\nDELETE FROM orders;");
  }

  private String scripts() {
    return "filesystem:" + directory;
  }

  private String location() {
    return scripts() + ",classpath:dev/phased/flyway/apart/migrations";
  }

  private void write(String name, String content) {
    Project.write(directory, name, content);
  }
}
