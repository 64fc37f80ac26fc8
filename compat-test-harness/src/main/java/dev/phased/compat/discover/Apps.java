package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.app.AppSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and checks the app versions of a class. */
final class Apps {
  private Apps() {}

  /** The ids of all versions, of those with mistakes too. */
  static List<String> ids(Class<?> type) {
    return Arrays.stream(type.getAnnotationsByType(AppVersion.class))
        .map(AppVersion::id)
        .distinct()
        .toList();
  }

  static List<AppSpec> of(Class<?> type, List<Problem> problems) {
    return Arrays.stream(type.getAnnotationsByType(AppVersion.class))
        .map(version -> new VersionReader(type, version, problems).read())
        .flatMap(Optional::stream)
        .toList();
  }
}
