package dev.phased.ways;

import org.junit.jupiter.api.Tag;

@Tag("all-ways")
class Maven5LiquibaseTest extends MavenLiquibase {
  Maven5LiquibaseTest() {
    super("5.0.4");
  }
}
