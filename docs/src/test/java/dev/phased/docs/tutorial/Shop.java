package dev.phased.docs.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The project of the tutorial, in a directory of its own. Does what its reader has Maven do, but
 * for the pom, with this module's class path.
 */
record Shop(Path directory) {
  private static final Path FILES = Path.of("src/test/resources/tutorial");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** Puts a file of the tutorial where its reader puts it. */
  void put(String file, String folder) throws IOException {
    Path target = directory.resolve(folder).resolve(Path.of(file).getFileName());
    Files.createDirectories(target.getParent());
    Files.writeString(target, Files.readString(FILES.resolve(file)));
  }

  void compile(String file, String classes) throws IOException {
    Path out = Files.createDirectories(directory.resolve(classes));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                out.toString(),
                FILES.resolve(file).toString());
    assertThat(status).isZero();
  }

  void jar(String classes, String jar) throws IOException {
    Path from = directory.resolve(classes);
    Path to = directory.resolve(jar);
    Files.createDirectories(to.getParent());
    try (OutputStream out = Files.newOutputStream(to);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(from.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
    }
  }

  /** What a run of the matrix prints, but for the report's path. */
  String matrix(String type) throws IOException, InterruptedException {
    return run(classPath(), RunMatrix.class, type)
        .lines()
        .filter(line -> !line.startsWith("Report: "))
        .map(String::stripTrailing)
        .reduce("", (text, line) -> text + line + "\n")
        .strip();
  }

  /** Migrates with Flyway alone, without phased on the class path. */
  void migratePlainly(String... arguments) throws IOException, InterruptedException {
    run(
        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
            .filter(entry -> !entry.contains("flyway-phased"))
            .collect(Collectors.joining(File.pathSeparator)),
        PlainFlyway.class,
        arguments);
  }

  private String classPath() {
    return String.join(
        File.pathSeparator,
        directory.resolve("target/classes").toString(),
        directory.resolve("target/test-classes").toString(),
        CLASS_PATH);
  }

  private String run(String classPath, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Path printed = directory.resolve("printed.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
    command.add("-cp");
    command.add(classPath);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    return Files.readString(printed);
  }
}
