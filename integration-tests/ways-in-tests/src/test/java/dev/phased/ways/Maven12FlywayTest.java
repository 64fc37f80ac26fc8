package dev.phased.ways;

import org.junit.jupiter.api.Tag;

@Tag("all-ways")
class Maven12FlywayTest extends MavenFlyway {
  Maven12FlywayTest() {
    super("12.11.0");
  }
}
