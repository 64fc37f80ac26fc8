/** What a run starts and must not leave behind: processes and directories. */
@NullMarked
package dev.phased.compat.process;

import org.jspecify.annotations.NullMarked;
