package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is one operation of the app's callers, made again and again while a migration runs.
 * It takes a {@link RunningApp}, and a {@link Ledger} if it writes, and returns nothing; it throws
 * if the app does not do its work. Several threads call it at a time, on one instance of the class.
 *
 * <p>A matrix with a workload has a transition cell for each migration: the versions that are live
 * then serve the workload before, while and after the schema changes. The cell fails if an
 * operation fails, if one takes longer than {@link #maxStall} because of the migration, if an
 * {@link Invariant} breaks, or if a write that the {@link Ledger} holds can't be read back.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Workload {
  /** How many threads make operations against each live version; 1 or more. */
  int threads() default 4;

  /**
   * How many operations they start together in a second at most, against each live version; 1 or
   * more. A thread begins its next operation when this pace allows it and the one before is over.
   */
  int perSecond() default 100;

  /** The longest that one operation may take while the migration runs, such as {@code 500ms}. */
  String maxStall() default "1s";
}
