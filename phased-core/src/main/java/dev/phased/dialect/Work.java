package dev.phased.dialect;

import dev.phased.Timeouts;
import java.util.Optional;

/**
 * One migration or changeset, as a dialect sees it.
 *
 * @param name its name for messages, such as {@code V2__add_currency.sql}
 * @param sql its SQL with placeholders replaced, if it is SQL
 * @param timeouts its limits
 * @param inTransaction whether the tool runs it inside a transaction
 */
public record Work(String name, Optional<String> sql, Timeouts timeouts, boolean inTransaction) {}
