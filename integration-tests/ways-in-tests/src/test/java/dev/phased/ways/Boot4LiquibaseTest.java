package dev.phased.ways;

class Boot4LiquibaseTest extends BootLiquibase {
  Boot4LiquibaseTest() {
    super("4");
  }
}
