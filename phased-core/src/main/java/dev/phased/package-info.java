/** The words that every tool of phased shares: phases, directives, timeouts, retry and gates. */
@NullMarked
package dev.phased;

import org.jspecify.annotations.NullMarked;
