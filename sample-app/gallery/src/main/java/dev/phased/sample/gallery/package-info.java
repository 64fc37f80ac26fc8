/** The app of the gallery: a table behind two statements. */
@NullMarked
package dev.phased.sample.gallery;

import org.jspecify.annotations.NullMarked;
