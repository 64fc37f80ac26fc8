/** One model of what a matrix came to, and its renderings: JSON, HTML, Markdown, terminal. */
@NullMarked
package dev.phased.compat.report;

import org.jspecify.annotations.NullMarked;
