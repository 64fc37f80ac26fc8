/** The command line: what one does with reports of the harness once they are written. */
@NullMarked
package dev.phased.cli;

import org.jspecify.annotations.NullMarked;
