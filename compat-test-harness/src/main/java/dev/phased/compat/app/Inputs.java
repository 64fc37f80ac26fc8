package dev.phased.compat.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an app is given at its start, with placeholders.
 *
 * @param args its arguments, in their order
 * @param env more environment variables
 * @param properties its properties: those of its JVM, or of its entry class
 */
public record Inputs(List<String> args, Map<String, String> env, Map<String, String> properties) {
  /** Copies all of them, in their order. */
  public Inputs {
    args = List.copyOf(args);
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
