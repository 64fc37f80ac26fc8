package dev.phased.compat.load;

/**
 * A write that an app acknowledged and that could not be read back.
 *
 * @param workload the name of the method that wrote
 * @param writer the version that acknowledged it
 * @param key what it was written under
 * @param value what was written
 * @param reader the version that was asked for it
 * @param found what it answered instead
 */
public record LostWrite(
    String workload, String writer, String key, String value, String reader, String found) {}
