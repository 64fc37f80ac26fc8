package dev.phased.compat.discover;

import dev.phased.compat.AppVersion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a version can be, and which attributes it then takes. */
enum VersionKind {
  JAR,
  CLASSPATH,
  IMAGE,
  MAVEN;

  private static final int USUAL_PORT = 8080;
  private static final String USUAL_PATH = "/health";

  /** What a version says to be; one, if it is right. */
  static List<VersionKind> of(AppVersion version) {
    return Arrays.stream(values()).filter(kind -> !kind.value(version).isEmpty()).toList();
  }

  /** The attribute with its value, such as {@code jar = "app.jar"}. */
  String written(AppVersion version) {
    return attribute() + " = " + value(version);
  }

  String attribute() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The attributes that are set and mean nothing to this kind. */
  List<String> foreign(AppVersion version) {
    return set(version).entrySet().stream()
        .filter(entry -> entry.getValue() && !takes().contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<String> takes() {
    return switch (this) {
      case JAR -> Set.of("args", "jvmArgs", "env", "properties", "ready");
      case CLASSPATH -> Set.of("entry", "shared", "properties");
      case IMAGE -> Set.of("args", "env", "port", "ready");
      case MAVEN -> throw new IllegalStateException("An artifact becomes one of the others first");
    };
  }

  private static Map<String, Boolean> set(AppVersion version) {
    Map<String, Boolean> set = new LinkedHashMap<>();
    set.put("entry", !version.entry().isEmpty());
    set.put("shared", version.shared().length > 0);
    set.put("args", version.args().length > 0);
    set.put("jvmArgs", version.jvmArgs().length > 0);
    set.put("env", version.env().length > 0);
    set.put("properties", version.properties().length > 0);
    set.put("port", version.port() != USUAL_PORT);
    set.put("ready", !version.ready().equals(USUAL_PATH));
    return set;
  }

  private String value(AppVersion version) {
    return switch (this) {
      case JAR -> quoted(version.jar());
      case IMAGE -> quoted(version.image());
      case MAVEN -> quoted(version.maven());
      case CLASSPATH -> listed(version.classpath());
    };
  }

  private static String listed(String[] texts) {
    String list = Arrays.stream(texts).map(VersionKind::quoted).collect(Collectors.joining(", "));
    return texts.length > 1 ? "{" + list + "}" : list;
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }
}
