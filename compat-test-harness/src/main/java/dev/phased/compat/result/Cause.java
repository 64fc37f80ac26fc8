package dev.phased.compat.result;

import dev.phased.Phase;
import java.util.Optional;

/**
 * What a migration did that an app can't get along with.
 *
 * @param error the error of the database that it explains
 * @param object the column, table or other thing that the error is about
 * @param script the migration, as people name it
 * @param line where in it, from 1
 * @param phase what the migration says it does; empty if it says nothing
 * @param sentence what it does there
 * @param remedy how to do it without harm
 */
public record Cause(
    SqlError error,
    String object,
    String script,
    int line,
    Optional<Phase> phase,
    String sentence,
    String remedy) {}
