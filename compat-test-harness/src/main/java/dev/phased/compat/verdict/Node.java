package dev.phased.compat.verdict;

/**
 * Where a rollout stands, by positions in the plan: the versions from {@code oldest} to {@code
 * newest}, one or two, on a state. Rows outlive who wrote them, so it knows the writers, too.
 *
 * @param firstWriter the oldest version that has written on the state; all up to the newest have
 * @param joined whether a version was deployed since the migration to the state, so that the newest
 *     has written nothing before it
 */
record Node(int oldest, int newest, int state, int firstWriter, boolean joined) {
  /** As if nobody had written but those who serve. */
  Node(int oldest, int newest, int state) {
    this(oldest, newest, state, oldest, false);
  }

  boolean alone() {
    return oldest == newest;
  }

  boolean serves(int version) {
    return oldest <= version && version <= newest;
  }

  boolean hasRowsOf(int version) {
    return firstWriter <= version && version <= newest;
  }

  Node deploy() {
    return new Node(oldest, newest + 1, state, firstWriter, true);
  }

  Node retire() {
    return new Node(newest, newest, state, firstWriter, joined);
  }

  Node migrate() {
    return new Node(oldest, newest, state + 1, oldest, false);
  }
}
