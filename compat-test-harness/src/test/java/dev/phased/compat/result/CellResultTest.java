package dev.phased.compat.result;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.phased.compat.plan.CellId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellResultTest {
  private static final CellId CELL = new CellId("v1@S1");

  @Test
  void aCellInWhichTheAppSentNoStatementCannotHavePassed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CellResult.passed(CELL, Evidence.NONE, Duration.ZERO))
        .withMessageContaining("v1@S1 cannot have passed: the app sent no statement");
  }

  @Test
  void onlyAFailureBlamesSomeone() {
    assertThatIllegalArgumentException().isThrownBy(() -> result(Outcome.FAILED, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result(Outcome.NOT_RUN, Optional.of(Blame.LOCKED)));
  }

  private static CellResult result(Outcome outcome, Optional<Blame> blame) {
    return new CellResult(CELL, outcome, blame, "", Evidence.NONE, Duration.ZERO);
  }
}
