package dev.phased.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the jars as they were built; {@code verify} runs it, when they are there. */
@EnabledIfSystemProperty(named = "phased.jars", matches = ".+")
class JarsTest {
  private static final String VERSION = System.getProperty("phased.jars", "");
  private static final String SERVICES = "META-INF/services/";

  /** A jar that is published, and where its classes may be. */
  enum Jar {
    CORE("phased-core", "", "dev.phased", "dev/phased/(dialect/)?[^/]+"),
    FLYWAY("flyway-phased", "", "dev.phased.flyway", "dev/phased/flyway/.*"),
    FLYWAY_ALL(
        "flyway-phased", "-all", "dev.phased.flyway", "dev/phased/((flyway|dialect)/.*|[^/]+)"),
    LIQUIBASE("liquibase-phased", "", "dev.phased.liquibase", "dev/phased/liquibase/.*"),
    LIQUIBASE_ALL(
        "liquibase-phased",
        "-all",
        "dev.phased.liquibase",
        "dev/phased/((liquibase|dialect)/.*|[^/]+)"),
    HARNESS("compat-test-harness", "", "dev.phased.compat", "dev/phased/compat/.*"),
    CLI(
        "phased-cli",
        "",
        Jar.NO_MODULE,
        "(dev/phased/(cli/.*|dialect/.*|compat/(plan|report|result|verdict)/.*|[^/]+)"
            + "|com/fasterxml/jackson/.*|gg/jte/.*|org/jspecify/.*|picocli/.*)");

    /** What bundles other modules can be none itself. */
    private static final String NO_MODULE = "";

    private final String module;
    private final String classifier;
    private final String moduleName;
    private final String classes;

    Jar(String module, String classifier, String moduleName, String classes) {
      this.module = module;
      this.classifier = classifier;
      this.moduleName = moduleName;
      this.classes = classes;
    }

    Path file(String kind) {
      return Markdown.ROOT.resolve(module + "/target/" + module + "-" + VERSION + kind + ".jar");
    }

    JarFile open() throws IOException {
      return new JarFile(file(classifier).toFile());
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsItsOwnClassesAndNoOthers(Jar jar) throws IOException {
    try (JarFile file = jar.open()) {
      List<String> classes = names(file).filter(name -> name.endsWith(".class")).toList();

      assertThat(classes).hasSizeGreaterThan(5);
      assertThat(classes).allMatch(name -> name.matches(jar.classes));
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsNoResourceOutsideOfItsPackages(Jar jar) throws IOException {
    try (JarFile file = jar.open()) {
      // A schema stands where its URL leads.
      assertThat(names(file).filter(name -> !name.startsWith("phased.dev/xml/ns/")))
          .allMatch(name -> name.startsWith("META-INF/") || name.matches(jar.classes));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachServiceNamesClassesThatAreThere(Jar jar) throws IOException {
    try (JarFile file = jar.open()) {
      for (String service : names(file).filter(name -> name.startsWith(SERVICES)).toList()) {
        assertThat(text(file, service).lines().map(String::strip).filter(JarsTest::isSaid))
            .as(service)
            .isNotEmpty()
            .allSatisfy(
                name -> assertThat(file.getEntry(name.replace('.', '/') + ".class")).isNotNull());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noServiceOfTheSourcesIsLost(Jar jar) throws IOException {
    Path sources = Markdown.ROOT.resolve(jar.module + "/src/main/resources/" + SERVICES);
    List<String> said = new ArrayList<>();
    if (Files.exists(sources)) {
      try (Stream<Path> files = Files.list(sources)) {
        files.forEach(file -> said.add(SERVICES + file.getFileName()));
      }
    }
    try (JarFile file = jar.open()) {
      assertThat(names(file)).containsAll(said);
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysItsLicenceAndModule(Jar jar) throws IOException {
    try (JarFile file = jar.open()) {
      assertThat(text(file, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
      String name = file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
      assertThat(Objects.requireNonNullElse(name, Jar.NO_MODULE)).isEqualTo(jar.moduleName);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasSourcesAndJavadocBesideIt(Jar jar) throws IOException {
    try (JarFile sources = new JarFile(jar.file("-sources").toFile());
        JarFile javadoc = new JarFile(jar.file("-javadoc").toFile())) {
      assertThat(names(sources)).anyMatch(name -> name.endsWith(".java"));
      assertThat(names(javadoc)).contains("index.html", "element-list");
    }
  }

  /** Zip files tell time without a zone; builds write it as it is in UTC. */
  @ParameterizedTest
  @EnumSource
  void everyEntryOfOursHasTheTimeThatTheBuildSays(Jar jar) throws IOException {
    Instant said = Instant.parse(Pom.of("pom.xml").property("project.build.outputTimestamp"));
    try (JarFile file = jar.open()) {
      assertThat(file.stream().filter(entry -> entry.getName().startsWith("dev/phased/")))
          .extracting(JarEntry::getTimeLocal)
          .containsOnly(LocalDateTime.ofInstant(said, ZoneOffset.UTC));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "CLI")
  void whatIsBundledKeepsItsLicences(Jar jar) throws IOException {
    try (JarFile file = jar.open()) {
      assertThat(text(file, "META-INF/NOTICE")).contains("Jackson");
      assertThat(text(file, "dev/phased/compat/report/chart/LICENSE.md")).contains("MIT");
    }
  }

  private static boolean isSaid(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private static Stream<String> names(JarFile file) {
    return file.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName);
  }

  private static String text(JarFile file, String name) {
    JarEntry entry = file.getJarEntry(name);
    assertThat(entry).as("%s in %s", name, file.getName()).isNotNull();
    try {
      return new String(file.getInputStream(entry).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
