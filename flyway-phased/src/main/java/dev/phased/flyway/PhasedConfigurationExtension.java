package dev.phased.flyway;

import dev.phased.SettingKey;
import java.util.Optional;
import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.flywaydb.core.extensibility.Plugin;
import org.flywaydb.core.internal.util.MergeUtils;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code flyway.phased.*}, as their user wrote them; {@link SettingKey} says what each
 * does. They are texts, and checked when a command begins, because Flyway drops all settings of an
 * extension in silence if one of them has a type that it cannot convert. The names of the fields
 * are the names of the settings.
 */
public final class PhasedConfigurationExtension implements ConfigurationExtension {
  private @Nullable String upTo;
  private @Nullable String unannotated;
  private @Nullable String since;
  private @Nullable String lockTimeout;
  private @Nullable String statementTimeout;
  private @Nullable String expandLockTimeout;
  private @Nullable String expandStatementTimeout;
  private @Nullable String migrateLockTimeout;
  private @Nullable String migrateStatementTimeout;
  private @Nullable String contractLockTimeout;
  private @Nullable String contractStatementTimeout;
  private @Nullable String retries;
  private @Nullable String retryFor;
  private @Nullable String owner;
  private @Nullable String contractNotBefore;
  private @Nullable String warnEarly;

  /** No setting: what the installer found, for when somebody takes its resolver away. */
  private @Nullable Sources sources;

  /** Made by Flyway. */
  public PhasedConfigurationExtension() {}

  @Override
  public String getNamespace() {
    return "phased";
  }

  @Override
  public @Nullable String getConfigurationParameterFromEnvironmentVariable(String variable) {
    return SettingSources.ofVariable(variable);
  }

  /** Copies all settings; Flyway's own way to copy needs Jackson in some versions. */
  @Override
  public Plugin copy() {
    PhasedConfigurationExtension copy = new PhasedConfigurationExtension();
    MergeUtils.mergeModel(this, copy);
    return copy;
  }

  /** What was found where these settings belong; empty before anything was. */
  Optional<Sources> sources() {
    return Optional.ofNullable(sources);
  }

  void found(Sources found) {
    sources = found;
  }

  /** The text of a setting; null if it is not set. */
  @Nullable String text(SettingKey key) {
    return switch (key) {
      case UP_TO -> upTo;
      case UNANNOTATED -> unannotated;
      case SINCE -> since;
      case LOCK_TIMEOUT -> lockTimeout;
      case STATEMENT_TIMEOUT -> statementTimeout;
      case EXPAND_LOCK_TIMEOUT -> expandLockTimeout;
      case EXPAND_STATEMENT_TIMEOUT -> expandStatementTimeout;
      case MIGRATE_LOCK_TIMEOUT -> migrateLockTimeout;
      case MIGRATE_STATEMENT_TIMEOUT -> migrateStatementTimeout;
      case CONTRACT_LOCK_TIMEOUT -> contractLockTimeout;
      case CONTRACT_STATEMENT_TIMEOUT -> contractStatementTimeout;
      case RETRIES -> retries;
      case RETRY_FOR -> retryFor;
      case OWNER -> owner;
      case CONTRACT_NOT_BEFORE -> contractNotBefore;
      case WARN_EARLY -> warnEarly;
      case REQUIRE_ROLLBACK -> null;
    };
  }

  /** Returns {@link SettingKey#UP_TO} as it was written; null if it is not set. */
  public @Nullable String getUpTo() {
    return upTo;
  }

  /** Sets {@link SettingKey#UP_TO}; null unsets it. */
  public void setUpTo(@Nullable String upTo) {
    this.upTo = upTo;
  }

  /** Returns {@link SettingKey#UNANNOTATED} as it was written; null if it is not set. */
  public @Nullable String getUnannotated() {
    return unannotated;
  }

  /** Sets {@link SettingKey#UNANNOTATED}; null unsets it. */
  public void setUnannotated(@Nullable String unannotated) {
    this.unannotated = unannotated;
  }

  /** Returns {@link SettingKey#SINCE} as it was written; null if it is not set. */
  public @Nullable String getSince() {
    return since;
  }

  /** Sets {@link SettingKey#SINCE}; null unsets it. */
  public void setSince(@Nullable String since) {
    this.since = since;
  }

  /** Returns {@link SettingKey#LOCK_TIMEOUT} as it was written; null if it is not set. */
  public @Nullable String getLockTimeout() {
    return lockTimeout;
  }

  /** Sets {@link SettingKey#LOCK_TIMEOUT}; null unsets it. */
  public void setLockTimeout(@Nullable String lockTimeout) {
    this.lockTimeout = lockTimeout;
  }

  /** Returns {@link SettingKey#STATEMENT_TIMEOUT} as it was written; null if it is not set. */
  public @Nullable String getStatementTimeout() {
    return statementTimeout;
  }

  /** Sets {@link SettingKey#STATEMENT_TIMEOUT}; null unsets it. */
  public void setStatementTimeout(@Nullable String statementTimeout) {
    this.statementTimeout = statementTimeout;
  }

  /** Returns {@link SettingKey#EXPAND_LOCK_TIMEOUT} as it was written; null if it is not set. */
  public @Nullable String getExpandLockTimeout() {
    return expandLockTimeout;
  }

  /** Sets {@link SettingKey#EXPAND_LOCK_TIMEOUT}; null unsets it. */
  public void setExpandLockTimeout(@Nullable String expandLockTimeout) {
    this.expandLockTimeout = expandLockTimeout;
  }

  /**
   * Returns {@link SettingKey#EXPAND_STATEMENT_TIMEOUT} as it was written; null if it is not set.
   */
  public @Nullable String getExpandStatementTimeout() {
    return expandStatementTimeout;
  }

  /** Sets {@link SettingKey#EXPAND_STATEMENT_TIMEOUT}; null unsets it. */
  public void setExpandStatementTimeout(@Nullable String expandStatementTimeout) {
    this.expandStatementTimeout = expandStatementTimeout;
  }

  /** Returns {@link SettingKey#MIGRATE_LOCK_TIMEOUT} as it was written; null if it is not set. */
  public @Nullable String getMigrateLockTimeout() {
    return migrateLockTimeout;
  }

  /** Sets {@link SettingKey#MIGRATE_LOCK_TIMEOUT}; null unsets it. */
  public void setMigrateLockTimeout(@Nullable String migrateLockTimeout) {
    this.migrateLockTimeout = migrateLockTimeout;
  }

  /**
   * Returns {@link SettingKey#MIGRATE_STATEMENT_TIMEOUT} as it was written; null if it is not set.
   */
  public @Nullable String getMigrateStatementTimeout() {
    return migrateStatementTimeout;
  }

  /** Sets {@link SettingKey#MIGRATE_STATEMENT_TIMEOUT}; null unsets it. */
  public void setMigrateStatementTimeout(@Nullable String migrateStatementTimeout) {
    this.migrateStatementTimeout = migrateStatementTimeout;
  }

  /** Returns {@link SettingKey#CONTRACT_LOCK_TIMEOUT} as it was written; null if it is not set. */
  public @Nullable String getContractLockTimeout() {
    return contractLockTimeout;
  }

  /** Sets {@link SettingKey#CONTRACT_LOCK_TIMEOUT}; null unsets it. */
  public void setContractLockTimeout(@Nullable String contractLockTimeout) {
    this.contractLockTimeout = contractLockTimeout;
  }

  /**
   * Returns {@link SettingKey#CONTRACT_STATEMENT_TIMEOUT} as it was written; null if it is not set.
   */
  public @Nullable String getContractStatementTimeout() {
    return contractStatementTimeout;
  }

  /** Sets {@link SettingKey#CONTRACT_STATEMENT_TIMEOUT}; null unsets it. */
  public void setContractStatementTimeout(@Nullable String contractStatementTimeout) {
    this.contractStatementTimeout = contractStatementTimeout;
  }

  /** Returns {@link SettingKey#RETRIES} as it was written; null if it is not set. */
  public @Nullable String getRetries() {
    return retries;
  }

  /** Sets {@link SettingKey#RETRIES}; null unsets it. */
  public void setRetries(@Nullable String retries) {
    this.retries = retries;
  }

  /** Returns {@link SettingKey#RETRY_FOR} as it was written; null if it is not set. */
  public @Nullable String getRetryFor() {
    return retryFor;
  }

  /** Sets {@link SettingKey#RETRY_FOR}; null unsets it. */
  public void setRetryFor(@Nullable String retryFor) {
    this.retryFor = retryFor;
  }

  /** Returns {@link SettingKey#OWNER} as it was written; null if it is not set. */
  public @Nullable String getOwner() {
    return owner;
  }

  /** Sets {@link SettingKey#OWNER}; null unsets it. */
  public void setOwner(@Nullable String owner) {
    this.owner = owner;
  }

  /** Returns {@link SettingKey#CONTRACT_NOT_BEFORE} as it was written; null if it is not set. */
  public @Nullable String getContractNotBefore() {
    return contractNotBefore;
  }

  /** Sets {@link SettingKey#CONTRACT_NOT_BEFORE}; null unsets it. */
  public void setContractNotBefore(@Nullable String contractNotBefore) {
    this.contractNotBefore = contractNotBefore;
  }

  /** Returns {@link SettingKey#WARN_EARLY} as it was written; null if it is not set. */
  public @Nullable String getWarnEarly() {
    return warnEarly;
  }

  /** Sets {@link SettingKey#WARN_EARLY}; null unsets it. */
  public void setWarnEarly(@Nullable String warnEarly) {
    this.warnEarly = warnEarly;
  }
}
