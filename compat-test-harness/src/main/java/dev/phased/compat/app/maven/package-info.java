/** Artifacts of repositories, found as Maven finds them; the only room that knows its types. */
@NullMarked
package dev.phased.compat.app.maven;

import org.jspecify.annotations.NullMarked;
