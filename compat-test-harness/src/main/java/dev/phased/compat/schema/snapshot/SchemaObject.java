package dev.phased.compat.schema.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object of a schema.
 *
 * @param id what it is, apart from what it is like
 * @param facts what it is like, in the words of the catalogue; the first is what one would call its
 *     definition
 */
record SchemaObject(ObjectId id, Map<String, String> facts) {
  SchemaObject {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** The first fact; empty if that says nothing. */
  String definition() {
    return facts.values().stream().findFirst().orElse("");
  }
}
