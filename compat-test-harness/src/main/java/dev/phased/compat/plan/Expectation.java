package dev.phased.compat.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An exception from what the phases require of a cell.
 *
 * @param cell the cell
 * @param requirement what must come out instead
 * @param reason why that is acceptable
 * @param sqlState what it must fail with, if that matters
 * @param issue where it is discussed, if anywhere
 * @param until the last day on which it holds, if there is one
 * @param expired whether that day is over
 */
public record Expectation(
    CellId cell,
    Requirement requirement,
    String reason,
    Optional<String> sqlState,
    Optional<String> issue,
    Optional<LocalDate> until,
    boolean expired) {}
