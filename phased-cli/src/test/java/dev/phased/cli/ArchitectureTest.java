package dev.phased.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** What the jar has in it. */
  private static final List<String> KNOWN =
      List.of(
          "dev.phased.cli.",
          "dev.phased.compat.report.",
          "dev.phased.compat.result.",
          "dev.phased.compat.verdict.",
          "java.",
          "org.jspecify.annotations.",
          "picocli.");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.phased.cli");

  @Test
  void theRulesSeeTheClasses() {
    assertThat(CLASSES.size()).as("a rule must not pass because it sees nothing").isGreaterThan(8);
  }

  @Test
  void theCommandsKnowWhatJudgesAndRendersAndNothingThatRuns() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are in " + KNOWN,
                type ->
                    type.getBaseComponentType().isPrimitive()
                        || KNOWN.stream()
                            .anyMatch(type.getBaseComponentType().getName()::startsWith)))
        .because("the jar holds no engine, no server and no app")
        .check(CLASSES);
  }

  @Test
  void onlyTheProgramIsPublic() {
    assertThat(
            CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName))
        .containsExactly("Main");
  }
}
