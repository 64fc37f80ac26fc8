package dev.phased.ways;

class Boot35FlywayTest extends BootFlyway {
  Boot35FlywayTest() {
    super("3.5");
  }
}
