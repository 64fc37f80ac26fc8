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
 * <p>A version is exactly one of {@link #jar}, {@link #classpath}, {@link #image} and {@link
 * #maven}.
 *
 * <p>In {@link #args}, {@link #jvmArgs}, {@link #ready} and the values of {@link #env} and {@link
 * #properties} stand for what each cell has: <code>{port}</code>, <code>{jdbcUrl}</code>, <code>
 * {user}</code> and <code>{password}</code>. Every jar and image also gets them as the environment
 * variables {@code PORT}, {@code JDBC_URL}, {@code JDBC_USER} and {@code JDBC_PASSWORD}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AppVersion.Versions.class)
public @interface AppVersion {
  /** The name, such as {@code v1}: letters, digits, dot, hyphen and underscore. */
  String id();

  /**
   * The executable jar, absolute or relative to the working directory of the tests. It runs in a
   * JVM of its own.
   */
  String jar() default "";

  /**
   * The jars and directories of classes of a library or DAO, with all that it depends on; {@code
   * lib/*} stands for all jars of a directory. It runs in the JVM of the tests, apart from their
   * classes, and is called with {@link RunningApp#as}.
   */
  String[] classpath() default {};

  /** The image, such as {@code acme/checkout:2}. It runs in a container. */
  String image() default "";

  /**
   * The coordinates of an artifact, {@code group:artifact:version} or {@code
   * group:artifact:extension:classifier:version}. It is looked up, with its dependencies, as Maven
   * does: in the local repository, then in those that {@code settings.xml} names, then in Maven
   * Central. An artifact that has a main class runs as a {@link #jar}, unless {@link #entry} is
   * given; all others are a {@link #classpath}.
   */
  String maven() default "";

  /**
   * The class of a class path that is called. It has a constructor that takes a {@link
   * javax.sql.DataSource}, a {@link java.util.Properties}, both in this order, or nothing. If it is
   * {@link AutoCloseable}, it is closed with the cell. If empty, the class is the one that the
   * version's file {@code META-INF/services/…} names for the interface of the test.
   */
  String entry() default "";

  /**
   * The classes that a class path takes from the tests instead of its own, with those nested in
   * them: interfaces that its entry class implements, and what is passed to and fro. The JDK's are
   * shared always.
   */
  Class<?>[] shared() default {};

  /** The arguments of a jar or image, such as <code>--port={port}</code>. */
  String[] args() default {};

  /** The options of the JVM of a jar, such as {@code -Xmx128m}. */
  String[] jvmArgs() default {};

  /** More environment variables of a jar or image, each as {@code NAME=value}. */
  String[] env() default {};

  /**
   * The properties, each as {@code name=value}: system properties of a jar, or what the entry class
   * of a class path gets as {@link java.util.Properties}.
   */
  String[] properties() default {};

  /** Where an image listens in its container; the value of its variable {@code PORT}. */
  int port() default 8080;

  /**
   * When a jar or image is ready: a path such as {@code /health}, once it answers with a status
   * from 200 to 299; {@code port}, once it takes connections on its port; or {@code log:} and a
   * regular expression, once it is found in a line of the app's output.
   */
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
