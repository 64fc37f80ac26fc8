package dev.phased.flyway;

import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code flyway.phased.*}, as their user wrote them. They are texts, and checked when
 * a command begins, because Flyway drops all settings of an extension in silence if one of them has
 * a type that it cannot convert. The names of the fields are the names of the settings.
 */
public final class PhasedConfigurationExtension implements ConfigurationExtension {
  private @Nullable String upTo;
  private @Nullable String unannotated;
  private @Nullable String since;
  private @Nullable String lockTimeout;
  private @Nullable String statementTimeout;
  private @Nullable String retries;
  private @Nullable String retryFor;

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

  /** The text of the setting with this name; null if it is not set or there is no such setting. */
  @Nullable String text(String name) {
    return switch (name) {
      case "upTo" -> upTo;
      case "unannotated" -> unannotated;
      case "since" -> since;
      case "lockTimeout" -> lockTimeout;
      case "statementTimeout" -> statementTimeout;
      case "retries" -> retries;
      case "retryFor" -> retryFor;
      default -> null;
    };
  }

  /** The last phase that is open: {@code expand}, {@code migrate} or {@code contract}. */
  public @Nullable String getUpTo() {
    return upTo;
  }

  /** The last phase that is open: {@code expand}, {@code migrate} or {@code contract}. */
  public void setUpTo(@Nullable String upTo) {
    this.upTo = upTo;
  }

  /**
   * What to do with a pending migration that has no phase: {@code allow}, {@code warn} or {@code
   * fail}.
   */
  public @Nullable String getUnannotated() {
    return unannotated;
  }

  /**
   * What to do with a pending migration that has no phase: {@code allow}, {@code warn} or {@code
   * fail}.
   */
  public void setUnannotated(@Nullable String unannotated) {
    this.unannotated = unannotated;
  }

  /** The version from which on {@link #getUnannotated()} asks for a phase. */
  public @Nullable String getSince() {
    return since;
  }

  /** The version from which on {@link #getUnannotated()} asks for a phase. */
  public void setSince(@Nullable String since) {
    this.since = since;
  }

  /** How long a statement may wait for a lock, such as {@code 2s}; 0 is no limit. */
  public @Nullable String getLockTimeout() {
    return lockTimeout;
  }

  /** How long a statement may wait for a lock, such as {@code 2s}; 0 is no limit. */
  public void setLockTimeout(@Nullable String lockTimeout) {
    this.lockTimeout = lockTimeout;
  }

  /** How long a statement may run, such as {@code 30s}; 0 is no limit. */
  public @Nullable String getStatementTimeout() {
    return statementTimeout;
  }

  /** How long a statement may run, such as {@code 30s}; 0 is no limit. */
  public void setStatementTimeout(@Nullable String statementTimeout) {
    this.statementTimeout = statementTimeout;
  }

  /** How often to try again after a lock timeout or deadlock. */
  public @Nullable String getRetries() {
    return retries;
  }

  /** How often to try again after a lock timeout or deadlock. */
  public void setRetries(@Nullable String retries) {
    this.retries = retries;
  }

  /** For how long in all to try again, such as {@code 5min}. */
  public @Nullable String getRetryFor() {
    return retryFor;
  }

  /** For how long in all to try again, such as {@code 5min}. */
  public void setRetryFor(@Nullable String retryFor) {
    this.retryFor = retryFor;
  }
}
