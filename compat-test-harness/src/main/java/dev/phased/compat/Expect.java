package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An exception from what the phases require of one cell, with its reason. It is checked like any
 * other cell: what is expected to fail and works, or fails otherwise, is red, and so is an
 * exception whose time is over. The report lists all of them.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Expect.Expectations.class)
public @interface Expect {
  /** The id of the cell, such as {@code v1@S3} or {@code v2:v1@S2}. */
  String cell();

  /** What the cell does instead. */
  Outcome outcome() default Outcome.FAILS;

  /** Why that is acceptable; not empty. */
  String reason();

  /** The SQLState with which it must fail, such as {@code 42703}; any failure will do if empty. */
  String sqlState() default "";

  /** Where it is discussed, such as an issue number or an address. */
  String issue() default "";

  /** The last day on which it holds, such as {@code 2027-01-31}; always if empty. */
  String until() default "";

  /** What a cell is expected to do. */
  enum Outcome {
    /** It must fail. */
    FAILS,
    /** It must work, although the phases don't require it. */
    WORKS
  }

  /** Several expectations on one class. The compiler writes this one. */
  @Documented
  @Inherited
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Expectations {
    /** The expectations. */
    Expect[] value();
  }
}
