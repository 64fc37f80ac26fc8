package dev.phased.sample.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.AppVersion;
import dev.phased.compat.CompatibilityMatrix;
import dev.phased.compat.FlywayHistory;
import dev.phased.testing.Golden;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the matrix comes to, and what would have come of other migrations and settings. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ParcelsMatrixTest {
  private static final String V1 = "target/versions/parcels-production.jar";
  private static final String V2 = "target/parcels-v2-exec.jar";
  private static final String MATRIX =
      "--spring.config.additional-location=file:src/test/resources/matrix.properties";
  private static final String NO_AUTOSAVE =
      "--spring.datasource.hikari.data-source-properties.autosave=never";

  @Test
  void theChangeIsSafeOnceV1IsGoneAlthoughNoCodeOfItUsesTheColumn() throws IOException {
    Run run = Run.of(ParcelsMatrix.class);

    Golden.assertMatches(getClass(), "safe.txt", run.result());
    assertThat(run.refused("v1@S3"))
        .containsExactly(
            "42703 insert into parcels (depot_code,recipient) values ($1,$2) RETURNING *",
            "42703 select p1_0.id,p1_0.depot_code,p1_0.recipient from parcels p1_0 where"
                + " p1_0.id=$1");
  }

  @Test
  void aNewColumnBreaksPreparedStatementsThatReturnAllColumnsButNotThoseThatListThem()
      throws IOException {
    Run run = Run.of(WithoutAutosave.class, "v1@S1:S2");

    assertThat(run.reason("v1@S1:S2")).contains("0A000 cached plan must not change result type");
    assertThat(run.refused("v1@S1:S2"))
        .containsExactly(
            "0A000 SELECT * FROM parcels WHERE recipient = $1 ORDER BY id",
            "0A000 insert into parcels (depot_code,recipient) values ($1,$2) RETURNING *");
  }

  @Test
  void aRequiredColumnWithoutADefaultBreaksTheInsertOfTheVersionThatDoesNotKnowIt()
      throws IOException {
    Run run = Run.of(RequiringAWeight.class, "v1@S2");

    Golden.assertMatches(getClass(), "not-null.txt", alike(run.reason("v1@S2")));
  }

  /** Without what differs from run to run. */
  private static String alike(String reason) {
    return reason.replaceFirst("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"…\"");
  }

  @CompatibilityMatrix
  @FlywayHistory(locations = "jar:v2!/db/migration")
  @AppVersion(
      id = "v1",
      jar = V1,
      args = {MATRIX, NO_AUTOSAVE},
      ready = "port",
      startTimeout = "5min")
  @AppVersion(id = "v2", jar = V2, args = MATRIX, ready = "port")
  static class WithoutAutosave extends ParcelsScenarios {}

  @CompatibilityMatrix
  @FlywayHistory(
      locations = {"filesystem:../v1/src/main/resources/db/migration", "classpath:wrong/not-null"},
      base = "1")
  @AppVersion(id = "v1", jar = V1, args = MATRIX, ready = "port", startTimeout = "5min")
  @AppVersion(id = "v2", jar = V2, args = MATRIX, ready = "port")
  static class RequiringAWeight extends ParcelsScenarios {}
}
