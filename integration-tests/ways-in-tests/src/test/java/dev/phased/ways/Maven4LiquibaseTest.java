package dev.phased.ways;

class Maven4LiquibaseTest extends MavenLiquibase {
  Maven4LiquibaseTest() {
    super("4.33.0");
  }
}
