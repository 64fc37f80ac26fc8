package dev.phased.compat.load;

import static dev.phased.compat.load.Measurement.Period.AFTER;
import static dev.phased.compat.load.Measurement.Period.BEFORE;
import static dev.phased.compat.load.Measurement.Period.DURING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.phased.compat.result.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Lane BUYERS = lane("buys", "v1");
  private static final Lane READERS = lane("reads", "v2");

  @Test
  void anOperationBelongsToTheMigrationIfAPartOfItDoes() {
    Measurement measured =
        measurement(
            1000,
            2000,
            call(BUYERS, 900, 1000),
            call(BUYERS, 999, 1001),
            call(BUYERS, 1500, 1600),
            call(BUYERS, 900, 2100),
            call(BUYERS, 1999, 2500),
            call(BUYERS, 2000, 2001));

    assertThat(measured.in(BEFORE)).hasSize(1);
    assertThat(measured.in(DURING)).hasSize(4);
    assertThat(measured.in(AFTER)).hasSize(1);
  }

  @Test
  void aWindowCountsOperationsAndFailures() {
    Measurement measured =
        measurement(
            1000, 2000, call(BUYERS, 0, 10), failed(BUYERS, 10, 30), call(BUYERS, 1500, 1501));

    Traffic.Window window = measured.window(BEFORE, Map.of("42703", 1L));

    assertThat(window.name()).isEqualTo("before");
    assertThat(window.operations()).isEqualTo(2);
    assertThat(window.failures()).isEqualTo(1);
    assertThat(window.errors()).containsEntry("42703", 1L);
    assertThat(window.max()).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void aWindowWithoutOperationsIsEmpty() {
    Traffic.Window window = measurement(1000, 2000).window(DURING, Map.of());

    assertThat(window.operations()).isZero();
    assertThat(window.p99()).isZero();
    assertThat(window.max()).isZero();
  }

  @Test
  void aCallerWhoWasHeldUpCountsForAllThatHeWouldHaveAskedMeanwhile() {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < 99; i++) {
      calls.add(call(BUYERS, 1000 + i * 10, 1001 + i * 10));
    }
    calls.add(call(BUYERS, 1990, 2990));

    Traffic.Window window =
        new Measurement(calls, millis(1000), millis(3000)).window(DURING, Map.of());

    // Of 99 quick operations and one of 1 s at a pace of 10 ms, half of the time was the stall.
    assertThat(window.p99().toMillis()).isCloseTo(980, within(15L));
    assertThat(window.max()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theLongestStallIsTheLongestOperationOfEachWorkloadThatTheMigrationTouched() {
    Measurement measured =
        measurement(
            1000,
            2000,
            call(BUYERS, 0, 900),
            call(BUYERS, 1100, 1500),
            call(BUYERS, 1600, 1700),
            call(READERS, 990, 1900),
            call(READERS, 2500, 4000));

    assertThat(measured.stalls())
        .containsExactly(
            new Stall(
                "reads",
                "v2",
                Duration.ofMillis(990),
                Duration.ofMillis(910),
                Duration.ofMillis(500)),
            new Stall(
                "buys",
                "v1",
                Duration.ofMillis(1100),
                Duration.ofMillis(400),
                Duration.ofMillis(500)));
    assertThat(measured.stalls()).extracting(Stall::tooLong).containsExactly(true, false);
  }

  @Test
  void theTimelineHasAGapWhereNobodyWasServed() {
    Measurement measured =
        measurement(
            100,
            200,
            call(BUYERS, 0, 5),
            call(BUYERS, 10, 12),
            failed(BUYERS, 60, 190),
            call(BUYERS, 205, 206));

    assertThat(measured.timeline())
        .containsExactly(
            interval(0, 2, 0, 5),
            interval(50, 1, 1, 130),
            interval(100, 0, 0, 0),
            interval(150, 0, 0, 0),
            interval(200, 1, 0, 1));
  }

  @Test
  void aLongTimelineHasLongerIntervals() {
    Measurement measured = measurement(0, 1, call(BUYERS, 0, 1), call(BUYERS, 600_000, 600_001));

    assertThat(measured.timeline()).hasSizeBetween(60, 120);
    assertThat(measured.timeline()).last().extracting(Traffic.Interval::operations).isEqualTo(1L);
  }

  private static Measurement measurement(long begin, long end, Call... calls) {
    return new Measurement(List.of(calls), millis(begin), millis(end));
  }

  private static Call call(Lane lane, long begin, long end) {
    return new Call(lane, millis(begin), millis(end), "");
  }

  private static Call failed(Lane lane, long begin, long end) {
    return new Call(lane, millis(begin), millis(end), "no");
  }

  private static Traffic.Interval interval(long begin, long operations, long errors, long max) {
    return new Traffic.Interval(
        Duration.ofMillis(begin), operations, errors, Duration.ofMillis(max));
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private static Lane lane(String workload, String version) {
    return new Lane(workload, version, 1, 100, Duration.ofMillis(500), ledger -> {});
  }
}
