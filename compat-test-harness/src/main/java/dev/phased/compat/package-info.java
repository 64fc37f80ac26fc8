/**
 * What a user writes and sees: the annotations of a matrix, and the running app that a scenario
 * gets.
 */
@NullMarked
package dev.phased.compat;

import org.jspecify.annotations.NullMarked;
