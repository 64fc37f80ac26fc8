package dev.phased.compat.verdict;

/**
 * A step of a rollout.
 *
 * @param action what to do
 * @param after where the rollout then stands
 * @param backTo the oldest version that can serve again from there without touching the schema:
 *     every version from it to those live works on this schema
 */
public record Step(Action action, Position after, String backTo) {}
