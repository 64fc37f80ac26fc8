/** An app that migrates as it starts. */
@NullMarked
package dev.phased.ways;

import org.jspecify.annotations.NullMarked;
