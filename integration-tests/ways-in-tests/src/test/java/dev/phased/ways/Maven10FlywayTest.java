package dev.phased.ways;

import org.junit.jupiter.api.Tag;

@Tag("all-ways")
class Maven10FlywayTest extends MavenFlyway {
  Maven10FlywayTest() {
    super("10.20.1");
  }
}
