package dev.phased.sample.gallery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the page of the guide says of a change that it does not take from the run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Lesson {
  /** The directory of its migrations. */
  String directory();

  /** The change. */
  String change();

  /** What is tempting, in a few words. */
  String wrong();

  /** What is done instead, in a few words. */
  String right();

  /** What harms in the one, and helps in the other. */
  String why();

  /** The cells that the wrong way turns red. */
  String[] red();
}
