package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, 500",
    "2s, 2000",
    "5min, 300000",
    "1h, 3600000",
    "0, 0",
    "0s, 0",
    "000, 0",
    "007s, 7000",
    "2S, 2000",
    "5MIN, 300000",
    "2 s, 2000",
    "596h, 2145600000",
  })
  void aDurationIsANumberAndAUnit(String text, long millis) {
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
    assertThat(Durations.parse("\t" + text + " ")).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({
    "2, Write 2s for seconds or 2ms for milliseconds.",
    "1.5s, Write 1500ms.",
    "0.5h, Write 30min.",
    "'1,5min', Write 90s.",
    "0.0001s, 'Write a number and a unit (ms, s, min or h), such as 2s.'",
    "1.5, 'Write a number and a unit (ms, s, min or h), such as 2s.'",
    "596.0h, Write 596h.",
    "596.5h, 'Write a number and a unit (ms, s, min or h), such as 2s.'",
    "1.50s, Write 1500ms.",
    "2m, Write 2min.",
    "2seconds, Write 2s.",
    "2d, 'Units are ms, s, min and h.'",
    "2us, 'Units are ms, s, min and h.'",
    "-2s, 'Write a number and a unit (ms, s, min or h), such as 2s, or 0 for none.'",
    "-0, 'Write a number and a unit (ms, s, min or h), such as 2s, or 0 for none.'",
    "597h, The longest is 596h; write 0 for none.",
    "99999999999999999999999ms, The longest is 596h; write 0 for none.",
    "2147483648ms, The longest is 596h; write 0 for none.",
  })
  void whatIsNoDurationIsRefusedWithWhatToWrite(String text, String next) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "s", "fast", "PT2S", "+2s", "2s3", "1h30min", "٢s", "1e3ms", "2s\n2s"})
  void otherTextIsNoDuration(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).hasMessageStartingWith("is no duration.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "00010"})
  void everyNumberButZeroNeedsAUnit(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).hasMessageStartingWith("has no unit.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1ms",
    "999, 999ms",
    "1000, 1s",
    "1500, 1500ms",
    "90000, 90s",
    "120000, 2min",
    "3600000, 1h",
    "5400000, 90min",
  })
  void aDurationIsPrintedInItsLargestWholeUnit(long millis, String text) {
    assertThat(Durations.print(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @RepeatedTest(200)
  void whatIsPrintedIsReadBack(RepetitionInfo repetition) {
    Duration duration = RandomDirectives.duration(new Random(repetition.getCurrentRepetition()));

    assertThat(Durations.parse(Durations.print(duration))).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0ms",
    "0, 0ms",
    "850, 850ms",
    "1000, 1s",
    "1250, 1.2s",
    "999, 999ms",
    "9999, 9.9s",
    "10000, 10s",
    "12345, 12s",
    "59999, 59s",
    "60000, 1min",
    "200000, 3min 20s",
    "3600000, 1h",
    "8100000, 2h 15min",
  })
  void aReaderIsToldTheTwoLargestUnits(long millis, String text) {
    assertThat(Durations.rough(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
