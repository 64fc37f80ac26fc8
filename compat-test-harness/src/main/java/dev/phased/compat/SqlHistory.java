package dev.phased.compat;

import dev.phased.Phase;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the schema states from plain SQL scripts, for products whose schema no tool manages. The
 * first state is the base, on which the oldest version runs.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlHistory {
  /** The states, in the order in which they follow one another; two or more. */
  State[] value();

  /** A state, and how one gets there from the one before. */
  @Documented
  @Target({})
  @Retention(RetentionPolicy.RUNTIME)
  @interface State {
    /** Its name in cells, such as {@code S2}. */
    String id();

    /** What its scripts do; none for the base, and for one that promises nothing. */
    Phase[] phase() default {};

    /**
     * The scripts that lead there, in their order: {@code classpath:…}, a path of the file system,
     * or {@code jar:v2!/…} for one that version {@code v2} ships. Several statements are separated
     * by semicolons at the end of a line. {@code {vendor}} in them stands for the kind of database,
     * as in {@link FlywayHistory#locations}.
     */
    String[] scripts();

    /** The scripts that lead back, in their order; none if there is no way back. */
    String[] down() default {};
  }
}
