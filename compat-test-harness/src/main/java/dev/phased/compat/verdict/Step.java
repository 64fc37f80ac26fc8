package dev.phased.compat.verdict;

/**
 * A step of a rollout.
 *
 * @param action what to do
 * @param after where the rollout then stands
 * @param rollback how to get the oldest version back that can come back from there
 */
public record Step(Action action, Position after, Rollback rollback) {}
