package dev.phased.compat.run;

import dev.phased.compat.app.AppStartException;
import dev.phased.compat.app.LaunchedApp;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.discover.HandOffClass;
import dev.phased.compat.observe.Observed;
import dev.phased.compat.plan.HandOffCell;
import dev.phased.compat.result.CellResult;
import dev.phased.compat.result.Check;
import dev.phased.compat.result.Evidence;
import dev.phased.compat.result.Outcome;
import dev.phased.compat.schema.MigrationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hands over, in a fleet, all that a matrix hands over: one version writes, then another reads. */
final class HandOffProcedure {
  private final List<HandOffClass> handOffs;
  private final TimeLimit limit;

  HandOffProcedure(List<HandOffClass> handOffs, TimeLimit limit) {
    this.handOffs = handOffs;
    this.limit = limit;
  }

  /** Has the writer write. What fails is kept for the result. */
  Passage write(HandOffCell cell, Fleet fleet)
      throws MigrationException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException {
    LaunchedApp writer = fleet.app(cell.writer());
    Observed before = fleet.observed();
    Passage passage = new Passage(cell, writer);
    for (HandOffClass handOff : handOffs) {
      passage.write(handOff, limit);
    }
    passage.wrote(fleet.observed().since(before));
    return passage;
  }

  /** Has the reader read, and makes the result. */
  CellResult read(Passage passage, Fleet fleet)
      throws MigrationException,
          AppStartException,
          InterruptedException,
          SQLException,
          IOException {
    HandOffCell cell = passage.cell();
    LaunchedApp reader = fleet.app(cell.reader());
    Observed before = fleet.observed();
    passage.read(reader, limit);
    Observed read = fleet.observed().since(before);
    if (Reasons.serverTrouble(passage.written()) || Reasons.serverTrouble(read)) {
      throw new ServerException(Reasons.BROKE_DOWN, null);
    }
    return result(cell, passage.evidence(read, reader, fleet), passage, read);
  }

  private static CellResult result(
      HandOffCell cell, Evidence evidence, Passage passage, Observed read) {
    Duration duration = passage.took();
    Optional<Check> failed =
        evidence.checks().stream().filter(check -> check.outcome() == Outcome.FAILED).findFirst();
    if (failed.isPresent()) {
      return CellResult.failed(
          cell.id(),
          Reasons.blame(evidence),
          Reasons.failed(failed.get(), evidence),
          evidence,
          duration);
    }
    if (passage.written().statements() == 0) {
      return CellResult.notRun(
          cell.id(), Reasons.nothingAsked(cell.writer(), "wrote"), evidence, duration);
    }
    return read.statements() == 0
        ? CellResult.notRun(
            cell.id(), Reasons.nothingAsked(cell.reader(), "read"), evidence, duration)
        : CellResult.passed(cell.id(), evidence, duration);
  }
}
