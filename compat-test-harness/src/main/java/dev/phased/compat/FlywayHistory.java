package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the schema states from Flyway migrations: the base, and one state after each run of
 * migrations that say the same phase.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FlywayHistory {
  /** Where the migrations are, as Flyway writes it: {@code classpath:…} or {@code filesystem:…}. */
  String[] locations() default "classpath:db/migration";

  /**
   * The version of the last migration that the oldest app version knows. If empty, the one before
   * the first migration that says a phase.
   */
  String base() default "";
}
