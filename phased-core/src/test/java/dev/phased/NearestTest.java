package dev.phased;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> VALID =
      List.of("expand", "migrate", "contract", "lock_timeout", "statement_timeout", "retries");

  @ParameterizedTest
  @CsvSource({
    "expnd, expand",
    "EXPANDS, expand",
    "epxand, expand",
    "migration, migrate",
    "contrct, contract",
    "lockTimeout, lock_timeout",
    "lock-timeout, lock_timeout",
    "lock_timout, lock_timeout",
    "statment_timeuot, statement_timeout",
  })
  void aSlipFindsTheWordThatWasMeant(String word, String meant) {
    assertThat(Nearest.to(word, VALID)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "x", "color", "timeout", "retry", "drop", "quickly"})
  void aWordThatIsFarFromAllIsNotGuessed(String word) {
    assertThat(Nearest.to(word, VALID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ab, ba, swapped",
    "abxy, baxy, the first two",
    "xyab, xyba, the last two",
    "abcdef, xbcdeg, two changed",
    "abcdef, abcdefgh, two more at the end",
    "cdefgh, abcdefgh, two more at the beginning",
  })
  void slipsCountOnceEach(String word, String meant, String what) {
    assertThat(Nearest.to(word, List.of(meant))).as(what).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "abcde, bacdx, a swap and a change are two",
    "abc, cba, the ends are not neighbours",
    "abcde, abxye, two changes are too many for five letters",
    "aab, bcb, a letter that stands twice is no swap",
    "abx, bcx, one letter alone that comes again is no swap",
    "xab, xca, nor is it the other one",
  })
  void twoSlipsAreTooManyForAShortWord(String word, String other, String what) {
    assertThat(Nearest.to(word, List.of(other))).as(what).isEmpty();
  }

  @Test
  void theFirstOfEquallyNearWordsIsTaken() {
    assertThat(Nearest.to("cat", List.of("car", "can"))).contains("car");
  }

  @Test
  void aShortWordIsNotReplacedWhole() {
    assertThat(Nearest.to("a", List.of("b"))).isEmpty();
  }
}
