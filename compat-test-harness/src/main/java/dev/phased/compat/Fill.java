package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows that are there before a transition cell begins, since a migration of an empty table shows
 * nothing. The database makes them, on the base state; migrations then lead them to the states
 * after it. Tables are filled in the order in which they are written.
 *
 * <p>Each row comes from {@link #values}, in which {@code n} is the number of the row, from 1. The
 * random numbers of the database begin with the same seed each time, so a rerun finds the same
 * rows.
 *
 * <pre>
 * &#64;Fill(table = "orders", rows = 100_000,
 *       columns = "customer, total_amount", values = "concat('customer ', n % 1000), 100 + n % 900")
 * </pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Fill.Fills.class)
public @interface Fill {
  /** The table, as SQL names it. */
  String table();

  /** How many rows; 1 or more. */
  int rows();

  /** The columns that get a value, with commas between them. */
  String columns();

  /** An SQL expression for each column, with commas between them. */
  String values();

  /** Several tables on one class. The compiler writes this one. */
  @Documented
  @Inherited
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Fills {
    /** The tables, in the order in which they are filled. */
    Fill[] value();
  }
}
