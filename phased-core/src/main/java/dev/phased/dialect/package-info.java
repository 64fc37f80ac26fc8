/** How each database runs a migration under timeouts, tells who blocks it, and tries again. */
@NullMarked
package dev.phased.dialect;

import org.jspecify.annotations.NullMarked;
