package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
  private static final Duration LONG = Duration.ofDays(1);

  private final SetClock clock = new SetClock();

  @Test
  void theLongestPossibleWaitDoublesFrom100MillisecondsTo30Seconds() {
    RetrySchedule schedule = new RetrySchedule(12, LONG, clock, new Highest());

    assertThat(waits(schedule))
        .extracting(Duration::toMillis)
        .containsExactly(
            100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 12800L, 25600L, 30000L, 30000L, 30000L);
  }

  @Test
  void jitterIsFullSoThatRunnersThatCollidedOnceDoNotCollideAgain() {
    RetrySchedule schedule = new RetrySchedule(2000, LONG, clock, new Random(7));

    List<Duration> waits = waits(schedule);

    assertThat(waits).allMatch(wait -> wait.toMillis() >= 1 && wait.toMillis() <= 30_000);
    assertThat(waits).anyMatch(wait -> wait.toMillis() < 1_000);
    assertThat(waits).anyMatch(wait -> wait.toMillis() > 29_000);
  }

  @Test
  void triesAgainAsOftenAsItWasTold() {
    RetrySchedule schedule = new RetrySchedule(3, LONG, clock, new Random(1));

    assertThat(waits(schedule)).hasSize(3);
    assertThat(schedule.attempts()).isEqualTo(4);
  }

  @Test
  void theFirstTryHasNumberOne() {
    assertThat(new RetrySchedule(3, LONG, clock, new Random(1)).attempts()).isEqualTo(1);
  }

  @Test
  void noRetriesMeansOneTry() {
    RetrySchedule schedule = new RetrySchedule(0, LONG, clock, new Random(1));

    assertThat(schedule.next()).isEmpty();
    assertThat(schedule.attempts()).isEqualTo(1);
  }

  @Test
  void noTimeMeansOneTry() {
    assertThat(new RetrySchedule(5, Duration.ZERO, clock, new Random(1)).next()).isEmpty();
  }

  @Test
  void theTriesThemselvesUseUpTheBudget() {
    RetrySchedule schedule =
        new RetrySchedule(Integer.MAX_VALUE, Duration.ofSeconds(5), clock, new Highest());

    clock.advance(Duration.ofMillis(4_950));
    assertThat(schedule.next()).contains(Duration.ofMillis(50));
    clock.advance(Duration.ofMillis(50));
    assertThat(schedule.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 99, 100, 5_000, 300_000})
  void theWaitsTogetherNeverExceedTheBudget(long budget) {
    RetrySchedule schedule =
        new RetrySchedule(Integer.MAX_VALUE, Duration.ofMillis(budget), clock, new Random(budget));

    assertThat(waits(schedule).stream().mapToLong(Duration::toMillis).sum()).isEqualTo(budget);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeItTryForEver() {
    RetrySchedule schedule =
        new RetrySchedule(Integer.MAX_VALUE, Duration.ofSeconds(1), clock, new Highest());
    clock.advance(Duration.ofHours(-1));

    List<Duration> waits = new ArrayList<>();
    for (Optional<Duration> wait = schedule.next(); wait.isPresent(); wait = schedule.next()) {
      waits.add(wait.get());
    }

    assertThat(waits).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 300L);
  }

  @Test
  void negativeLimitsAreRefused() {
    assertThatThrownBy(() -> new RetrySchedule(-1, LONG, clock, new Random(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySchedule(1, Duration.ofSeconds(-1), clock, new Random(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theScheduleOfTimeoutsHasTheirLimits() {
    Timeouts twice = new Timeouts(Duration.ZERO, Duration.ZERO, 2, Duration.ofHours(1));
    RetrySchedule schedule = RetrySchedule.of(twice);

    assertThat(schedule.next()).isPresent();
    assertThat(schedule.next()).isPresent();
    assertThat(schedule.next()).isEmpty();
  }

  private List<Duration> waits(RetrySchedule schedule) {
    List<Duration> waits = new ArrayList<>();
    for (Optional<Duration> wait = schedule.next(); wait.isPresent(); wait = schedule.next()) {
      clock.advance(wait.get());
      waits.add(wait.get());
    }
    return waits;
  }

  private static final class SetClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Always draws the largest number. */
  private static final class Highest implements RandomGenerator {
    @Override
    public long nextLong() {
      return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long origin, long bound) {
      return bound - 1;
    }
  }
}
