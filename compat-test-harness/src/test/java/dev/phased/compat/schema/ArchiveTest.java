package dev.phased.compat.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.plan.PlanException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path directory;

  @Test
  void filesAreFoundInJarsDirectoriesAndWhatAnExecutableJarBrings() throws Exception {
    Path boot = directory.resolve("boot.jar");
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("BOOT-INF/classes/db/V1__a.sql", "one".getBytes(UTF_8));
    entries.put("BOOT-INF/lib/migrations.jar", jar(Map.of("db/V2__b.sql", "two".getBytes(UTF_8))));
    entries.put("org/Launcher.class", new byte[0]);
    Files.write(boot, jar(entries));
    Files.createDirectories(directory.resolve("classes/db/more"));
    Files.writeString(directory.resolve("classes/db/more/V3__c.sql"), "three");

    Archive archive = new Archive("v1", List.of(boot, directory.resolve("classes")));

    assertThat(archive.below("db"))
        .containsOnlyKeys("db/V1__a.sql", "db/V2__b.sql", "db/more/V3__c.sql");
    assertThat(archive.file("db/V2__b.sql"))
        .hasValueSatisfying(text -> assertThat(text).asString().isEqualTo("two"));
    assertThat(archive.file("db/V9.sql")).isEmpty();
  }

  @Test
  void aPathNamesTheVersionAndTheFolder() {
    assertThat(ArchivePath.of("jar:v2!/db/migration/"))
        .contains(new ArchivePath("v2", "db/migration"));
    assertThat(ArchivePath.of("jar:db/migration")).isEmpty();
  }

  @Test
  void aVersionThatShipsNothingIsNamedWithThoseThatDo() {
    Archives archives = new Archives("shop.Matrix", List.of(new Archive("v1", List.of())));

    assertThatThrownBy(() -> archives.of(new ArchivePath("v7", "db"), "jar:v7!/db"))
        .isInstanceOf(PlanException.class)
        .hasMessageContainingAll("shop.Matrix", "jar:v7!/db", "There are v1", "jar:v1!/db");
  }

  private static byte[] jar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
