package dev.phased.ways;

class Cli5LiquibaseTest extends CliLiquibase {
  Cli5LiquibaseTest() {
    super("5.0.4");
  }
}
