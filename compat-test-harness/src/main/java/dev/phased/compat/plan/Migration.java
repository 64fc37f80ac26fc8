package dev.phased.compat.plan;

import dev.phased.Phase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A migration, as its history lists it.
 *
 * @param version what the tool orders by, such as {@code 4} or {@code 2024.1}
 * @param script the file or class, as people name it, such as {@code V4__drop_total.sql}
 * @param phase what it says it does; empty if it says nothing
 * @param wayDown what takes it back, as people name it, such as {@code U4__drop_total.sql}; empty
 *     if nothing does
 * @param owner who answers for it; empty if it does not say
 * @param notBefore the first day, in UTC, on which it should run; empty if it does not say
 */
public record Migration(
    String version,
    String script,
    Optional<Phase> phase,
    Optional<String> wayDown,
    Optional<String> owner,
    Optional<LocalDate> notBefore) {
  /** A migration that does not say whose it is. */
  public Migration(String version, String script, Optional<Phase> phase, Optional<String> wayDown) {
    this(version, script, phase, wayDown, Optional.empty(), Optional.empty());
  }

  /** A migration that nothing takes back. */
  public Migration(String version, String script, Optional<Phase> phase) {
    this(version, script, phase, Optional.empty());
  }
}
