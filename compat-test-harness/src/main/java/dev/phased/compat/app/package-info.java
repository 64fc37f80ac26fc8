/** Starts a version of the app as it is deployed, and stops it. */
@NullMarked
package dev.phased.compat.app;

import org.jspecify.annotations.NullMarked;
