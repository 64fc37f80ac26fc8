package dev.phased.compat.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.fixture.ExpectingMatrix;
import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.plan.Expectation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpectsTest {
  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @Test
  void anExceptionHoldsUntilItsLastDayIsOver() {
    assertThat(at("2999-12-31T23:59:59Z")).extracting(Expectation::expired).containsOnly(false);
    assertThat(at("3000-01-01T00:00:00Z"))
        .filteredOn(Expectation::expired)
        .extracting(expectation -> expectation.cell().name())
        .containsExactly("v2@S4");
  }

  private static List<Expectation> at(String time) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return Matrices.read(ExpectingMatrix.class, DatabaseChoice.OF_CLASSES, clock)
        .get(0)
        .plan()
        .expectations();
  }
}
