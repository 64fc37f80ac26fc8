package dev.phased.liquibase;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** What Liquibase finds: service file and class. */
  private static final List<String> SERVICES =
      List.of(
          "liquibase.changelog.visitor.ValidatingVisitorGenerator PhasedValidatingVisitorGenerator",
          "liquibase.changeset.ChangeSetService PhasedChangeSetService",
          "liquibase.command.CommandStep PhasedStatusCommandStep",
          "liquibase.command.CommandStep PhasedUpdateCommandStep",
          "liquibase.configuration.AutoloadedConfigurations PhasedConfiguration",
          "liquibase.configuration.ConfigurationValueProvider spring.SpringValues",
          "liquibase.database.DatabaseConnection PhasedConnection",
          "liquibase.executor.Executor PhasedExecutor",
          "liquibase.lockservice.LockService PhasedLockService",
          "liquibase.sqlgenerator.SqlGenerator OnlineForeignKeyGenerator",
          "liquibase.sqlgenerator.SqlGenerator OnlineIndexGenerator",
          "liquibase.sqlgenerator.SqlGenerator OnlineNotNullGenerator",
          "liquibase.sqlgenerator.SqlGenerator OnlineUniqueGenerator");

  private static final String SPRING = "dev.phased.liquibase.spring";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.phased.liquibase");

  @Test
  void thereAreClassesToCheck() {
    assertThat(CLASSES.size()).isGreaterThan(20);
  }

  @Test
  void onlyLiquibaseTheCoreAndTheJdkAreUsed() {
    classes()
        .that()
        .resideOutsideOfPackage(SPRING)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.phased",
            "dev.phased.dialect",
            "dev.phased.liquibase",
            "liquibase..",
            "java..",
            "org.jspecify.annotations")
        .because("the jar is put beside Liquibase and brings nothing but the core")
        .check(CLASSES);
  }

  @Test
  void springIsKnownInItsRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SPRING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", SPRING)
        .because("Liquibase runs without Spring, too")
        .check(CLASSES);
    assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(SPRING)))
        .as("that room")
        .isNotEmpty();
  }

  @Test
  void whatLiquibaseFindsInTheRoomOfSpringRunsWithoutSpring() {
    noClasses()
        .that()
        .haveSimpleName("SpringValues")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("Liquibase makes one wherever our jar is")
        .check(CLASSES);
  }

  @Test
  void nothingOfTheCommercialExtensionIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.datical..")
        .because("it may be there or not")
        .check(CLASSES);
  }

  @Test
  void whatIsPublicIsWhatLiquibaseFindsAndNobodyExtends() {
    Set<String> found =
        SERVICES.stream()
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .filter(name -> name.indexOf('.') < 0)
            .collect(Collectors.toSet());
    Set<String> open =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().equals(SPRING))
            .filter(
                type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());

    assertThat(open).as("users write changelogs, not Java, against this module").isEqualTo(found);
    classes()
        .that()
        .arePublic()
        .should()
        .haveModifier(FINAL)
        .because("they are for Liquibase to make")
        .check(CLASSES);
  }

  @Test
  void eachServiceFileNamesItsClass() {
    for (String line : SERVICES) {
      String[] words = line.split(" ", 2);
      try (InputStream file =
          ArchitectureTest.class.getResourceAsStream("/META-INF/services/" + words[0])) {
        assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
            .contains("dev.phased.liquibase." + words[1]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
