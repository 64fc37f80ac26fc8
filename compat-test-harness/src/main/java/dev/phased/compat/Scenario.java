package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that uses the app as its callers do, and throws if the app does not do its work. It
 * takes one {@link RunningApp} and returns nothing. All scenarios of a matrix run in every cell,
 * unless {@link #versions} limits them; each must work on any version that it runs on, so it uses
 * only what all of them offer.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {
  /** The ids of the versions that it runs on; all if empty. */
  String[] versions() default {};
}
