package dev.phased.compat.result;

import java.time.Duration;

/**
 * How one scenario went in a cell.
 *
 * @param name the name of its method
 * @param outcome what it came to
 * @param message why it did not pass; empty if it did
 * @param duration how long it took
 */
public record ScenarioResult(String name, Outcome outcome, String message, Duration duration) {}
