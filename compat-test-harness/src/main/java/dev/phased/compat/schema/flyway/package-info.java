/** Schema histories of Flyway; the only room that knows its types. */
@NullMarked
package dev.phased.compat.schema.flyway;

import org.jspecify.annotations.NullMarked;
