package dev.phased.compat.run;

import dev.phased.compat.plan.Migration;
import dev.phased.compat.plan.RoundTripCell;
import dev.phased.compat.plan.SchemaState;
import dev.phased.compat.result.Check;
import dev.phased.compat.schema.MigrationException;
import dev.phased.compat.schema.SchemaHistory;
import dev.phased.compat.schema.snapshot.Difference;
import dev.phased.compat.schema.snapshot.Losses;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes up, down and up again. First nobody writes, so everything must come back as it was. Then
 * each version writes below before the trip, and what it wrote must come back; and each writes
 * above before the way down, and what it wrote must come down, as far as the schema below can hold
 * it. Each version has databases of its own, since a scenario may count on finding none of its
 * traces.
 */
final class RoundTrip {
  private final RoundTripCell cell;
  private final SchemaHistory history;
  private final Visits visits;
  private final Start start;
  private final Path directory;
  private final Losses declared;

  /** Gives a new database on a schema that nobody has left. */
  interface Start {
    Clone on(SchemaState state) throws MigrationException;
  }

  RoundTrip(RoundTripCell cell, SchemaHistory history, Visits visits, Start start, Path directory) {
    this.cell = cell;
    this.history = history;
    this.visits = visits;
    this.start = start;
    this.directory = directory;
    this.declared = declared();
  }

  /**
   * Makes the trip.
   *
   * @throws SetbackException if a version fails, or the way down does not lead back
   * @throws MigrationException if a migration fails on the way up
   */
  void make()
      throws SetbackException, MigrationException, SQLException, IOException, InterruptedException {
    try (Clone trip = start.on(cell.from());
        Moment below = moment(trip)) {
      up(trip);
      try (Moment above = moment(trip)) {
        down(trip);
        isBack(trip, below);
        for (String version : cell.before()) {
          try (Clone rest = trip.again()) {
            visit(version, cell.from(), rest);
          }
        }
        up(trip);
        isUpAgain(trip, above);
        Losses moved = moved(below, above);
        for (String version : cell.before()) {
          moved = moved.and(writtenBelow(version));
        }
        for (String version : cell.after()) {
          writtenAbove(version, trip, below, moved);
        }
      }
    }
  }

  /** Takes what a version writes up and down; what moves on the way up. */
  private Losses writtenBelow(String version)
      throws SetbackException, MigrationException, SQLException, IOException, InterruptedException {
    try (Clone trip = start.on(cell.from())) {
      visit(version, cell.from(), trip);
      try (Moment written = moment(trip)) {
        up(trip);
        try (Moment above = moment(trip)) {
          down(trip);
          isBack(trip, written);
          return moved(written, above);
        }
      }
    }
  }

  /** Takes what a version writes down: it is there, but for what going up or down moves. */
  private void writtenAbove(String version, Clone above, Moment below, Losses moved)
      throws SetbackException, MigrationException, SQLException, IOException, InterruptedException {
    try (Clone trip = above.again()) {
      visit(version, cell.to(), trip);
      try (Moment written = moment(trip)) {
        down(trip);
        try (Moment now = moment(trip)) {
          List<String> found = sentences(below.schema().differencesTo(now.schema()));
          found.addAll(sentences(written.rows().differencesTo(now.rows(), declared.and(moved))));
          if (!found.isEmpty()) {
            throw SetbackException.differs(Returns.notKept(cell, version, found), found);
          }
        }
      }
    }
  }

  private void isBack(Clone trip, Moment below) throws SetbackException, SQLException, IOException {
    try (Moment now = moment(trip)) {
      List<String> found = sentences(below.schema().differencesTo(now.schema()));
      found.addAll(sentences(below.rows().differencesTo(now.rows(), declared)));
      if (!found.isEmpty()) {
        throw SetbackException.differs(Returns.notBack(cell, found), found);
      }
    }
  }

  private void isUpAgain(Clone trip, Moment above)
      throws SetbackException, SQLException, IOException {
    try (Moment now = moment(trip)) {
      List<String> found = sentences(above.schema().differencesTo(now.schema()));
      if (!found.isEmpty()) {
        throw SetbackException.differs(Returns.notUpAgain(cell, found), found);
      }
    }
  }

  private void visit(String version, SchemaState state, Clone trip)
      throws SetbackException, MigrationException, SQLException, IOException, InterruptedException {
    Optional<Check> failed = visits.by(version, state, trip.database());
    if (failed.isPresent()) {
      throw failsAlone(version, state)
          ? SetbackException.alone(Returns.failsAlone(version, state))
          : SetbackException.failed(failed.get());
    }
  }

  /** Whether a version fails where nobody went up and down, which its run cell says. */
  private boolean failsAlone(String version, SchemaState state)
      throws MigrationException, SQLException, IOException, InterruptedException {
    try (Clone fresh = start.on(state)) {
      return visits.by(version, state, fresh.database()).isPresent();
    }
  }

  private Moment moment(Clone trip) throws SQLException, IOException {
    return Moment.of(trip.database(), directory);
  }

  private void up(Clone trip) throws MigrationException {
    history.migrate(trip.database(), cell.to().last());
  }

  private void down(Clone trip) throws SetbackException, MigrationException {
    try {
      history.undo(trip.database(), cell.from().last());
    } catch (MigrationException e) {
      if (Reasons.serverTrouble(e)) {
        throw e;
      }
      throw SetbackException.stuck(String.valueOf(e.getMessage()));
    }
  }

  private Losses declared() {
    Losses losses = Losses.NONE;
    for (Migration migration : cell.to().migrations()) {
      losses = losses.and(history.losses(migration));
    }
    return losses;
  }

  /** A column that going up changes means something else above, so its values can't be compared. */
  private static Losses moved(Moment below, Moment above) throws IOException {
    String column = "column ";
    Set<String> columns =
        below.rows().differencesTo(above.rows(), Losses.NONE).stream()
            .map(Difference::subject)
            .filter(subject -> subject.startsWith(column))
            .map(subject -> subject.substring(column.length()))
            .collect(Collectors.toSet());
    return new Losses(columns, Set.of());
  }

  private static List<String> sentences(List<Difference> differences) {
    return differences.stream()
        .map(Difference::sentence)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
