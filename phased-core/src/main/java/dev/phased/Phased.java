package dev.phased;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The directive of a migration that is written in Java: the same keys as {@code -- phased:} in SQL.
 * An element that is left out falls back to the settings.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Phased {
  /** The phase. */
  Phase phase();

  /**
   * How long a statement may wait for a lock, such as {@code 500ms} or {@code 2s}; 0 is no limit.
   */
  String lockTimeout() default "";

  /** How long a statement may run, such as {@code 30s} or {@code 5min}; 0 is no limit. */
  String statementTimeout() default "";

  /**
   * How often to try again after a lock timeout or deadlock, 0 or more; -1 leaves it to the
   * settings.
   */
  int retries() default -1;

  /** For how long in all to try again, such as {@code 5min}. */
  String retryFor() default "";

  /** Who answers for it, such as {@code team-checkout}. */
  String owner() default "";

  /** The first day, in UTC, on which it should run, such as {@code 2027-01-31}. */
  String notBefore() default "";
}
