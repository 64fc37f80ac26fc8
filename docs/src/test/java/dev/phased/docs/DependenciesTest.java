package dev.phased.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phased.docs.Pom.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a build file depends on has a line in docs/dependencies.md, with licence and reason. */
class DependenciesTest {
  private static final Markdown DOCUMENT =
      Markdown.read(Markdown.ROOT.resolve("docs/dependencies.md"));
  private static final List<String> PUBLISHED =
      List.of(
          "phased-core", "flyway-phased", "liquibase-phased", "compat-test-harness", "phased-cli");
  private static final Set<String> COMPATIBLE =
      Set.of("Apache-2.0", "BSD-2-Clause", "MIT", "EPL-2.0", "CC0-1.0", "FSL-1.1-ALv2");

  @Test
  void whatUsersGetIsListed() {
    assertThat(listed("With phased", 0)).containsExactlyElementsOf(published("compile"));
  }

  @Test
  void whatUsersMayHaveIsListed() {
    assertThat(listed("If you have it", 0))
        .containsExactlyElementsOf(published("optional", "provided"));
  }

  @Test
  void whatOnlyTheBuildUsesIsListed() throws IOException {
    Set<String> rest = new TreeSet<>();
    for (Path pom : poms()) {
      rest.addAll(ids(Pom.of(Markdown.ROOT.relativize(pom).toString()).ownDependencies().stream()));
    }
    rest.removeAll(published("compile"));
    rest.removeAll(published("optional", "provided"));

    assertThat(listed("In this repository alone", 0)).containsExactlyElementsOf(rest);
  }

  @Test
  void everyLineHasALicenceAndAReason() {
    for (String section : List.of("With phased", "If you have it", "In this repository alone")) {
      assertThat(rows(section))
          .allSatisfy(
              row -> assertThat(row).hasSize(3).allSatisfy(cell -> assertThat(cell).isNotBlank()));
    }
  }

  @Test
  void whatUsersGetGoesWithTheApacheLicence() {
    assertThat(rows("With phased")).extracting(row -> row.get(1)).allMatch(COMPATIBLE::contains);
  }

  private static Set<String> published(String... scopes) {
    return ids(
        PUBLISHED.stream()
            .flatMap(module -> Pom.of(module + "/pom.xml").ownDependencies().stream())
            .filter(artifact -> List.of(scopes).contains(artifact.scope())));
  }

  private static Set<String> ids(Stream<Artifact> artifacts) {
    return artifacts
        .filter(artifact -> !artifact.group().equals("dev.phased"))
        .filter(artifact -> !artifact.group().startsWith("dev.phased."))
        .map(Artifact::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(Markdown.ROOT)) {
      return files
          .filter(file -> file.endsWith("pom.xml"))
          .filter(
              file ->
                  Stream.of("target", "resources")
                      .noneMatch(name -> ("" + Markdown.ROOT.relativize(file)).contains(name)))
          .sorted()
          .toList();
    }
  }

  private static List<String> listed(String heading, int column) {
    return rows(heading).stream().map(row -> row.get(column).replace("`", "")).toList();
  }

  /** The cells of the table below a heading, without its head. */
  private static List<List<String>> rows(String heading) {
    List<String> lines = DOCUMENT.lines();
    int start = lines.indexOf("## " + heading);
    assertThat(start).as("the heading " + heading).isNotNegative();
    return lines.subList(start + 1, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(2, line.length() - 2))
        .map(line -> Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList())
        .toList();
  }
}
