package dev.phased.compat.archunit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.phased.Phase;
import dev.phased.Phased;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of classes that are migrations. The tools' types are known by name alone. */
final class JavaMigrations {
  private static final Set<String> TYPES =
      Set.of(
          "org.flywaydb.core.api.migration.JavaMigration", "liquibase.change.custom.CustomChange");
  private static final Set<String> CONNECTIONS =
      Set.of("java.sql.Connection", "liquibase.database.DatabaseConnection");

  static final DescribedPredicate<JavaClass> ARE_MIGRATIONS =
      describe(
          "are migrations",
          type ->
              !type.isInterface()
                  && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                  && isOneOf(TYPES, type));

  static final DescribedPredicate<JavaMethodCall> ENDS_A_TRANSACTION =
      describe(
          "it ends a transaction",
          call ->
              isOneOf(CONNECTIONS, call.getTargetOwner())
                  && switch (call.getName()) {
                    case "commit", "setAutoCommit" -> true;
                    case "rollback" -> call.getTarget().getRawParameterTypes().isEmpty();
                    default -> false;
                  });

  static final ArchCondition<JavaClass> DECLARE_A_PHASE =
      new ArchCondition<>("declare a phase") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean declared = phase(type).isPresent();
          events.add(
              new SimpleConditionEvent(
                  type, declared, Texts.noPhase(type.getName(), Texts.UNANNOTATED)));
        }
      };

  private JavaMigrations() {}

  static ArchCondition<JavaClass> liveApart(Phase phase, String packageIdentifier) {
    PackageMatcher place = PackageMatcher.of(packageIdentifier);
    return new ArchCondition<>(
        "live apart in '" + packageIdentifier + "' if they " + phase.word()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Apart.of(
                type,
                type.getName(),
                phase(type).filter(phase::equals).isPresent(),
                place.matches(type.getPackageName()),
                packageIdentifier)
            .ifPresent(events::add);
      }
    };
  }

  /** As it stands on the class or, since the annotation is inherited, above it. */
  private static Optional<Phase> phase(JavaClass type) {
    return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
        .flatMap(at -> at.tryGetAnnotationOfType(Phased.class).stream())
        .map(Phased::phase)
        .findFirst();
  }

  private static boolean isOneOf(Set<String> names, JavaClass type) {
    return names.stream().anyMatch(type::isAssignableTo);
  }
}
