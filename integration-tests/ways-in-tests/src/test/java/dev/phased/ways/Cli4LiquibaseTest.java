package dev.phased.ways;

class Cli4LiquibaseTest extends CliLiquibase {
  Cli4LiquibaseTest() {
    super("4.33.0");
  }
}
