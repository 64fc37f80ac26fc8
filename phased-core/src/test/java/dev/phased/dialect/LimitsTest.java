package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.Timeouts;
import dev.phased.Timeouts.Origin;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Duration LOCK = Duration.ofSeconds(2);
  private static final Duration STATEMENT = Duration.ofSeconds(30);

  @Test
  void aStatementWithStrongLocksHasAllLimits() {
    assertThat(limits(Origin.DEFAULT, Origin.DEFAULT, false))
        .isEqualTo(new Limits(LOCK, STATEMENT));
  }

  @Test
  void aStatementWithWeakLocksAloneHasOnlyTheLimitsOfItsDirective() {
    assertThat(limits(Origin.DEFAULT, Origin.DEFAULT, true))
        .isEqualTo(new Limits(Duration.ZERO, Duration.ZERO));
    assertThat(limits(Origin.DIRECTIVE, Origin.DEFAULT, true))
        .isEqualTo(new Limits(LOCK, Duration.ZERO));
    assertThat(limits(Origin.DEFAULT, Origin.DIRECTIVE, true))
        .isEqualTo(new Limits(Duration.ZERO, STATEMENT));
  }

  private static Limits limits(Origin lock, Origin statement, boolean onlyWeakLocks) {
    return Limits.of(
        new Timeouts(LOCK, STATEMENT, 3, Duration.ofMinutes(5), lock, statement), onlyWeakLocks);
  }
}
