package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the schema states from a Liquibase changelog: the base, and one state after each run of
 * changesets that say the same phase. To say one, a changeset needs {@code liquibase-phased} on the
 * class path; without it, or without phases, {@link #states} names the states.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LiquibaseHistory {
  /**
   * The changelog: {@code classpath:…} or nothing before it for one on the class path, {@code
   * filesystem:…} for a file, or {@code jar:v2!/…} for the one that version {@code v2} ships.
   * {@code {vendor}} in it stands for the kind of database, as in {@link FlywayHistory#locations}.
   */
  String changelog();

  /**
   * The last changeset that the oldest version knows. A changeset is called by its id, or {@code
   * author:id} if there are several with this id. If empty, it is the last one in the changelog
   * that the oldest version ships, if it ships one; else the one before the first that says a
   * phase.
   */
  String base() default "";

  /**
   * The states by name, the base first, each with its last changeset: <code>{"S1=3", "S2=5"}</code>
   * . Without {@link #base} then, and phases are not needed.
   */
  String[] states() default {};
}
