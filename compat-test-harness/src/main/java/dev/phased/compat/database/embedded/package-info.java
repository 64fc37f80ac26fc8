/** PostgreSQL from an artifact on the class path; the only room that knows zonky's types. */
@NullMarked
package dev.phased.compat.database.embedded;

import org.jspecify.annotations.NullMarked;
