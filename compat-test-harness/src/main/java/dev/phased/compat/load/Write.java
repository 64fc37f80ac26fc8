package dev.phased.compat.load;

/**
 * A write that an app has acknowledged.
 *
 * @param lane who was told
 * @param key what it was written under
 * @param value what must be read under it
 */
public record Write(Lane lane, String key, String value) {}
