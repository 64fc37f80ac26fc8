/** Schema histories of Liquibase; the only room that knows its types. */
@NullMarked
package dev.phased.compat.schema.liquibase;

import org.jspecify.annotations.NullMarked;
