package dev.phased.flyway;

import dev.phased.testing.RecordedApi;
import org.junit.jupiter.api.Test;

class ApiTest {
  @Test
  void isTheOneThatIsRecorded() {
    RecordedApi.assertKept("flyway-phased");
  }
}
