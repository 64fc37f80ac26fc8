package dev.phased.dialect;

import java.time.Duration;
import java.util.Optional;

/**
 * A session that stood in a migration's way.
 *
 * @param session its id: PostgreSQL's pid, MySQL's connection id
 * @param application its application name, if it gave one
 * @param user its user, if it may be seen
 * @param state what it was doing, such as {@code idle in transaction}
 * @param age how long its transaction was open
 * @param query its latest statement without values, if it may be seen
 * @param lock what it held, such as {@code AccessShareLock on orders}
 */
public record Blocker(
    long session,
    Optional<String> application,
    Optional<String> user,
    String state,
    Duration age,
    Optional<String> query,
    String lock) {}
