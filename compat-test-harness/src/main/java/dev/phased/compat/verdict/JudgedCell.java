package dev.phased.compat.verdict;

import dev.phased.compat.plan.Cell;
import dev.phased.compat.result.CellResult;

/**
 * A cell, what came out, and what that means.
 *
 * @param cell what was to be proven
 * @param result what came out; the blame may differ from what was reported
 * @param mark what it means
 * @param kind why, if it is broken or was not run, or {@link Reason.Kind#AS_REQUIRED}
 * @param reason one or more sentences for the user; empty if there is nothing to say
 */
public record JudgedCell(
    Cell cell, CellResult result, Mark mark, Reason.Kind kind, String reason) {}
