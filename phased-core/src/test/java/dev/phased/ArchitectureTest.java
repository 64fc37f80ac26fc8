package dev.phased;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String WORDS = "dev.phased";
  private static final String DIALECT = "dev.phased.dialect";

  private static final Set<String> PUBLIC_WORDS =
      Set.of(
          "BadValueException",
          "Carried",
          "Carrier",
          "Directive",
          "DirectiveException",
          "DirectiveKey",
          "Directives",
          "Durations",
          "Gate",
          "Held",
          "Nearest",
          "Passage",
          "Pending",
          "Phase",
          "Phased",
          "Problem",
          "RetrySchedule",
          "RunMessages",
          "SettingKey",
          "Settings",
          "Timeouts",
          "Unannotated");

  private static final Set<String> PUBLIC_DIALECT =
      Set.of(
          "Blocker",
          "ConnectionSource",
          "Dialect",
          "LockFailureException",
          "PostgresStatements",
          "Remains",
          "RunListener",
          "SqlAction",
          "StatementTimeoutException",
          "Work");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(WORDS);

  @Test
  void theRulesSeeTheClasses() {
    assertThat(CLASSES.size()).as("a rule must not pass because it sees nothing").isGreaterThan(35);
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .contains(WORDS, DIALECT)
        .isSubsetOf(WORDS, DIALECT);
  }

  @Test
  void dialectsKnowTheWordsButTheWordsKnowNoDialect() {
    noClasses()
        .that()
        .resideInAPackage(WORDS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DIALECT)
        .because("directives, settings and gates are pure, and a dialect is one way to obey them")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("(dev.phased..)")
        .should()
        .beFreeOfCycles()
        .because("a room that needs its user cannot be understood alone")
        .check(CLASSES);
  }

  @Test
  void theCoreKnowsNoTool() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "belong to the core or the JDK",
                type ->
                    type.getPackageName().startsWith("dev.phased")
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("javax.sql")
                        || type.getPackageName().startsWith("org.jspecify")
                        || type.getPackageName().isEmpty()))
        .because("both tools use the core, in any version and beside any other library")
        .check(CLASSES);
  }

  @Test
  void theWordsDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage(WORDS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..", "java.nio..", "javax.sql..")
        .because("what a text means must not depend on a server or a file system")
        .check(CLASSES);
  }

  @Test
  void onlyWhatIsMeantToBeIsPublic() {
    assertThat(publicTypes(WORDS))
        .as("every public type is a promise to users and to both tools")
        .containsExactlyInAnyOrderElementsOf(PUBLIC_WORDS);
    assertThat(publicTypes(DIALECT))
        .as("how a dialect obeys is nobody's business; only asking it to, and what it answers")
        .containsExactlyInAnyOrderElementsOf(PUBLIC_DIALECT);
  }

  @Test
  void publicClassesAreFinal() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("nothing here is meant to be extended")
        .check(CLASSES);
  }

  private static Set<String> publicTypes(String room) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(room))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(JavaClass::isTopLevelClass)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
