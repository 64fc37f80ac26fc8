package dev.phased.compat.discover;

import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.app.AppSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Reads and checks the app versions of a class. */
final class Apps {
  private Apps() {}

  static List<AppSpec> of(Class<?> type, List<Problem> problems) {
    List<AppSpec> specs = new ArrayList<>();
    for (AppVersion version : type.getAnnotationsByType(AppVersion.class)) {
      try {
        AppSpec spec = AppSpec.of(version);
        specs.add(spec);
        check(type, spec, problems);
      } catch (IllegalArgumentException e) {
        problems.add(Texts.badStartTimeout(type, version));
      }
    }
    return specs;
  }

  private static void check(Class<?> type, AppSpec spec, List<Problem> problems) {
    Path jar = spec.jar().toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      problems.add(Texts.jarMissing(type, spec.id(), jar));
    } else if (!isExecutable(jar)) {
      problems.add(Texts.jarNotExecutable(type, spec.id(), jar));
    }
    spec.env().stream()
        .filter(variable -> variable.indexOf('=') < 1)
        .forEach(variable -> problems.add(Texts.badVariable(type, spec.id(), variable)));
  }

  private static boolean isExecutable(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest != null
          && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
