package dev.phased.compat.schema.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema of a database at one moment, as its own catalogue describes it: PostgreSQL, MySQL or
 * MariaDB. What the migration tools keep for themselves is no part of it.
 */
public final class Snapshot {
  private final SortedMap<ObjectId, SchemaObject> objects;

  private Snapshot(SortedMap<ObjectId, SchemaObject> objects) {
    this.objects = Collections.unmodifiableSortedMap(objects);
  }

  /**
   * Reads the catalogue of a database: in PostgreSQL all schemas but the system's, in MySQL and
   * MariaDB the connection's database. Leaves the connection as it was.
   *
   * @throws SQLException if the catalogue can't be read, or the database is none of these
   */
  public static Snapshot of(Connection connection) throws SQLException {
    Catalogue catalogue = Catalogue.of(connection);
    SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    for (ObjectKind kind : ObjectKind.values()) {
      for (Map<String, String> row : catalogue.rows(kind.query())) {
        ObjectId id = new ObjectId(kind, taken(row, "of"), taken(row, "name"));
        if (!Tools.own(id.of()) && !Tools.own(id.name())) {
          objects.put(id, new SchemaObject(id, row));
        }
      }
    }
    return new Snapshot(objects);
  }

  /** How many objects it has: tables, columns, indexes and so on. */
  public int size() {
    return objects.size();
  }

  /**
   * What a later moment has not, has besides, or has otherwise, ordered by kind and name. Parts of
   * an object that is missing or new are not told one by one.
   */
  public List<Difference> differencesTo(Snapshot later) {
    SortedSet<ObjectId> all = new TreeSet<>(objects.keySet());
    all.addAll(later.objects.keySet());
    List<Difference> differences = new ArrayList<>();
    for (ObjectId id : all) {
      SchemaObject before = objects.get(id);
      SchemaObject after = later.objects.get(id);
      if (before == null && after != null) {
        if (!isPart(id, later, this)) {
          differences.add(Texts.isNew(after));
        }
      } else if (after == null && before != null) {
        if (!isPart(id, this, later)) {
          differences.add(Texts.isMissing(before));
        }
      } else if (before != null && after != null && !before.equals(after)) {
        differences.add(Texts.isOther(before, after));
      }
    }
    return differences;
  }

  /** Whether what the object belongs to is in one snapshot only, too. */
  private static boolean isPart(ObjectId id, Snapshot has, Snapshot hasNot) {
    return has.hasWhole(id.of()) && !hasNot.hasWhole(id.of());
  }

  private boolean hasWhole(String name) {
    return objects.keySet().stream().anyMatch(id -> id.kind().isWhole() && id.name().equals(name));
  }

  private static String taken(Map<String, String> row, String label) {
    String value = row.remove(label);
    if (value == null) {
      throw new IllegalStateException("A query of the catalogue has no column " + label + ".");
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot snapshot && objects.equals(snapshot.objects);
  }

  @Override
  public int hashCode() {
    return objects.hashCode();
  }

  /** All objects, one a line, for a reader. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    objects.values().forEach(object -> text.append(Texts.line(object)).append('\n'));
    return text.toString();
  }
}
