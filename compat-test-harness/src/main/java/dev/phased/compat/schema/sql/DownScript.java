package dev.phased.compat.schema.sql;

/**
 * A script of a way down that was read.
 *
 * @param name as people name it
 * @param text its SQL
 */
record DownScript(String name, String text) {}
