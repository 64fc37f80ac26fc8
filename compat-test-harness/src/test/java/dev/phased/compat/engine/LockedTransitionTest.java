package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.fixture.Busy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Migrations that hold a lock, or wait for one, while callers wait for them. */
@Tag("timed")
class LockedTransitionTest extends TransitionCases {
  @Test
  void aMigrationThatHoldsItsLockForLongFailsItsTransitionAloneAndNamesStatementLockAndVictim() {
    EngineExecutionResults results = run(Busy.Rewriting.class, "*");

    assertThat(names(results, TestExecutionResult.Status.FAILED))
        .containsExactly("v1@S1:S2", "verdict");
    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern("placesOrders on v1 held up a caller for \\d\\.\\d+ s, and may for 0.80 s")
        .containsPattern(
            "its statement INSERT INTO orders \\(total\\) VALUES \\(\\$1\\) RETURNING \"id\" waited"
                + " \\d\\.\\d\\d s for RowExclusiveLock on orders, behind the migration")
        .contains("which holds AccessExclusiveLock");
  }

  @Test
  void aMigrationThatQueuesForItsLockIsSeenWithWhomItWaitsFor() {
    EngineExecutionResults results = run(Busy.Queueing.class, "v1@S1:S2");

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "placesOrders on v1 held up a caller for \\d\\.\\d\\d s, and may for 0.80 s")
        .containsPattern(
            "behind the migration \\(ALTER TABLE orders ADD COLUMN \\w+ \\w+\\), which waits first for"
                + " AccessExclusiveLock on orders behind session \\d+")
        .contains("holds AccessShareLock on orders");
  }

  @Test
  void aMigrationThatDoesNotEndIsEndedAndNamesWhomItWaitsFor() {
    EngineExecutionResults results =
        engine(Busy.Endless.class, "v1@S1:S2")
            .configurationParameter(Parameters.MIGRATION_TIMEOUT, "4")
            .configurationParameter(Parameters.SCENARIO_TIMEOUT, "2")
            .execute();

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "The migration to V2__add_amount.sql was not over within 4 s, and was ended while its"
                + " statement ALTER TABLE orders ADD COLUMN \\w+ \\w+ waited for"
                + " AccessExclusiveLock on orders, behind session \\d+ .*, which is active and holds"
                + " AccessShareLock on orders. Give it a lock_timeout, or more time with"
                + " phased.compat.migrationTimeoutSeconds.");
  }
}
