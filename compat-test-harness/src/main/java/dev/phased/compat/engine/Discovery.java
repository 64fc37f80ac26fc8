package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrices;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Turns selectors into the tree of tests. Classes, scenario methods, and every unique id that the
 * tree has ever shown can be selected.
 */
final class Discovery implements SelectorResolver {
  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addClassContainerSelectorResolver(Matrices::isMatrix)
          .addSelectorResolver(
              context ->
                  new Discovery(
                      Parameters.of(context.getDiscoveryRequest().getConfigurationParameters())))
          .build();

  private final Parameters parameters;

  private Discovery(Parameters parameters) {
    this.parameters = parameters;
  }

  static void resolve(EngineDiscoveryRequest request, EngineDescriptor engine) {
    RESOLVER.resolve(request, engine);
    for (TestDescriptor child : engine.getChildren()) {
      if (child instanceof MatrixDescriptor matrix) {
        matrix.focus(request);
      }
    }
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    return matrix(selector.getJavaClass(), context);
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    return matrix(selector.getJavaClass(), context);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    UniqueId.Segment last = id.getLastSegment();
    UniqueId parent = id.getSegments().size() > 1 ? id.removeLastSegment() : id;
    return switch (last.getType()) {
      case Segment.CLASS ->
          matrixClass(last.getValue())
              .map(type -> matrix(type, context))
              .orElse(Resolution.unresolved());
      case Segment.DATABASE ->
          context
              .addToParent(within(parent), above -> database(above, last.getValue()))
              .map(found -> match(found, () -> found.selectors(parameters.cells())))
              .orElseGet(() -> mistakes(parent, context));
      case Segment.CELL ->
          context
              .addToParent(within(parent), above -> cell(above, last.getValue()))
              .map(found -> match(found, Set::of))
              .orElseGet(() -> mistakes(parent.removeLastSegment(), context));
      case Segment.VERDICT ->
          context
              .addToParent(within(parent), Discovery::verdict)
              .map(found -> match(found, Set::of))
              .orElse(Resolution.unresolved());
      default -> Resolution.unresolved();
    };
  }

  private Resolution matrix(Class<?> selected, Context context) {
    Class<?> type = Matrices.around(selected);
    if (!Matrices.isMatrix(type)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            above ->
                Optional.of(MatrixDescriptor.of(above.getUniqueId(), type, parameters.databases())))
        .map(found -> match(found, found::selectors))
        .orElse(Resolution.unresolved());
  }

  /** A cell of a class that has mistakes is not there, but what is wrong can be said. */
  private static Resolution mistakes(UniqueId matrix, Context context) {
    return context
        .resolve(DiscoverySelectors.selectUniqueId(matrix))
        .filter(found -> found instanceof MatrixDescriptor broken && broken.matrices().isEmpty())
        .map(found -> Resolution.selectors(((MatrixDescriptor) found).selectors()))
        .orElse(Resolution.unresolved());
  }

  private static Optional<DatabaseDescriptor> database(TestDescriptor above, String name) {
    return above instanceof MatrixDescriptor matrix
        ? matrix.databases().filter(database -> database.name().equals(name)).findFirst()
        : Optional.empty();
  }

  private static Optional<CellDescriptor> cell(TestDescriptor above, String name) {
    return above instanceof DatabaseDescriptor database
        ? database.cells().filter(cell -> cell.cell().id().toString().equals(name)).findFirst()
        : Optional.empty();
  }

  private static Optional<VerdictDescriptor> verdict(TestDescriptor above) {
    return above instanceof MatrixDescriptor matrix
        ? Optional.of(new VerdictDescriptor(matrix))
        : Optional.empty();
  }

  private static Optional<Class<?>> matrixClass(String name) {
    return ReflectionSupport.tryToLoadClass(name)
        .toOptional()
        .<Class<?>>map(type -> type)
        .filter(Matrices::isMatrix);
  }

  private static Supplier<DiscoverySelector> within(UniqueId parent) {
    return () -> DiscoverySelectors.selectUniqueId(parent);
  }

  private static Resolution match(
      TestDescriptor found, Supplier<Set<? extends DiscoverySelector>> children) {
    return Resolution.match(Match.exact(found, children));
  }
}
