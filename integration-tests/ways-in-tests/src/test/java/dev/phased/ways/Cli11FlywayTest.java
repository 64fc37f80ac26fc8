package dev.phased.ways;

class Cli11FlywayTest extends CliFlyway {
  Cli11FlywayTest() {
    super("11.20.3");
  }
}
