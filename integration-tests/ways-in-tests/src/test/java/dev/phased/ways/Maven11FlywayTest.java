package dev.phased.ways;

class Maven11FlywayTest extends MavenFlyway {
  Maven11FlywayTest() {
    super("11.7.2");
  }
}
