package dev.phased.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Phase;
import dev.phased.Phased;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.resolver.java.FixedJavaMigrationResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of Flyway have done before they had phased goes on as it did. */
class OwnThingsTest {
  private static final String SEEN = "INSERT INTO seen SELECT current_setting('lock_timeout');";

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void aTable() {
    project =
        Project.of(
            directory,
            "V1__t.sql",
            "-- phased: expand\nCREATE TABLE t (id int); CREATE TABLE seen (what text);");
    project.flyway().migrate();
  }

  @Test
  void callbacksRunOnceForEachMigrationHoweverOftenItIsTried() throws Exception {
    List<Event> events = new ArrayList<>();
    project.write("beforeEachMigrate.sql", "INSERT INTO seen VALUES ('${flyway:filename}');");
    project.write("afterEachMigrate.sql", "INSERT INTO seen VALUES ('after');");
    project.write("V2__c.sql", "-- phased: expand lock_timeout=50ms\nALTER TABLE t ADD c int;");
    Flyway flyway = Heard.by(project.configure()).callbacks(new Listening(events)).load();

    Blocked.untilItTriesAgain(project.database().connect(), "SELECT * FROM t", flyway::migrate);

    assertThat(seen()).isEqualTo("beforeEachMigrate.sql,after");
    assertThat(events)
        .containsOnlyOnce(
            Event.BEFORE_MIGRATE,
            Event.BEFORE_EACH_MIGRATE,
            Event.AFTER_EACH_MIGRATE,
            Event.AFTER_MIGRATE);
  }

  @Test
  void resolversFindMigrationsBesideThoseOfFlyway() {
    Flyway flyway =
        Project.with(project.configure().resolvers(new Finding()), "upTo", "expand").load();

    flyway.migrate();

    assertThat(flyway.info().pending()).isEmpty();
    assertThat(PhasedFlyway.held(flyway))
        .singleElement()
        .satisfies(held -> assertThat(held.script()).contains("V9__Found"));
  }

  @Test
  void resolversFindTheirsAloneIfTheDefaultsAreToBeSkipped() {
    Flyway flyway =
        project
            .configure()
            .resolvers(new Finding())
            .skipDefaultResolvers(true)
            .ignoreMigrationPatterns("*:missing")
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
  }

  @Test
  void resolversMayBeGivenToACopyOfAConfigurationThatPhasedIsPartOf() {
    project.write("V2__u.sql", "-- phased: expand\nCREATE TABLE u (id int);");
    Flyway first = project.flyway("upTo", "expand");

    Flyway second =
        Flyway.configure().configuration(first.getConfiguration()).resolvers(new Finding()).load();
    second.migrate();

    assertThat(project.history()).containsExactly("V1__t.sql", "V2__u.sql");
    assertThat(PhasedFlyway.held(second)).hasSize(1);
  }

  @Test
  void versionsThatComeLateRunOutOfOrderUnlessTheyAreHeld() {
    project.write("V4__u.sql", "-- phased: expand\nCREATE TABLE u (id int);");
    project.flyway().migrate();
    project.write("V2__drop.sql", "-- phased: contract\nDROP TABLE t;");
    project.write("V3__again.sql", "-- phased: expand\nCREATE TABLE again (id int);");

    Flyway closed = Project.with(project.configure().outOfOrder(true), "upTo", "expand").load();
    closed.migrate();
    assertThat(PhasedFlyway.held(closed)).hasSize(2);
    assertThat(project.history()).containsExactly("V1__t.sql", "V4__u.sql");

    project.configure().outOfOrder(true).load().migrate();
    assertThat(project.history()).endsWith("V2__drop.sql", "V3__again.sql");
  }

  @Test
  void javaMigrationsAreRunUnderTheirTimeoutsAndTriedAgain() throws Exception {
    V2__Column migration = new V2__Column();
    Flyway flyway = Heard.by(project.configure()).javaMigrations(migration).load();

    Blocked.untilItTriesAgain(project.database().connect(), "SELECT * FROM t", flyway::migrate);

    assertThat(migration.timeouts).hasSizeGreaterThan(1).containsOnly("50ms");
    assertThat(project.history()).hasSize(2);
  }

  @Test
  void whatAMigrationSetsNeverReachesTheNext() {
    project.write("V2__out.sql", "-- phased: expand lock_timeout=700ms\n" + SEEN);
    project.write("V2__out.sql.conf", "executeInTransaction=false");
    project.write("V3__in.sql", "-- phased: expand\n" + SEEN);
    project.write("V4__own.sql", "-- phased: expand\nSET lock_timeout = '5s';\n" + SEEN);
    project.write("V5__in.sql", "-- phased: expand\n" + SEEN);
    project.write("V6__own.sql", "-- phased: expand\nSET lock_timeout = '6s';\n" + SEEN);
    project.write("V6__own.sql.conf", "executeInTransaction=false");
    project.write("V7__out.sql", "-- phased: expand\n" + SEEN);
    project.write("V7__out.sql.conf", "executeInTransaction=false");

    project.flyway().migrate();

    assertThat(seen()).isEqualTo("700ms,2s,5s,2s,6s,2s");
  }

  @Test
  void mixedLetsAScriptRunInsideAndOutsideTransactions() {
    project.write(
        "V2__m.sql", "-- phased: expand\nALTER TABLE t ADD c int; REINDEX TABLE CONCURRENTLY t;");

    project.configure().mixed(true).load().migrate();

    assertThat(project.history()).endsWith("V2__m.sql");
  }

  @Test
  void placeholdersAreReplacedBeforeAnythingIsDecided() {
    project.write("V2__i.sql", "-- phased: expand\nCREATE INDEX ${how} i ON t (id);");

    project.configure().placeholders(Map.of("how", "CONCURRENTLY")).load().migrate();

    assertThat(project.history()).endsWith("V2__i.sql");
  }

  @Test
  void onADatabaseThatPhasedDoesNotKnowMigrationsRunWithOneWarning() {
    project.write("V2__u.sql", "-- phased: expand\nCREATE TABLE u (id int);");
    Flyway flyway =
        Heard.by(project.configure())
            .dataSource("jdbc:h2:mem:own;DB_CLOSE_DELAY=-1", "sa", "")
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(2);

    assertThat(Heard.warnings())
        .singleElement()
        .asString()
        .contains("not H2", "without timeouts and retry");
  }

  private String seen() {
    return project.database().query("SELECT string_agg(what, ',') FROM seen");
  }

  /** Adds a column, and tells under which limit. */
  @Phased(phase = Phase.EXPAND, lockTimeout = "50ms")
  static final class V2__Column extends BaseJavaMigration {
    final List<String> timeouts = new CopyOnWriteArrayList<>();

    @Override
    public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
      try (Statement statement = context.getConnection().createStatement()) {
        try (ResultSet row = statement.executeQuery("SHOW lock_timeout")) {
          row.next();
          timeouts.add(row.getString(1));
        }
        statement.execute("ALTER TABLE t ADD c int");
      }
    }
  }

  /** Found by the user's own resolver. */
  @Phased(phase = Phase.CONTRACT)
  static final class V9__Found extends BaseJavaMigration {
    @Override
    public void migrate(org.flywaydb.core.api.migration.Context context) {}
  }

  private static final class Finding implements MigrationResolver {
    @Override
    public Collection<ResolvedMigration> resolveMigrations(MigrationResolver.Context context) {
      return new FixedJavaMigrationResolver(new V9__Found()).resolveMigrations(context);
    }
  }

  private static final class Listening extends BaseCallback {
    private final List<Event> events;

    Listening(List<Event> events) {
      this.events = events;
    }

    @Override
    public void handle(Event event, Context context) {
      events.add(event);
    }
  }
}
