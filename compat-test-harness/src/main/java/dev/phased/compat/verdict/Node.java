package dev.phased.compat.verdict;

/**
 * Where a rollout stands, by positions in the plan: the versions from {@code oldest} to {@code
 * newest}, one or two, on a state. Rows outlive who wrote them, so it knows the writers, too.
 *
 * @param here the versions that have written on the state
 * @param before those that had written on the state before
 */
record Node(int oldest, int newest, int state, Writers here, Writers before) {
  /** The versions from {@code oldest} to {@code newest}; none if that is the lower. */
  record Writers(int oldest, int newest) {
    static final Writers NONE = new Writers(0, -1);

    boolean have(int version) {
      return oldest <= version && version <= newest;
    }
  }

  /** As if nobody had written but those who serve. */
  Node(int oldest, int newest, int state) {
    this(oldest, newest, state, new Writers(oldest, newest), Writers.NONE);
  }

  boolean alone() {
    return oldest == newest;
  }

  boolean serves(int version) {
    return oldest <= version && version <= newest;
  }

  Node deploy() {
    return new Node(oldest, newest + 1, state, new Writers(here.oldest, newest + 1), before);
  }

  Node retire() {
    return new Node(newest, newest, state, here, before);
  }

  Node migrate() {
    return new Node(oldest, newest, state + 1, new Writers(oldest, newest), here);
  }
}
