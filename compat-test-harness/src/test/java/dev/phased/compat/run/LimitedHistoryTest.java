package dev.phased.compat.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.compat.schema.SchemaHistory;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LimitedHistoryTest {
  @Test
  void asksTheHistoryThatItLimitsForEverything() {
    assertThat(LimitedHistory.class.getDeclaredMethods())
        .extracting(Method::getName)
        .containsAll(Arrays.stream(SchemaHistory.class.getMethods()).map(Method::getName).toList());
  }
}
