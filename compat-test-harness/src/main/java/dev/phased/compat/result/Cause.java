package dev.phased.compat.result;

/**
 * What a migration did that an app can't get along with.
 *
 * @param script the migration, as people name it
 * @param line where in it, from 1
 * @param sentence what it does there
 * @param remedy how to do it without harm
 */
public record Cause(String script, int line, String sentence, String remedy) {}
