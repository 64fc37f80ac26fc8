/** Pure: results become judged cells, a rollout plan and a verdict. */
@NullMarked
package dev.phased.compat.verdict;

import org.jspecify.annotations.NullMarked;
