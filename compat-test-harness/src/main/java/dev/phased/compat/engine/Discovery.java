package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrices;
import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.RunCell;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
                      Parameters.of(context.getDiscoveryRequest().getConfigurationParameters())
                          .cells()))
          .build();

  private final CellFilter filter;

  private Discovery(CellFilter filter) {
    this.filter = filter;
  }

  static void resolve(EngineDiscoveryRequest request, EngineDescriptor engine) {
    RESOLVER.resolve(request, engine);
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
              .map(found -> match(found, () -> found.matrix().selectors(filter)))
              .orElse(Resolution.unresolved());
      case Segment.CELL ->
          context
              .addToParent(within(parent), above -> cell(above, last.getValue()))
              .map(found -> match(found, Set::of))
              .orElse(Resolution.unresolved());
      case Segment.VERDICT ->
          context
              .addToParent(within(parent), Discovery::verdict)
              .map(found -> match(found, () -> wholeMatrix(found)))
              .orElse(Resolution.unresolved());
      default -> Resolution.unresolved();
    };
  }

  private Resolution matrix(Class<?> type, Context context) {
    if (!Matrices.isMatrix(type)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(above -> Optional.of(MatrixDescriptor.of(above.getUniqueId(), type)))
        .map(found -> match(found, () -> found.selectors(filter)))
        .orElse(Resolution.unresolved());
  }

  private static Optional<DatabaseDescriptor> database(TestDescriptor above, String name) {
    return Optional.of(above)
        .filter(MatrixDescriptor.class::isInstance)
        .map(MatrixDescriptor.class::cast)
        .filter(matrix -> planned(matrix).filter(m -> m.plan().database().equals(name)).isPresent())
        .map(matrix -> new DatabaseDescriptor(matrix, name));
  }

  private static Optional<CellDescriptor> cell(TestDescriptor above, String name) {
    if (!(above instanceof DatabaseDescriptor database)) {
      return Optional.empty();
    }
    return planned(database.matrix()).flatMap(matrix -> cell(database, matrix, name));
  }

  private static Optional<CellDescriptor> cell(
      DatabaseDescriptor database, Matrix matrix, String name) {
    Optional<RunCell> planned =
        matrix.plan().cells().stream()
            .filter(cell -> cell.id().toString().equals(name))
            .findFirst();
    return planned.map(cell -> new CellDescriptor(database.getUniqueId(), matrix, cell));
  }

  private static Optional<VerdictDescriptor> verdict(TestDescriptor above) {
    return above instanceof MatrixDescriptor matrix
        ? Optional.of(new VerdictDescriptor(matrix))
        : Optional.empty();
  }

  /** A verdict on its own says nothing: it comes with the cells that it is about. */
  private Set<DiscoverySelector> wholeMatrix(VerdictDescriptor verdict) {
    return verdict
        .getParent()
        .map(above -> ((MatrixDescriptor) above).selectors(filter))
        .orElse(Set.of());
  }

  private static Optional<Matrix> planned(MatrixDescriptor matrix) {
    return matrix.matrix();
  }

  private static Optional<Class<?>> matrixClass(String name) {
    return org.junit.platform.commons.support.ReflectionSupport.tryToLoadClass(name)
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
