package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that reads what a {@link Workload} has written. It takes a {@link RunningApp}, which may
 * be another version than the one that wrote, and a key of the {@link Ledger} as {@code String},
 * {@code long} or {@code int}; it returns the value. If it throws, or returns something with
 * another text, the write is lost. Several threads call it at a time, on one instance of the class.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadBack {
  /** The name of the workload's method; may be left out if only one has a {@link Ledger}. */
  String value() default "";
}
