package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A version of the app, as the artifact that is deployed. Versions are written oldest first, in the
 * order in which they are deployed; the first is the one in production now.
 *
 * <p>In {@link #args}, {@link #jvmArgs} and the values of {@link #env} stand for what each cell
 * has: <code>{port}</code>, <code>{jdbcUrl}</code>, <code>{user}</code> and <code>{password}</code>
 * . Every app also gets them as the environment variables {@code PORT}, {@code JDBC_URL}, {@code
 * JDBC_USER} and {@code JDBC_PASSWORD}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AppVersion.Versions.class)
public @interface AppVersion {
  /** The name, such as {@code v1}: letters, digits, dot, hyphen and underscore. */
  String id();

  /** The executable jar, absolute or relative to the working directory of the tests. */
  String jar();

  /** The arguments of the app, such as <code>--port={port}</code>. */
  String[] args() default {};

  /** The options of its JVM, such as {@code -Xmx128m}. */
  String[] jvmArgs() default {};

  /** More environment variables, each as {@code NAME=value}. */
  String[] env() default {};

  /** The path that answers with a status from 200 to 299 once the app is ready. */
  String ready() default "/health";

  /** How long the app may take until it is ready, such as {@code 500ms} or {@code 30s}. */
  String startTimeout() default "30s";

  /** Several versions on one class. The compiler writes this one. */
  @Documented
  @Inherited
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Versions {
    /** The versions, oldest first. */
    AppVersion[] value();
  }
}
