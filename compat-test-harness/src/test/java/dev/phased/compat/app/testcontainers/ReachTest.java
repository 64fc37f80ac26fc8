package dev.phased.compat.app.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
  @ParameterizedTest
  @CsvSource({"172.17.0.0/16, 172.17.0.1", "10.1.2.128/25, 10.1.2.129"})
  void theGatewayOfANetworkIsItsFirstAddress(String subnet, String address) {
    assertThat(Reach.first(subnet)).isEqualTo(address);
  }
}
