package dev.phased.flyway;

import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.jspecify.annotations.Nullable;

/**
 * What the verb {@code phased-undo} is told, as {@code flyway.phasedUndo.*}: texts, for the reason
 * that {@link PhasedConfigurationExtension} gives.
 */
public final class UndoExtension implements ConfigurationExtension {
  private @Nullable String to;
  private @Nullable String last;
  private @Nullable String force;

  /** Made by Flyway. */
  public UndoExtension() {}

  @Override
  public String getNamespace() {
    return "phasedUndo";
  }

  /** Returns nothing: a version to undo to belongs on the command line, not in the environment. */
  @Override
  public @Nullable String getConfigurationParameterFromEnvironmentVariable(String variable) {
    return null;
  }

  /** The version that stays applied, or {@code 0}. */
  public @Nullable String getTo() {
    return to;
  }

  /** The version that stays applied, or {@code 0}. */
  public void setTo(@Nullable String to) {
    this.to = to;
  }

  /** How many versions to undo, from the latest down. */
  public @Nullable String getLast() {
    return last;
  }

  /** How many versions to undo, from the latest down. */
  public void setLast(@Nullable String last) {
    this.last = last;
  }

  /** {@code true} runs down scripts of the phase contract too. */
  public @Nullable String getForce() {
    return force;
  }

  /** {@code true} runs down scripts of the phase contract too. */
  public void setForce(@Nullable String force) {
    this.force = force;
  }
}
