package dev.phased;

import dev.phased.testing.RecordedApi;
import org.junit.jupiter.api.Test;

class ApiTest {
  @Test
  void isTheOneThatIsRecorded() {
    RecordedApi.assertKept("phased-core");
  }
}
