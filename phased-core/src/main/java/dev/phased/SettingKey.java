package dev.phased;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the tools. Reading, messages and documents use this table; the tools put their
 * own prefix before the names.
 */
@SuppressWarnings("ImmutableEnumChecker") // kinds hold functions without state
public enum SettingKey {
  /** How far a run may go. */
  UP_TO(
      Kind.PHASE,
      "contract",
      "The last phase that may run. The first pending migration of a later phase, and all that"
          + " follow it, are held."),
  /** What to do with migrations without a phase. */
  UNANNOTATED(
      Kind.POLICY,
      "warn",
      "What to do with a pending migration that has no phase: run it, run it and warn, or run"
          + " nothing at all."),
  /** From which version on phases are asked for. */
  SINCE(
      Kind.VERSION,
      "every version",
      "The version from which on migrations without a phase are complained of. Migrations without"
          + " a version are then left alone."),
  /** How long a statement may wait for a lock. */
  LOCK_TIMEOUT(DirectiveKey.LOCK_TIMEOUT, "2s"),
  /** How long a statement may run. */
  STATEMENT_TIMEOUT(
      DirectiveKey.STATEMENT_TIMEOUT, "30s in expand and contract, otherwise no limit"),
  /** The lock timeout of expand migrations. */
  EXPAND_LOCK_TIMEOUT(Phase.EXPAND, DirectiveKey.LOCK_TIMEOUT),
  /** The statement timeout of expand migrations. */
  EXPAND_STATEMENT_TIMEOUT(Phase.EXPAND, DirectiveKey.STATEMENT_TIMEOUT),
  /** The lock timeout of migrate migrations. */
  MIGRATE_LOCK_TIMEOUT(Phase.MIGRATE, DirectiveKey.LOCK_TIMEOUT),
  /** The statement timeout of migrate migrations. */
  MIGRATE_STATEMENT_TIMEOUT(Phase.MIGRATE, DirectiveKey.STATEMENT_TIMEOUT),
  /** The lock timeout of contract migrations. */
  CONTRACT_LOCK_TIMEOUT(Phase.CONTRACT, DirectiveKey.LOCK_TIMEOUT),
  /** The statement timeout of contract migrations. */
  CONTRACT_STATEMENT_TIMEOUT(Phase.CONTRACT, DirectiveKey.STATEMENT_TIMEOUT),
  /** How often to try again. */
  RETRIES(DirectiveKey.RETRIES, "as often as retryFor allows"),
  /** For how long in all to try again. */
  RETRY_FOR(DirectiveKey.RETRY_FOR, "5min"),
  /** Who answers for migrations. */
  OWNER(DirectiveKey.OWNER, "nobody"),
  /** The first day for contract migrations. */
  CONTRACT_NOT_BEFORE(
      Kind.DATE,
      "any day",
      "The first day, in UTC, on which migrations of the phase contract should run. If one runs"
          + " earlier, a warning says so.",
      Phase.CONTRACT,
      DirectiveKey.NOT_BEFORE),
  /** Whether one hears of what runs before its day. */
  WARN_EARLY(
      Kind.FLAG, "true", "Whether a migration that runs before its day runs with a warning."),
  /** Whether every expand changeset must have a rollback; for Liquibase alone. */
  REQUIRE_ROLLBACK(
      Kind.FLAG,
      "false",
      "Whether a pending expand changeset without a rollback stops the run before it begins."
          + " Liquibase only.");

  private final Kind<?> kind;
  private final String byDefault;
  private final String doc;
  private final @Nullable Phase phase;
  private final @Nullable DirectiveKey overriddenBy;

  SettingKey(Kind<?> kind, String byDefault, String doc) {
    this(kind, byDefault, doc, null, null);
  }

  SettingKey(DirectiveKey key, String byDefault) {
    this(key.kind(), byDefault, key.doc(), null, key);
  }

  SettingKey(Phase phase, DirectiveKey key) {
    this(
        key.kind(),
        "as " + key.camelCase(),
        "The same for migrations of the phase " + phase.word() + ".",
        phase,
        key);
  }

  SettingKey(
      Kind<?> kind,
      String byDefault,
      String doc,
      @Nullable Phase phase,
      @Nullable DirectiveKey overriddenBy) {
    this.kind = kind;
    this.byDefault = byDefault;
    this.doc = doc;
    this.phase = phase;
    this.overriddenBy = overriddenBy;
  }

  /** The name without a tool's prefix, such as {@code lockTimeout}. */
  public String camelCase() {
    return CamelCase.of(name());
  }

  /** What may be written for it, as a noun phrase. */
  public String takes() {
    return kind.takes();
  }

  /** The words of which one must be written; empty if what {@link #takes} says has no end. */
  public List<String> choices() {
    return kind.choices();
  }

  /** One right value. */
  public String example() {
    return kind.example();
  }

  /** What holds if it is not set, in words. */
  public String byDefault() {
    return byDefault;
  }

  /** What it does, as one sentence or two. */
  public String doc() {
    return doc;
  }

  /** The phase it is for; empty if it is for all. */
  public Optional<Phase> phase() {
    return Optional.ofNullable(phase);
  }

  /** The key of a directive that goes before this setting, if there is one. */
  public Optional<DirectiveKey> overriddenBy() {
    return Optional.ofNullable(overriddenBy);
  }

  /** Whether Flyway has it too; Liquibase has all. */
  public boolean isForFlyway() {
    return this != REQUIRE_ROLLBACK;
  }

  /** The setting of this exact name, such as {@code lockTimeout}. */
  public static Optional<SettingKey> ofName(String camelCase) {
    return Arrays.stream(values()).filter(key -> key.camelCase().equals(camelCase)).findFirst();
  }

  /**
   * The setting that the end of an environment variable's name stands for, such as {@code
   * LOCK_TIMEOUT} of {@code FLYWAY_PHASED_LOCK_TIMEOUT}, in any case.
   */
  public static Optional<SettingKey> ofVariable(String suffix) {
    return Arrays.stream(values()).filter(key -> key.name().equalsIgnoreCase(suffix)).findFirst();
  }

  Kind<?> kind() {
    return kind;
  }
}
