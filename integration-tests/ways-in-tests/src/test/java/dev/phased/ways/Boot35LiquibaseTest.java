package dev.phased.ways;

class Boot35LiquibaseTest extends BootLiquibase {
  Boot35LiquibaseTest() {
    super("3.5");
  }
}
