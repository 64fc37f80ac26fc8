package dev.phased.compat.discover;

import java.util.List;

/**
 * The points of a history that its annotation names.
 *
 * @param annotation its name, for errors
 * @param base the last migration of the base; empty if it is found elsewhere
 * @param states the states by name; none if they come from the phases
 */
record Points(String annotation, String base, List<String> states) {}
