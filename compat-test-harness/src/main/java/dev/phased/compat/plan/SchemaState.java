package dev.phased.compat.plan;

import dev.phased.Phase;
import java.util.List;
import java.util.Optional;

/**
 * The schema at rest after a run of migrations.
 *
 * @param id its name in cell ids, such as {@code S2}; unique in a plan
 * @param name what happened last: base, expanded, migrated or contracted; or how far it goes
 * @param phase the phase of the migrations that lead here; empty for the base, and where they say
 *     none
 * @param migrations what leads here from the state before; all up to the base for the base
 */
public record SchemaState(
    String id, String name, Optional<Phase> phase, List<Migration> migrations) {
  /** Copies the migrations. */
  public SchemaState {
    migrations = List.copyOf(migrations);
    if (migrations.isEmpty()) {
      throw new IllegalArgumentException("No migration leads to " + id + ".");
    }
  }

  /** Id and name, such as {@code S2 expanded}. */
  public String title() {
    return id + " " + name;
  }

  /** The last migration that leads here. */
  public Migration last() {
    return migrations.get(migrations.size() - 1);
  }

  /** Whether each migration that leads here can be taken back. */
  public boolean hasWayDown() {
    return migrations.stream().allMatch(migration -> migration.wayDown().isPresent());
  }

  /** Whether what leads here is said to take nothing away. */
  public boolean keeps() {
    return phase.filter(said -> said != Phase.CONTRACT).isPresent();
  }

  /** Whether what leads here may take something away. */
  public boolean contracts() {
    return phase.filter(Phase.CONTRACT::equals).isPresent();
  }
}
