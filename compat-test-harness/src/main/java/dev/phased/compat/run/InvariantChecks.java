package dev.phased.compat.run;

import dev.phased.compat.database.Database;
import dev.phased.compat.discover.InvariantField;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the queries that must find no row. */
final class InvariantChecks {
  private final List<InvariantField> invariants;
  private final Object instance;
  private final Database database;

  InvariantChecks(List<InvariantField> invariants, Object instance, Database database) {
    this.invariants = invariants;
    this.instance = instance;
    this.database = database;
  }

  /**
   * Asks those that hold on a state.
   *
   * @param when for a reader, such as {@code before the migration}
   */
  List<Check> on(SchemaState state, String when) throws SQLException {
    List<Check> checks = new ArrayList<>();
    try (Connection connection = database.connect(Database.INVARIANT)) {
      for (InvariantField invariant : holdingOn(List.of(state))) {
        checks.add(check(invariant, connection, when));
      }
    }
    return checks;
  }

  /** Those that hold on all of some states. */
  List<InvariantField> holdingOn(List<SchemaState> states) {
    return invariants.stream()
        .filter(invariant -> states.stream().allMatch(invariant::holdsOn))
        .toList();
  }

  private Check check(InvariantField invariant, Connection connection, String when) {
    long begin = System.nanoTime();
    String broken;
    try {
      broken = broken(invariant, connection);
    } catch (SQLException e) {
      broken = TransitionTexts.notAsked(e);
    }
    return check(invariant, when, broken, Duration.ofNanos(System.nanoTime() - begin));
  }

  static Check check(InvariantField invariant, String when, String broken, Duration duration) {
    return new Check(
        Check.Kind.INVARIANT,
        invariant.name() + " " + when,
        broken.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
        broken,
        duration);
  }

  /** What the first row says that it finds; empty if it finds none. */
  String broken(InvariantField invariant, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet row = statement.executeQuery(invariant.sql(instance))) {
        if (!row.next()) {
          return "";
        }
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          values.add(row.getMetaData().getColumnLabel(column) + " = " + row.getString(column));
        }
        return TransitionTexts.found(String.join(", ", values));
      }
    }
  }
}
