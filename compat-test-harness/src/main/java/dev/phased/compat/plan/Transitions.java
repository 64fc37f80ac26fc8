package dev.phased.compat.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which versions serve while each migration runs: the oldest while the schema grows, any two
 * neighbours while data moves, and from the first contract on the newest.
 */
final class Transitions {
  private Transitions() {}

  static List<TransitionCell> cells(List<String> versions, List<SchemaState> states) {
    List<TransitionCell> cells = new ArrayList<>();
    boolean contracted = false;
    for (int at = 1; at < states.size(); at++) {
      SchemaState to = states.get(at);
      contracted |= to.contracts();
      for (List<String> live : live(versions, to, contracted)) {
        cells.add(new TransitionCell(live, states.get(at - 1), to, requirement(versions, live)));
      }
    }
    return cells;
  }

  private static List<List<String>> live(
      List<String> versions, SchemaState to, boolean contracted) {
    if (contracted) {
      return List.of(List.of(versions.get(versions.size() - 1)));
    }
    return switch (to.phase().orElseThrow()) {
      case EXPAND -> List.of(List.of(versions.get(0)));
      case MIGRATE, CONTRACT -> neighbours(versions);
    };
  }

  private static List<List<String>> neighbours(List<String> versions) {
    List<List<String>> pairs = new ArrayList<>();
    for (int older = 0; older + 1 < versions.size(); older++) {
      pairs.add(List.of(versions.get(older), versions.get(older + 1)));
    }
    return pairs;
  }

  /** Of several pairs, the rollout needs one; which one, the verdict finds. */
  private static Requirement requirement(List<String> versions, List<String> live) {
    return live.size() == 1 || versions.size() == 2
        ? Requirement.REQUIRED
        : Requirement.INFORMATIVE;
  }
}
