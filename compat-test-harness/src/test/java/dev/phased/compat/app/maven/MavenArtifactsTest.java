package dev.phased.compat.app.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenArtifactsTest {
  private static final List<String> PROPERTIES =
      List.of("org.apache.maven.user-settings", "maven.repo.local");

  @TempDir private Path directory;

  @BeforeEach
  void useARepositoryOfTheTestsOwn() throws IOException {
    settings("");
    System.setProperty(PROPERTIES.get(0), directory.resolve("settings.xml").toString());
    System.setProperty(PROPERTIES.get(1), directory.resolve("local").toString());
  }

  @AfterEach
  void useWhatWasUsedBefore() {
    PROPERTIES.forEach(System::clearProperty);
  }

  @Test
  void theArtifactComesFirstAndThenWhatItNeedsAtRunTime() throws Exception {
    deploy("base", "");
    deploy("tools", "");
    deploy("dao", dependency("base", "compile") + dependency("tools", "test"));

    assertThat(MavenArtifacts.resolve("com.acme:dao:1"))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("dao-1.jar", "base-1.jar");
  }

  @Test
  void whatIsInTheLocalRepositoryIsFoundOffline() throws Exception {
    deploy("dao", "");
    List<Path> online = MavenArtifacts.resolve("com.acme:dao:1");
    settings("<offline>true</offline>");

    try (Repositories repositories = new Repositories(MavenSettings.ofUser())) {
      assertThat(repositories.resolve("com.acme:dao:1")).isEqualTo(online);
    }
  }

  @Test
  void whatIsNowhereIsNamedWithThePlacesThatWereSearched() throws Exception {
    assertThatThrownBy(() -> MavenArtifacts.resolve("com.acme:lost:1"))
        .isInstanceOf(UnresolvedException.class)
        .hasMessageContaining("com.acme:lost:jar:1")
        .extracting(e -> ((UnresolvedException) e).next())
        .asString()
        .contains(directory.resolve("local").toString(), "file:");
  }

  @Test
  void whoNamesNoRepositoryGetsMavensOwn() {
    assertThat(SuperPom.repositories())
        .singleElement()
        .satisfies(
            central -> {
              assertThat(central.getId()).isEqualTo("central");
              assertThat(central.getUrl()).startsWith("https://");
              assertThat(central.getPolicy(false).isEnabled()).as("releases").isTrue();
              assertThat(central.getPolicy(true).isEnabled()).as("snapshots").isFalse();
            });
  }

  @Test
  void whatIsNoCoordinateIsAnsweredWithOne() {
    assertThatThrownBy(() -> MavenArtifacts.resolve("checkout"))
        .isInstanceOf(UnresolvedException.class)
        .extracting(e -> ((UnresolvedException) e).next())
        .asString()
        .contains("com.acme:checkout:2.4.0");
  }

  @Test
  void settingsThatCannotBeReadAreNamed() throws Exception {
    Files.writeString(directory.resolve("settings.xml"), "<settings><");

    assertThatThrownBy(() -> MavenArtifacts.resolve("com.acme:dao:1"))
        .isInstanceOf(UnresolvedException.class)
        .extracting(e -> ((UnresolvedException) e).next())
        .asString()
        .contains("settings.xml");
  }

  private void settings(String more) throws IOException {
    Files.writeString(
        directory.resolve("settings.xml"),
        "<settings>"
            + more
            + "<mirrors><mirror><id>test</id><mirrorOf>*</mirrorOf><url>"
            + directory.resolve("remote").toUri()
            + "</url></mirror></mirrors></settings>");
  }

  private void deploy(String artifact, String dependencies) throws IOException {
    Path place = directory.resolve("remote/com/acme/" + artifact + "/1");
    Files.createDirectories(place);
    Files.write(place.resolve(artifact + "-1.jar"), new byte[] {'P', 'K', 5, 6, 0, 0});
    Files.writeString(
        place.resolve(artifact + "-1.pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>"
            + artifact
            + "</artifactId><version>1</version><dependencies>"
            + dependencies
            + "</dependencies></project>");
  }

  private static String dependency(String artifact, String scope) {
    return "<dependency><groupId>com.acme</groupId><artifactId>"
        + artifact
        + "</artifactId><version>1</version><scope>"
        + scope
        + "</scope></dependency>";
  }
}
