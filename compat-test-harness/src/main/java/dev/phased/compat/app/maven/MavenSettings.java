package dev.phased.compat.app.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * What {@code settings.xml} says.
 *
 * @param settings all of it
 * @param secrets its servers and proxies, with their passwords in clear
 * @param localRepository where artifacts are kept on this machine
 */
record MavenSettings(Settings settings, SettingsDecryptionResult secrets, Path localRepository) {
  private static final String SETTINGS_FILE = "org.apache.maven.user-settings";
  private static final List<String> LOCAL_REPOSITORY =
      List.of("maven.repo.local", "localRepository");
  private static final String KEY_FILE = "~/.m2/settings-security.xml";

  /**
   * The settings of who runs this, and of the installation that {@code MAVEN_HOME} names. The
   * system property {@code org.apache.maven.user-settings} names another file, {@code
   * maven.repo.local} another local repository.
   *
   * @throws UnresolvedException if they can't be read
   */
  static MavenSettings ofUser() throws UnresolvedException {
    Path home = Path.of(System.getProperty("user.home", ""), ".m2");
    Path file =
        Optional.ofNullable(System.getProperty(SETTINGS_FILE))
            .map(Path::of)
            .orElse(home.resolve("settings.xml"));
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file.toFile());
    installation().ifPresent(request::setGlobalSettingsFile);
    request.setSystemProperties(System.getProperties());
    try {
      Settings settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
      return new MavenSettings(settings, secrets(settings), local(settings, home));
    } catch (SettingsBuildingException e) {
      throw new UnresolvedException(
          "Maven's settings can't be read: " + String.valueOf(e.getMessage()).strip(),
          "Correct " + file + ".",
          e);
    }
  }

  /** The repositories of the active profiles. */
  List<Repository> repositories() {
    List<String> active = settings.getActiveProfiles();
    List<Repository> repositories = new ArrayList<>();
    for (Profile profile : settings.getProfiles()) {
      boolean byDefault =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (active.contains(profile.getId()) || byDefault) {
        repositories.addAll(profile.getRepositories());
      }
    }
    return repositories;
  }

  private static Optional<File> installation() {
    return Stream.of("MAVEN_HOME", "M2_HOME")
        .map(System::getenv)
        .filter(home -> home != null && !home.isBlank())
        .map(home -> Path.of(home, "conf", "settings.xml").toFile())
        .filter(File::isFile)
        .findFirst();
  }

  private static Path local(Settings settings, Path home) {
    return LOCAL_REPOSITORY.stream()
        .map(System::getProperty)
        .filter(path -> path != null && !path.isBlank())
        .findFirst()
        .or(() -> Optional.ofNullable(settings.getLocalRepository()))
        .map(Path::of)
        .orElse(home.resolve("repository"));
  }

  private static SettingsDecryptionResult secrets(Settings settings) {
    DefaultSecDispatcher dispatcher =
        new DefaultSecDispatcher(new DefaultPlexusCipher(), new HashMap<>(), KEY_FILE);
    return new DefaultSettingsDecrypter(dispatcher)
        .decrypt(new DefaultSettingsDecryptionRequest(settings));
  }
}
