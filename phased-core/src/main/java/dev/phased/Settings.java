package dev.phased;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a user has set for a whole tool, checked. */
public final class Settings {
  private Settings() {}

  /**
   * Reads and checks every setting.
   *
   * @param value the text that is set for a key such as {@code lockTimeout}, or null
   * @param name a key as its user writes it, such as {@code flyway.phased.lockTimeout}
   * @throws BadValueException if a value is wrong, with every one that is, by its name
   */
  public static Settings read(
      Function<String, @Nullable String> value, UnaryOperator<String> name) {
    return new Settings();
  }

  /** The limits for a migration: its directive's, else the settings', else the defaults. */
  public Timeouts timeouts(Directive directive) {
    return new Timeouts(
        java.time.Duration.ofSeconds(2),
        java.time.Duration.ZERO,
        Integer.MAX_VALUE,
        java.time.Duration.ofMinutes(5));
  }

  /** How far a run may go; open unless {@code upTo} is set. */
  public Gate gate() {
    return Gate.OPEN;
  }

  /** What to do with migrations that have no directive; a warning unless set. */
  public Unannotated unannotated() {
    return Unannotated.WARN;
  }

  /** The version from which on directives are asked for; every version if empty. */
  public Optional<String> since() {
    return Optional.empty();
  }
}
