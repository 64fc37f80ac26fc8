package dev.phased.compat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.fixture.Busy;
import dev.phased.compat.testing.TestServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A metadata lock holds up everybody. */
@Tag("timed")
class MySqlLockedTransitionTest extends TransitionCases {
  @ParameterizedTest
  @ValueSource(strings = {"mysql:8.0", "mariadb:11.4"})
  void aMigrationThatQueuesForItsMetadataLockIsSeenWithItsVictimAndWhomItWaitsFor(String database) {
    TestServers.requireImage(database);

    EngineExecutionResults results =
        engine(Busy.Queueing.class, "v1@S1:S2")
            .configurationParameter(Parameters.DATABASES, database)
            .execute();

    assertThat(failure(results, "v1@S1:S2"))
        .containsPattern(
            "placesOrders on v1 held up a caller for \\d\\.\\d\\d s, and may for 0.80 s")
        .containsPattern(
            "its statement (INSERT INTO|SELECT count\\(\\*\\) FROM) orders.* waited \\d\\.\\d\\d s for"
                + " SHARED_(WRITE|READ) on orders, behind the migration \\(ALTER TABLE orders ADD")
        .containsPattern("waits itself behind session \\d+ .* and holds SHARED_READ on orders")
        .doesNotContain("Invariant");
  }
}
