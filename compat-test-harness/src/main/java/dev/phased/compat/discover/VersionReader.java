package dev.phased.compat.discover;

import dev.phased.Durations;
import dev.phased.Problem;
import dev.phased.compat.AppVersion;
import dev.phased.compat.app.AppSpec;
import dev.phased.compat.app.ClasspathSpec;
import dev.phased.compat.app.ImageSpec;
import dev.phased.compat.app.Inputs;
import dev.phased.compat.app.JarSpec;
import dev.phased.compat.app.Jars;
import dev.phased.compat.app.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one version.
 *
 * @param type the class that declares it
 * @param version what it says
 * @param problems where all that is wrong goes
 */
record VersionReader(Class<?> type, AppVersion version, List<Problem> problems) {
  /** How it is started, if nothing is wrong. */
  Optional<AppSpec> read() {
    List<VersionKind> kinds = VersionKind.of(version);
    int before = problems.size();
    if (kinds.size() != 1) {
      problems.add(VersionTexts.notOneKind(type, version, kinds));
      return Optional.empty();
    }
    Optional<AppSpec> spec = read(kinds.get(0));
    return problems.size() == before ? spec : Optional.empty();
  }

  private Optional<AppSpec> read(VersionKind kind) {
    String origin = kind.written(version);
    return switch (kind) {
      case JAR -> jar(origin, Path.of(version.jar()), List.of());
      case CLASSPATH ->
          Optional.of(classpath(origin, new ClasspathReader(type, version, problems).files()));
      case IMAGE -> Optional.of(image(origin));
      case MAVEN -> maven(origin);
    };
  }

  private Optional<AppSpec> maven(String origin) {
    return new MavenReader(type, version, problems)
        .files()
        .flatMap(files -> resolved(origin, files.get(0), files.subList(1, files.size())));
  }

  private Optional<AppSpec> resolved(String origin, Path artifact, List<Path> dependencies) {
    try {
      if (version.entry().isEmpty() && Jars.mainClass(artifact).isPresent()) {
        boolean alone = Jars.bringsItsLibraries(artifact);
        return jar(origin, artifact, alone ? List.of() : dependencies);
      }
      List<Path> files = new java.util.ArrayList<>(List.of(artifact));
      files.addAll(dependencies);
      return Optional.of(classpath(origin, files));
    } catch (IOException e) {
      problems.add(VersionTexts.jarNotReadable(type, version, artifact));
      return Optional.empty();
    }
  }

  private Optional<AppSpec> jar(String origin, Path jar, List<Path> dependencies) {
    Path file = jar.toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      problems.add(VersionTexts.jarMissing(type, version.id(), file));
    } else if (!isExecutable(file)) {
      problems.add(VersionTexts.jarNotExecutable(type, version.id(), file));
    }
    check("a jar", VersionKind.JAR);
    return Optional.of(
        new JarSpec(
            version.id(),
            origin,
            jar,
            dependencies,
            List.of(version.jvmArgs()),
            inputs(),
            readiness(),
            startTimeout()));
  }

  private AppSpec classpath(String origin, List<Path> files) {
    check("a class path", VersionKind.CLASSPATH);
    return new ClasspathSpec(
        version.id(),
        origin,
        files,
        version.entry(),
        Set.of(version.shared()),
        inputs(),
        startTimeout());
  }

  private AppSpec image(String origin) {
    check("an image", VersionKind.IMAGE);
    if (!Optionals.present("org.testcontainers.containers.GenericContainer")) {
      problems.add(VersionTexts.noTestcontainers(type, version));
    }
    return new ImageSpec(
        version.id(),
        origin,
        version.image(),
        version.port(),
        inputs(),
        readiness(),
        startTimeout());
  }

  private void check(String what, VersionKind kind) {
    List<String> foreign = kind.foreign(version);
    if (!foreign.isEmpty()) {
      problems.add(VersionTexts.cannotTake(type, version, what, foreign));
    }
  }

  private Inputs inputs() {
    return new Inputs(
        List.of(version.args()),
        pairs("env", "NAME=value", version.env()),
        pairs("properties", "name=value", version.properties()));
  }

  private Map<String, String> pairs(String attribute, String form, String[] texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        problems.add(VersionTexts.badPair(type, version.id(), attribute, text, form));
      } else {
        pairs.put(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    return pairs;
  }

  private Readiness readiness() {
    try {
      return Readiness.of(version.ready());
    } catch (IllegalArgumentException e) {
      problems.add(VersionTexts.badReady(type, version, String.valueOf(e.getMessage())));
      return new Readiness.Port();
    }
  }

  private Duration startTimeout() {
    try {
      Duration duration = Durations.parse(version.startTimeout());
      if (!duration.isZero()) {
        return duration;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for no time at all.
    }
    problems.add(VersionTexts.badStartTimeout(type, version));
    return Duration.ZERO;
  }

  private static boolean isExecutable(Path jar) {
    try {
      return Jars.mainClass(jar).isPresent();
    } catch (IOException e) {
      return false;
    }
  }
}
