package dev.phased.compat.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.phased.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The SQL migrations below a directory, whatever classes are looked at. */
final class SqlMigrations extends AbstractClassesTransformer<SqlMigration> {
  static final ArchCondition<SqlMigration> DECLARE_A_PHASE =
      new ArchCondition<>("declare a phase") {
        @Override
        public void check(SqlMigration migration, ConditionEvents events) {
          events.add(
              new SimpleConditionEvent(
                  migration,
                  migration.phase().isPresent(),
                  Texts.noPhase(migration.file(), migration.trouble())));
        }
      };

  private final Path directory;

  SqlMigrations(Path directory) {
    super("SQL migrations in " + SqlMigration.slashes(directory));
    this.directory = directory;
  }

  static ArchCondition<SqlMigration> liveApart(String name) {
    return new ArchCondition<>("live apart in '" + name + "' if they contract") {
      @Override
      public void check(SqlMigration migration, ConditionEvents events) {
        Apart.of(
                migration,
                migration.file(),
                migration.phase().filter(Phase.CONTRACT::equals).isPresent(),
                migration.isBelow(name),
                name)
            .ifPresent(events::add);
      }
    };
  }

  @Override
  public List<SqlMigration> doTransform(JavaClasses classes) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(SqlMigration::isOne)
          .sorted()
          .map(file -> SqlMigration.read(directory, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          directory.toAbsolutePath()
              + " can't be read. Name the directory of the migrations, relative to the module.",
          e);
    }
  }
}
