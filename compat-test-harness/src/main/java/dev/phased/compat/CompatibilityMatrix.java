package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a matrix: every {@link AppVersion} of it runs every {@link Scenario} on every
 * schema state of its {@link FlywayHistory}. The class is concrete and has a constructor without
 * parameters; each cell gets an instance of its own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompatibilityMatrix {
  /** The heading of the report; the simple name of the class if empty. */
  String title() default "";
}
