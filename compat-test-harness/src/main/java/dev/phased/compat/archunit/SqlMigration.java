package dev.phased.compat.archunit;

import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A migration that is a file of SQL.
 *
 * @param file its path below the directory of the migrations, with slashes
 * @param phase what its directive says, if it can be read
 * @param trouble why there is no phase
 */
record SqlMigration(String file, Optional<Phase> phase, String trouble) {
  private static final Pattern NAME = Pattern.compile("(?:V[\\d._]+|R)__.*\\.sql");

  static boolean isOne(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches() && Files.isRegularFile(file);
  }

  static SqlMigration read(Path directory, Path file) {
    String name = slashes(directory.relativize(file));
    try {
      return new SqlMigration(
          name, Directives.inSql(name, Files.readString(file)).phase(), Texts.NO_DIRECTIVE);
    } catch (DirectiveException e) {
      return new SqlMigration(
          name, Optional.empty(), String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a directory on the way to it has this name. */
  boolean isBelow(String name) {
    return Optional.ofNullable(Path.of(file).getParent())
        .filter(
            parent ->
                StreamSupport.stream(parent.spliterator(), false)
                    .anyMatch(at -> at.toString().equals(name)))
        .isPresent();
  }

  static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
