package dev.phased.compat.database.testcontainers;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.process.Estate;
import dev.phased.compat.testing.TestServers;
import org.junit.jupiter.api.Test;

class ContainerServerTest {
  @Test
  void aContainerThatEndsAtItsStartIsShownWithItsLastLines() throws Exception {
    TestServers.requireImage("postgres:17");
    try (Estate estate = Estate.open()) {
      assertThatExceptionOfType(ServerException.class)
          .as("PostgreSQL gets no password if it is started as MySQL is")
          .isThrownBy(() -> ContainerServer.start(estate, Vendor.MYSQL, "postgres:17"))
          .withMessageContaining("The container of postgres:17 did not start")
          .withMessageContaining("POSTGRES_PASSWORD")
          .matches(failure -> !failure.isAbsent());
    }
  }
}
