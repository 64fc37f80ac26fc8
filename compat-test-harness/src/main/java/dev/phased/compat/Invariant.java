package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code String} field with an SQL query that must never return a row, such as {@code SELECT id
 * FROM orders WHERE total < 0}. Transition cells ask it before the migration, again and again while
 * it runs, and when all operations are over.
 *
 * <p>It must be possible to ask it on each of its {@link #states}; where a table or column is
 * missing, the cell fails. While the migration runs it is asked only if it holds on both sides.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Invariant {
  /** The ids of the schema states on which it must hold, such as {@code S3}; all if empty. */
  String[] states() default {};
}
