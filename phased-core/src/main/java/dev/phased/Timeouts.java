package dev.phased;

import java.time.Duration;

/**
 * The limits under which one migration runs.
 *
 * @param lock how long a statement may wait for a lock; zero is no limit
 * @param statement how long a statement may run; zero is no limit
 * @param retries how often to try again after a lock timeout or deadlock; {@link Integer#MAX_VALUE}
 *     if only {@code retryFor} limits it
 * @param retryFor for how long in all to try again; zero is not at all
 */
public record Timeouts(Duration lock, Duration statement, int retries, Duration retryFor) {}
