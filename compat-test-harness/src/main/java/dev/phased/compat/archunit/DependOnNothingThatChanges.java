package dev.phased.compat.archunit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Holds of classes that use nothing of the application, and no entity. */
final class DependOnNothingThatChanges extends ArchCondition<JavaClass> {
  private static final Set<String> ENTITIES =
      Set.of(
          "jakarta.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass",
          "javax.persistence.Entity",
          "javax.persistence.Embeddable",
          "javax.persistence.MappedSuperclass",
          "org.springframework.data.relational.core.mapping.Table");

  private final PackageMatchers application;

  DependOnNothingThatChanges(List<String> packageIdentifiers) {
    super(
        packageIdentifiers.isEmpty()
            ? "depend on no entity"
            : "depend on no entity, and on nothing in "
                + String.join(
                    ", ", packageIdentifiers.stream().map(id -> "'" + id + "'").toList()));
    this.application = PackageMatchers.of(packageIdentifiers);
  }

  @Override
  public void check(JavaClass migration, ConditionEvents events) {
    for (Dependency dependency : migration.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (isEntity(target) || (isOfTheApplication(target) && !isOwn(migration, target))) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private boolean isOfTheApplication(JavaClass type) {
    return application.test(type.getPackageName());
  }

  private static boolean isEntity(JavaClass type) {
    return type.getAnnotations().stream()
        .anyMatch(annotation -> ENTITIES.contains(annotation.getRawType().getName()));
  }

  private static boolean isOwn(JavaClass migration, JavaClass type) {
    String home = migration.getPackageName();
    return type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".");
  }
}
