package dev.phased.cli;

import dev.phased.testing.RecordedApi;
import org.junit.jupiter.api.Test;

class ApiTest {
  @Test
  void isTheOneThatIsRecorded() {
    RecordedApi.assertKept("phased-cli");
  }
}
