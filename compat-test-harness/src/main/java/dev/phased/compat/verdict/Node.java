package dev.phased.compat.verdict;

/**
 * Where a rollout stands, by positions in the plan: the versions from {@code oldest} to {@code
 * newest}, one or two, on a state.
 */
record Node(int oldest, int newest, int state) {
  boolean alone() {
    return oldest == newest;
  }
}
