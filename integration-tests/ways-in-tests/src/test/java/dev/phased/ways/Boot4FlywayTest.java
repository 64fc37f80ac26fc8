package dev.phased.ways;

class Boot4FlywayTest extends BootFlyway {
  Boot4FlywayTest() {
    super("4");
  }
}
