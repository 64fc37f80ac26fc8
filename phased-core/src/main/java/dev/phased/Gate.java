package dev.phased;

/**
 * How far a run may go. Everything before the first pending migration of a closed phase runs; that
 * one and all after it are held.
 *
 * @param upTo the last phase that is open
 */
public record Gate(Phase upTo) {
  /** The gate that holds nothing. */
  public static final Gate OPEN = new Gate(Phase.CONTRACT);

  /** Whether a migration of {@code phase} is held. */
  public boolean closes(Phase phase) {
    return phase.compareTo(upTo) > 0;
  }
}
