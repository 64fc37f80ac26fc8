package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.OnDatabase;
import dev.phased.compat.database.DatabaseSpec;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.database.embedded.Binaries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out on which databases a class is to run, and whether that is possible here. */
final class Databases {
  /** What the name of an image tells. Most of these hold PostgreSQL with an extension. */
  private static final Map<String, Vendor> IMAGES =
      new TreeMap<>(
          Map.of(
              "mariadb", Vendor.MARIADB,
              "mysql", Vendor.MYSQL,
              "pgvector", Vendor.POSTGRESQL,
              "postgis", Vendor.POSTGRESQL,
              "postgres", Vendor.POSTGRESQL,
              "timescaledb", Vendor.POSTGRESQL));

  private final Class<?> type;
  private final DatabaseChoice choice;
  private final List<Problem> problems;

  private Databases(Class<?> type, DatabaseChoice choice, List<Problem> problems) {
    this.type = type;
    this.choice = choice;
    this.problems = problems;
  }

  static List<DatabaseSpec> of(Class<?> type, DatabaseChoice choice, List<Problem> problems) {
    return new Databases(type, choice, problems).all();
  }

  private List<DatabaseSpec> all() {
    Set<String> ids = new LinkedHashSet<>();
    List<DatabaseSpec> specs = new ArrayList<>();
    for (String text : new LinkedHashSet<>(texts())) {
      spec(text, ids).ifPresent(specs::add);
    }
    return specs;
  }

  private List<String> texts() {
    if (!choice.databases().isEmpty()) {
      return choice.databases();
    }
    List<String> declared =
        Arrays.stream(type.getAnnotationsByType(OnDatabase.class)).map(OnDatabase::value).toList();
    return declared.isEmpty() ? List.of(DatabaseSpec.Embedded.TEXT) : declared;
  }

  private Optional<DatabaseSpec> spec(String text, Set<String> ids) {
    if (text.equals(DatabaseSpec.Embedded.TEXT)) {
      if (!Binaries.present()) {
        problems.add(DatabaseTexts.noBinaries(type));
      }
      return Optional.of(new DatabaseSpec.Embedded(unique(Binaries.name(), "embedded", ids)));
    }
    if (text.startsWith("jdbc:")) {
      return external(text, ids);
    }
    return container(text, ids);
  }

  private Optional<DatabaseSpec> external(String url, Set<String> ids) {
    Optional<Vendor> vendor = Vendor.ofUrl(url);
    if (vendor.isEmpty() || url.indexOf('/', vendor.get().scheme().length() + 2) < 0) {
      problems.add(DatabaseTexts.badUrl(type, url));
      return Optional.empty();
    }
    requireDriver(vendor.get(), url);
    String id = "external-" + vendor.get().word();
    return Optional.of(
        new DatabaseSpec.External(
            unique(id, Integer.toHexString(url.hashCode()), ids),
            vendor.get(),
            url,
            choice.user(),
            choice.password(),
            choice.mayHaveTables()));
  }

  private Optional<DatabaseSpec> container(String image, Set<String> ids) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    Optional<Vendor> vendor =
        IMAGES.entrySet().stream()
            .filter(known -> name.startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (vendor.isEmpty() || !name.matches("[a-z0-9._-]+(:[A-Za-z0-9._-]+)?")) {
      problems.add(DatabaseTexts.unknownDatabase(type, image));
      return Optional.empty();
    }
    if (!isPresent("org.testcontainers.containers.GenericContainer")) {
      problems.add(DatabaseTexts.noTestcontainers(type, image));
    }
    requireDriver(vendor.get(), image);
    String id = unique(name.replace(':', '-'), "container", ids);
    return Optional.of(new DatabaseSpec.Container(id, vendor.get(), image));
  }

  private void requireDriver(Vendor vendor, String database) {
    if (!isPresent(vendor.driver())) {
      problems.add(DatabaseTexts.noDriver(type, database, vendor));
    }
  }

  /** A name that says the version wins; where two would have the same, one says more. */
  private static String unique(String id, String more, Set<String> ids) {
    String unique = ids.add(id) ? id : id + "-" + more;
    ids.add(unique);
    return unique;
  }

  static boolean isPresent(String type) {
    try {
      Class.forName(type, false, Databases.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
