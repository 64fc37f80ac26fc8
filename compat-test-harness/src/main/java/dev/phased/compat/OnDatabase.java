package dev.phased.compat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a database on which a matrix runs. Several of them give a grid each, of the same cells, and
 * one verdict for all. A class without any runs on the embedded PostgreSQL. The parameter {@code
 * phased.compat.databases} takes the place of what classes say.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(OnDatabase.Databases.class)
public @interface OnDatabase {
  /**
   * What to run on: {@code embedded}; an image of PostgreSQL, MySQL or MariaDB, such as {@code
   * postgres:17}; or the JDBC URL of an empty database on a server that is there, such as {@code
   * jdbc:postgresql://localhost:5432/compat}. User and password of the latter are no matter of
   * source code; the parameters {@code phased.compat.external.user} and {@code .password} have
   * them.
   */
  String value();

  /** Several databases on one class. The compiler writes this one. */
  @Documented
  @Inherited
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Databases {
    /** The databases, in the order in which they are reported. */
    OnDatabase[] value();
  }
}
