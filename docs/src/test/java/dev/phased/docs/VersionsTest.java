package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.docs.Pom.Artifact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The versions that documents name are those of the build. */
class VersionsTest {
  private static final Pom ROOT = Pom.of("pom.xml");

  @Test
  void everyArtifactInADocumentHasTheVersionOfTheBuild() {
    List<String> wrong = new ArrayList<>();
    int artifacts = 0;
    for (Markdown document : Markdown.all()) {
      for (Markdown.Block block : document.blocks()) {
        if (block.text().contains("<artifactId>")) {
          for (Artifact artifact : named(block.text())) {
            artifacts++;
            if (!artifact.version().equals(ofBuild(artifact))) {
              wrong.add(
                  "%s:%d: %s has %s, and the build %s"
                      .formatted(
                          document.name(),
                          block.line(),
                          artifact.id(),
                          artifact.version().orElse("none"),
                          ofBuild(artifact).orElse("none")));
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(artifacts).as("artifacts with a version").isGreaterThan(10);
  }

  static List<List<String>> sentences() {
    List<String> flyways = list("flyway-phased/pom.xml", "phased.flyways");
    List<String> liquibases = list("liquibase-phased/pom.xml", "phased.liquibases");
    String junit = shortly(ROOT.property("junit.version"));
    String java = ROOT.property("maven.compiler.release");
    String oldFlyway = flyways.get(0);
    String flyway = ROOT.property("flyway.version");
    String oldLiquibase = liquibases.get(0);
    String liquibase = liquibases.get(liquibases.size() - 1);
    return List.of(
        List.of("README.md", "Flyway " + shortly(oldFlyway) + " to " + shortly(flyway)),
        List.of("README.md", "Liquibase " + shortly(oldLiquibase) + " to " + shortly(liquibase)),
        List.of("README.md", "JUnit " + junit),
        List.of("README.md", "JDK " + java),
        List.of("CONTRIBUTING.md", "JDK " + java + " or newer"),
        List.of(
            "docs/flyway.md", "Flyway " + oldFlyway + " or newer (tested up to " + flyway + ")"),
        List.of("docs/flyway.md", "Java " + java),
        List.of("docs/liquibase.md", "Liquibase " + oldLiquibase + " to " + liquibase),
        List.of("docs/liquibase.md", ROOT.property("liquibase.version")),
        List.of("docs/liquibase.md", "Java " + java),
        List.of("docs/ways-in.md", "Spring Boot " + boot("flyway-phased/pom.xml")),
        List.of("docs/ways-in.md", "Spring Boot " + boot("liquibase-phased/pom.xml")));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aDocumentNamesTheVersionsThatAreTested(List<String> documentAndWords) {
    String text =
        String.join("\n", Markdown.read(Markdown.ROOT.resolve(documentAndWords.get(0))).lines());

    assertThat(text).as(documentAndWords.get(0)).contains(documentAndWords.get(1));
  }

  private static List<Artifact> named(String xml) {
    Pom part = Pom.ofText(xml.contains("<project") ? xml : "<part>" + xml + "</part>");
    return Stream.concat(part.dependencies().stream(), part.plugins().stream())
        .filter(artifact -> artifact.version().isPresent())
        .toList();
  }

  /** By its name, or by that of another of its group. */
  private static Optional<String> ofBuild(Artifact artifact) {
    if (artifact.group().equals("dev.phased")) {
      return Optional.of(ROOT.property("project.version"));
    }
    List<Artifact> all =
        Stream.concat(ROOT.dependencies().stream(), ROOT.plugins().stream()).toList();
    return all.stream()
        .filter(one -> one.id().equals(artifact.id()))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.group().equals(artifact.group())).findFirst())
        .flatMap(Artifact::version);
  }

  private static List<String> list(String pom, String property) {
    return Arrays.asList(Pom.of(pom).property(property).split(",", -1));
  }

  private static String boot(String pom) {
    return Pom.of(pom).ownDependencies().stream()
        .filter(artifact -> artifact.name().equals("spring-boot"))
        .findFirst()
        .flatMap(Artifact::version)
        .orElseThrow();
  }

  /** Major and minor. */
  private static String shortly(String version) {
    return version.replaceFirst("^(\\d+\\.\\d+)\\..*", "$1");
  }
}
