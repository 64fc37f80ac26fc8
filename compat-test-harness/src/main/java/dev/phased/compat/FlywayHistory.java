package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the schema states from Flyway migrations: the base, and one state after each run of
 * migrations that say the same phase.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FlywayHistory {
  /**
   * Where the migrations are, as Flyway writes it: {@code classpath:…} or {@code filesystem:…}; or
   * {@code jar:v2!/db/migration} for those that version {@code v2} ships in its jar, an executable
   * one of Spring Boot too. {@code {vendor}} in them stands for {@code postgresql}, {@code mysql}
   * or {@code mariadb}, as the database is one; all databases need the same phases then.
   */
  String[] locations() default "classpath:db/migration";

  /**
   * The version of the last migration that the oldest app version knows. If empty, it is the
   * highest one that the oldest version ships at the same place, if it ships any; else the one
   * before the first migration that says a phase.
   */
  String base() default "";

  /**
   * The states by name, the base first, each with the version of its last migration: <code>
   * {"S1=3", "S2=5"}</code>. Without {@link #base} then, and migrations need not say a phase.
   */
  String[] states() default {};
}
