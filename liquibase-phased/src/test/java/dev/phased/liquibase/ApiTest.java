package dev.phased.liquibase;

import dev.phased.testing.RecordedApi;
import org.junit.jupiter.api.Test;

class ApiTest {
  @Test
  void isTheOneThatIsRecorded() {
    RecordedApi.assertKept("liquibase-phased");
  }
}
