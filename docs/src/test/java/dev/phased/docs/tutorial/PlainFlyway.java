package dev.phased.docs.tutorial;

import org.flywaydb.core.Flyway;

/** Migrates as production did before it knew phased: run it with no more than Flyway. */
public final class PlainFlyway {
  private PlainFlyway() {}

  /** Takes URL, user, password and location. */
  public static void main(String[] arguments) {
    Flyway.configure()
        .dataSource(arguments[0], arguments[1], arguments[2])
        .locations(arguments[3])
        .load()
        .migrate();
  }
}
