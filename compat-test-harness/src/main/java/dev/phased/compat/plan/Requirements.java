package dev.phased.compat.plan;

import static dev.phased.compat.plan.Requirement.INCOMPATIBLE;
import static dev.phased.compat.plan.Requirement.INFORMATIVE;
import static dev.phased.compat.plan.Requirement.REQUIRED;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of what each version must do on each state: a row for its age; the columns are the
 * base, the states before the first contract, and those from there on. Where migrations say no
 * phase, they promise nothing; only the newest version must work on the last state.
 */
enum Requirements {
  OLDEST(REQUIRED, REQUIRED, INCOMPATIBLE),
  BETWEEN(INFORMATIVE, INFORMATIVE, INFORMATIVE),
  NEWEST(INFORMATIVE, REQUIRED, REQUIRED);

  private final Requirement base;
  private final Requirement beforeContract;
  private final Requirement fromContract;

  Requirements(Requirement base, Requirement beforeContract, Requirement fromContract) {
    this.base = base;
    this.beforeContract = beforeContract;
    this.fromContract = fromContract;
  }

  static List<RunCell> cells(List<String> versions, List<SchemaState> states) {
    List<RunCell> cells = new ArrayList<>();
    for (int version = 0; version < versions.size(); version++) {
      Requirements row = row(version, versions.size());
      boolean contracted = false;
      for (SchemaState state : states) {
        contracted |= state.contracts();
        cells.add(new RunCell(versions.get(version), state, row.on(states, state, contracted)));
      }
    }
    return cells;
  }

  private static Requirements row(int version, int versions) {
    if (version == 0) {
      return OLDEST;
    }
    return version == versions - 1 ? NEWEST : BETWEEN;
  }

  private Requirement on(List<SchemaState> states, SchemaState state, boolean contracted) {
    if (state.equals(states.get(0))) {
      return base;
    }
    if (contracted) {
      return fromContract;
    }
    if (state.phase().isEmpty()) {
      boolean last = state.equals(states.get(states.size() - 1));
      return this == NEWEST && last ? REQUIRED : INFORMATIVE;
    }
    return beforeContract;
  }
}
