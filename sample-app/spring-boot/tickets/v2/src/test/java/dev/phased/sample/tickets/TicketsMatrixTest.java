package dev.phased.sample.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.LiquibaseHistory;
import dev.phased.testing.Golden;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the matrix comes to, and what would have come of haste. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class TicketsMatrixTest {
  private static final String MATRIX =
      "--spring.config.additional-location=file:src/test/resources/matrix.properties";

  @Test
  void theChangeIsSafeAndV1CanComeBackAtAnyTime() throws IOException {
    Run run = Run.of(TicketsMatrix.class);

    Golden.assertMatches(getClass(), "safe.txt", run.result());
  }

  @Test
  void aStatusThatV1DoesNotKnowAndAVersionThatItDoesNotCountAreSeenInHandOffs() throws IOException {
    Run run = Run.of(InHaste.class, "v2:v1@S2");

    assertThat(run.failure("v2:v1@S2", "StatusSurvives"))
        .startsWith("v1 does not read what v2 wrote on S2 expanded: 500 Internal Server Error");
    assertThat(run.log("v2:v1@S2", "v1"))
        .contains("No enum constant dev.phased.sample.tickets.Status.WAITING");
    assertThat(run.failure("v2:v1@S2", "NoChangeIsLost"))
        .startsWith("v2 wrote it on S2 expanded, v1 read it, and v2 does not find what should be")
        .contains("expected: 409 CONFLICT", "but was: 200 OK");
  }

  /** Tickets can wait at once, and no trigger counts the changes of v1. */
  @CompatibilityMatrix
  @LiquibaseHistory(changelog = "classpath:wrong/changelog.yaml", base = "1")
  @AppVersion(
      id = "v1",
      jar = "target/versions/tickets-production.jar",
      args = MATRIX,
      ready = "port",
      startTimeout = "5min")
  @AppVersion(
      id = "v2",
      jar = "target/tickets-v2-exec.jar",
      args = {MATRIX, "--tickets.waiting=true"},
      ready = "port",
      startTimeout = "5min")
  static class InHaste extends TicketsHandOffs {}
}
