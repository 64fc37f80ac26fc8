package dev.phased.flyway;

import dev.phased.Carrier;
import dev.phased.Directive;
import dev.phased.dialect.Remains;
import java.time.LocalDate;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.info.MigrationInfoContext;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.jspecify.annotations.Nullable;

/** One of Flyway's migrations in every way that its history knows, but held and run by phased. */
final class PhasedMigration implements ResolvedMigration {
  private final ResolvedMigration plain;
  private final Directive directive;
  private final Run run;
  private final MigrationExecutor executor;
  private @Nullable Statements statements;
  private @Nullable FlywayException unreadable;
  private boolean read;
  private String mark = "";

  PhasedMigration(ResolvedMigration plain, Directive directive, Run run) {
    this.plain = plain;
    this.directive = directive;
    this.run = run;
    this.executor = new PhasedExecutor(this, plain.getExecutor(), run);
  }

  ResolvedMigration plain() {
    return plain;
  }

  Run run() {
    return run;
  }

  Directive directive() {
    return directive;
  }

  /** Who answers for it. */
  Optional<String> owner() {
    return run.settings().owner(directive);
  }

  /** The first day on which it should run. */
  Optional<LocalDate> notBefore() {
    return run.settings().notBefore(directive);
  }

  /** Its name for messages: that of its file or class. */
  String name() {
    return plain.getScript();
  }

  /** The statements of its script, if it has one that is SQL and that Flyway can read. */
  Optional<Statements> statements() {
    if (!read) {
      statements = read().orElse(null);
      read = true;
    }
    return Optional.ofNullable(statements);
  }

  /** Where its directive stands, or would stand; empty if it can have none. */
  Optional<Carrier> carrier() {
    if (plain.getType().name().contains("JDBC")) {
      return Optional.of(Carrier.ANNOTATION);
    }
    return Scripts.of(run.context(), plain).map(script -> Carrier.SQL);
  }

  private Optional<Statements> read() {
    SqlScript known = run.scripts().of(name()).orElse(null);
    if (known != null) {
      try {
        return Optional.of(Scripts.statements(known));
      } catch (FlywayException e) {
        unreadable = e;
      }
    }
    try {
      return Scripts.of(run.context(), plain)
          .map(script -> Scripts.statements(run.context(), script));
    } catch (FlywayException e) {
      return Optional.empty(); // Flyway will say so itself if it ever comes to this script.
    }
  }

  /**
   * Ends here if Flyway failed to read its script when phased asked: if Flyway tried again, it
   * would add to the statements that it had read before it failed.
   *
   * @throws FlywayException what Flyway had thrown
   */
  void refuseHalfRead() {
    statements();
    if (unreadable != null) {
      throw unreadable;
    }
  }

  /** Whether it would never end while Flyway holds its lock in a transaction. */
  boolean waitsForSnapshots() {
    return statements().filter(Statements::waitForSnapshots).isPresent();
  }

  /** Whether it may simply be run again after it failed, whatever it had done by then. */
  boolean canRunAgain() {
    return !isVersioned()
        || (run.isPostgres()
            && statements().filter(Statements::canRunAgain).isPresent()
            && !executor.canExecuteInTransaction());
  }

  /** It failed and left this: Flyway will write its description into the history. */
  void failed(Remains remains) {
    // The description of a repeatable one is its name.
    mark = isVersioned() ? Mark.of(remains) : "";
  }

  /** Its version; empty if it is repeatable. */
  Optional<MigrationVersion> version() {
    return Optional.ofNullable(plain.getVersion());
  }

  /** Whether it has a version that is not lower than {@code other}. */
  boolean isFrom(MigrationVersion other) {
    return version().filter(version -> version.compareTo(other) >= 0).isPresent();
  }

  /** Whether it has a version above all that were applied, and is to be run. */
  boolean isAhead(MigrationInfoContext info) {
    return version().filter(version -> version.compareTo(info.lastApplied) > 0).isPresent()
        && plain.getState(info) == MigrationState.PENDING;
  }

  /** Why it is held; empty if it is not. */
  Optional<String> heldBecause() {
    return run.holds().reason(this);
  }

  @Override
  public MigrationState getState(MigrationInfoContext context) {
    return run.state(this, context);
  }

  @Override
  public MigrationExecutor getExecutor() {
    return executor;
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return plain.getVersion();
  }

  @Override
  public boolean isVersioned() {
    return plain.isVersioned();
  }

  @Override
  public String getDescription() {
    return plain.getDescription() + mark;
  }

  @Override
  public String getScript() {
    return plain.getScript();
  }

  @Override
  public @Nullable Integer getChecksum() {
    return plain.getChecksum();
  }

  @Override
  public MigrationType getType() {
    return plain.getType();
  }

  @Override
  public String getPhysicalLocation() {
    return plain.getPhysicalLocation();
  }

  @Override
  public boolean checksumMatches(@Nullable Integer checksum) {
    return plain.checksumMatches(checksum);
  }

  @Override
  public boolean checksumMatchesWithoutBeingIdentical(@Nullable Integer checksum) {
    return plain.checksumMatchesWithoutBeingIdentical(checksum);
  }

  @Override
  public boolean canCompareWith(ResolvedMigration other) {
    return plain.canCompareWith(other instanceof PhasedMigration phased ? phased.plain : other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhasedMigration phased && plain.equals(phased.plain);
  }

  @Override
  public int hashCode() {
    return plain.hashCode();
  }

  @Override
  public String toString() {
    return plain.toString();
  }
}
