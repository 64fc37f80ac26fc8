package dev.phased.ways;

import org.junit.jupiter.api.Tag;

@Tag("all-ways")
class Maven13FlywayTest extends MavenFlyway {
  Maven13FlywayTest() {
    super("13.0.0");
  }
}
