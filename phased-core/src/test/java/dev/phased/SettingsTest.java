package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phased.Timeouts.Origin;
import dev.phased.testing.Golden;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class SettingsTest {
  private static final Comparator<String> BY_NUMBER = Comparator.comparing(Integer::valueOf);

  @ParameterizedTest
  @NullSource
  @EnumSource(Phase.class)
  void withoutSettingsTheDefaultsHold(Phase phase) {
    boolean short30 = phase == Phase.EXPAND || phase == Phase.CONTRACT;

    assertThat(settings(Map.of()).timeouts(of(phase)))
        .isEqualTo(
            new Timeouts(
                Duration.ofSeconds(2),
                short30 ? Duration.ofSeconds(30) : Duration.ZERO,
                Integer.MAX_VALUE,
                Duration.ofMinutes(5)));
  }

  @Test
  void withoutSettingsEveryPhaseIsOpenAndNoPhaseIsAWarning() {
    Settings settings = settings(Map.of());

    assertThat(settings.gate()).isEqualTo(Gate.OPEN);
    assertThat(settings.unannotated()).isEqualTo(Unannotated.WARN);
    assertThat(settings.since()).isEmpty();
    assertThat(settings.requiresRollback()).isFalse();
  }

  @Test
  void everySettingIsRead() {
    Settings settings =
        settings(
            Map.of(
                "upTo", "Migrate",
                "unannotated", "FAIL",
                "since", " 7 ",
                "requireRollback", "true",
                "retries", "3",
                "retryFor", "1min"));

    assertThat(settings.gate()).isEqualTo(new Gate(Phase.MIGRATE));
    assertThat(settings.unannotated()).isEqualTo(Unannotated.FAIL);
    assertThat(settings.since()).contains("7");
    assertThat(settings.requiresRollback()).isTrue();
    assertThat(settings.timeouts(Directive.NONE).retries()).isEqualTo(3);
    assertThat(settings.timeouts(Directive.NONE).retryFor()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "expand lock_timeout=1s, 1s, the directive",
    "expand, 3s, tool.phased.expandLockTimeout",
    "contract, 4s, tool.phased.lockTimeout",
    "retries=1, 4s, tool.phased.lockTimeout",
  })
  void aDirectiveGoesBeforeThePhasesSettingAndThatBeforeTheTools(
      String words, String limit, String origin) {
    Settings settings = settings(Map.of("lockTimeout", "4s", "expandLockTimeout", "3s"));

    Timeouts timeouts = settings.timeouts(Directives.inComment("c", "phased: " + words));

    assertThat(timeouts.lock()).isEqualTo(Durations.parse(limit));
    assertThat(timeouts.lockOrigin()).isEqualTo(new Origin(origin.equals("the directive"), origin));
  }

  @Test
  void eachLimitTellsWhereItWasSaid() {
    Settings settings = settings(Map.of("migrateStatementTimeout", "1h"));

    Timeouts timeouts = settings.timeouts(of(Phase.MIGRATE));

    assertThat(timeouts.statement()).isEqualTo(Duration.ofHours(1));
    assertThat(timeouts.statementOrigin())
        .isEqualTo(new Origin(false, "tool.phased.migrateStatementTimeout"));
    assertThat(timeouts.lockOrigin()).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void theOwnerIsTheDirectivesElseTheSettings() {
    Settings settings = settings(Map.of("owner", "team-platform"));

    assertThat(settings.owner(of(Phase.EXPAND))).contains("team-platform");
    assertThat(settings.owner(Directives.inComment("c", "phased: owner=team-checkout")))
        .contains("team-checkout");
    assertThat(settings(Map.of()).owner(of(Phase.EXPAND))).isEmpty();
  }

  @Test
  void theDayForContractsIsForContractsAlone() {
    Settings settings = settings(Map.of("contractNotBefore", "2027-01-31"));

    assertThat(settings.notBefore(of(Phase.CONTRACT))).contains(LocalDate.of(2027, 1, 31));
    assertThat(settings.notBefore(of(Phase.EXPAND))).isEmpty();
    assertThat(
            settings.notBefore(Directives.inComment("c", "phased: contract not_before=2027-03-01")))
        .contains(LocalDate.of(2027, 3, 1));
  }

  @Test
  void zeroIsNoLimitAndNotUnset() {
    Settings settings = settings(Map.of("statementTimeout", "1min", "expandStatementTimeout", "0"));

    assertThat(settings.timeouts(of(Phase.EXPAND)).statement()).isZero();
    assertThat(settings.timeouts(of(Phase.CONTRACT)).statement()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void everyWrongValueIsReportedByTheNameThatItsUserWrites() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("upTo", "contrct");
    values.put("unannotated", "ignore");
    values.put("since", "");
    values.put("lockTimeout", "2");
    values.put("statementTimeout", "2 minutes");
    values.put("expandLockTimeout", "fast");
    values.put("contractStatementTimeout", "-1s");
    values.put("retries", "often");
    values.put("retryFor", "1.5h");
    values.put("requireRollback", "yes");
    values.put("owner", "Ann and Bob");
    values.put("contractNotBefore", "2027-13-01");

    BadValueException thrown =
        catchThrowableOfType(BadValueException.class, () -> settings(values));

    assertThat(thrown.messages()).hasSize(values.size());
    Golden.assertMatches(getClass(), "wrong-settings.txt", thrown.getMessage());
  }

  @Test
  void aMisspeltSettingGetsTheNearestOne() {
    List<SettingKey> keys = Arrays.asList(SettingKey.values());

    assertThat(
            Settings.unknownKey(
                "FLYWAY_PHASED_LOCK_TIMOUT", "LOCK_TIMOUT", keys, key -> "flyway.phased." + key))
        .isEqualTo(
            "FLYWAY_PHASED_LOCK_TIMOUT is no setting of phased."
                + " Did you mean flyway.phased.lockTimeout?");
    assertThat(Settings.unknownKey("x.color", "color", keys, key -> "x." + key))
        .startsWith("x.color is no setting of phased. Remove it, or use one of upTo, unannotated,");
  }

  @Test
  void migrationsBeforeSinceAndThoseWithoutAVersionAreLeftAlone() {
    Settings settings = settings(Map.of("unannotated", "fail", "since", "9"));

    assertThat(settings.unannotated(Optional.of("8"), BY_NUMBER)).isEqualTo(Unannotated.ALLOW);
    assertThat(settings.unannotated(Optional.of("9"), BY_NUMBER)).isEqualTo(Unannotated.FAIL);
    assertThat(settings.unannotated(Optional.of("10"), BY_NUMBER)).isEqualTo(Unannotated.FAIL);
    assertThat(settings.unannotated(Optional.empty(), BY_NUMBER)).isEqualTo(Unannotated.ALLOW);
  }

  @Test
  void withoutSinceEveryMigrationIsAskedForItsPhase() {
    Settings settings = settings(Map.of());

    assertThat(settings.unannotated(Optional.of("1"), BY_NUMBER)).isEqualTo(Unannotated.WARN);
    assertThat(settings.unannotated(Optional.empty(), BY_NUMBER)).isEqualTo(Unannotated.WARN);
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void everySettingHasAnExampleThatIsReadAndWordsForTheDocuments(SettingKey key) {
    settings(Map.of(key.camelCase(), key.example()));

    assertThat(key.takes()).isNotBlank();
    assertThat(key.byDefault()).isNotBlank();
    assertThat(key.doc()).isNotBlank().endsWith(".");
    assertThat(SettingKey.ofName(key.camelCase())).contains(key);
    assertThat(SettingKey.ofVariable(key.name())).contains(key);
  }

  @Test
  void theTableSaysTheDefaultsThatHold() {
    Settings written =
        settings(
            Map.of(
                "upTo", SettingKey.UP_TO.byDefault(),
                "unannotated", SettingKey.UNANNOTATED.byDefault(),
                "lockTimeout", SettingKey.LOCK_TIMEOUT.byDefault(),
                "retryFor", SettingKey.RETRY_FOR.byDefault(),
                "requireRollback", SettingKey.REQUIRE_ROLLBACK.byDefault()));
    Settings unset = settings(Map.of());

    assertThat(written.gate()).isEqualTo(unset.gate());
    assertThat(written.unannotated()).isEqualTo(unset.unannotated());
    assertThat(written.requiresRollback()).isEqualTo(unset.requiresRollback());
    assertThat(written.timeouts(Directive.NONE))
        .usingRecursiveComparison()
        .ignoringFields("lockOrigin")
        .isEqualTo(unset.timeouts(Directive.NONE));
  }

  @Test
  void everyPhaseHasItsOwnTimeouts() {
    for (Phase phase : Phase.values()) {
      assertThat(SettingKey.values())
          .filteredOn(key -> key.phase().equals(Optional.of(phase)))
          .extracting(SettingKey::camelCase)
          .contains(phase.word() + "LockTimeout", phase.word() + "StatementTimeout");
    }
  }

  @Test
  void flywayHasEverySettingButTheOneForRollbacks() {
    assertThat(SettingKey.values())
        .filteredOn(key -> !key.isForFlyway())
        .containsExactly(SettingKey.REQUIRE_ROLLBACK);
  }

  private static Settings settings(Map<String, String> values) {
    return Settings.read(values::get, key -> "tool.phased." + key);
  }

  private static Directive of(Phase phase) {
    return phase == null ? Directive.NONE : Directives.inComment("c", "phased: " + phase.word());
  }
}
