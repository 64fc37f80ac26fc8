package dev.phased.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final SQLException locked = new SQLException("lock timeout", "55P03");

  @Test
  void theDatabasesFailureIsFoundAmongCausesAndThoseThatFollow() {
    SQLException batch = new SQLException("batch failed", "XX000");
    batch.setNextException(new SQLException("one of it", null, new IOException(locked)));

    assertThat(Failures.find(new IllegalStateException(batch), Failures.state("40P01", "55P03")))
        .containsSame(locked);
    assertThat(Failures.find(locked, Failures.state("55P03"))).containsSame(locked);
  }

  @Test
  void whatFollowsIsLookedAtBeforeTheCause() {
    SQLException cause = new SQLException("cause", "55P03");
    SQLException outer = new SQLException("outer", "XX000", cause);
    outer.setNextException(locked);

    assertThat(Failures.find(outer, Failures.state("55P03"))).containsSame(locked);
  }

  @Test
  void aFailureWithAnotherStateOrNoneIsNotFound() {
    SQLException outer = new SQLException("outer", null, new SQLException("inner", "23505"));

    assertThat(Failures.find(outer, Failures.state("55P03"))).isEmpty();
    assertThat(Failures.find(new IOException("no database"), Failures.state("55P03"))).isEmpty();
  }

  @Test
  void failuresThatAreEachOthersCauseAreLookedAtOnce() {
    SQLException one = new SQLException("one", "XX000");
    SQLException other = new SQLException("other", "XX000", one);
    one.initCause(other);

    assertThat(Failures.find(one, Failures.state("55P03"))).isEmpty();
  }

  @Test
  void wordsAreOnOneLineAndNeverEmpty() {
    assertThat(Failures.words(new SQLException(" a\n  b\t"))).isEqualTo("a b");
    assertThat(Failures.words(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
