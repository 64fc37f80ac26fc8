package dev.phased.compat;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what an app has acknowledged while its {@link Workload} runs. When the migration is over,
 * the {@link ReadBack} method of the workload is asked for every key, through every version that
 * was live, and what it returns must have the same text as the value here. Each operation gets it
 * as a parameter; it may be used by the thread of that operation only.
 */
public interface Ledger {
  /**
   * Records a write that the app has acknowledged. Called after the app's answer, never before: a
   * write that nobody was promised may get lost.
   *
   * <p>Key and value are kept as their texts, so that any version can be asked for them later, and
   * {@code 1250} is the same as {@code 1250L}; {@code 12.5} and {@code 12.50} are not. Of a key
   * that is recorded again the latest value counts, so no two operations should write to one key at
   * a time: let each make a row of its own, as callers mostly do.
   *
   * @param key what finds the write again, such as the id that the app has answered with
   * @param value what must be read under it; null if it must be gone
   */
  void acknowledged(Object key, @Nullable Object value);
}
