package dev.phased.compat.engine;

import dev.phased.compat.discover.Matrix;
import dev.phased.compat.plan.Cell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;

/**
 * Scenarios and hand-offs that were selected by themselves, as an IDE does for the method or class
 * under its cursor. They run in all cells of their kind, and no others do.
 *
 * @param scenarios names of methods
 * @param handOffs names of classes
 */
record Focus(Set<String> scenarios, Set<String> handOffs) {
  /** Nothing is selected by itself if something else is selected too. */
  static Focus of(EngineDiscoveryRequest request, Matrix matrix) {
    Focus focus = new Focus(new LinkedHashSet<>(), new LinkedHashSet<>());
    List<DiscoverySelector> selectors = request.getSelectorsByType(DiscoverySelector.class);
    return selectors.stream().allMatch(selector -> focus.add(selector, matrix))
        ? focus
        : new Focus(Set.of(), Set.of());
  }

  private boolean add(DiscoverySelector selector, Matrix matrix) {
    if (selector instanceof MethodSelector method) {
      return method.getJavaClass() == matrix.type()
          ? addScenario(method.getMethodName(), matrix)
          : addHandOff(method.getJavaClass(), matrix);
    }
    return selector instanceof ClassSelector type && addHandOff(type.getJavaClass(), matrix);
  }

  private boolean addScenario(String name, Matrix matrix) {
    return matrix.scenarios().stream().anyMatch(scenario -> scenario.name().equals(name))
        && scenarios.add(name);
  }

  private boolean addHandOff(Class<?> type, Matrix matrix) {
    return matrix.handOffs().stream().anyMatch(handOff -> handOff.type() == type)
        && handOffs.add(type.getSimpleName());
  }

  boolean isOnAll() {
    return scenarios.isEmpty() && handOffs.isEmpty();
  }

  boolean isOn(Cell cell) {
    return isOnAll()
        || (cell.kind() == Cell.Kind.RUN && !scenarios.isEmpty())
        || (cell.kind() == Cell.Kind.HAND_OFF && !handOffs.isEmpty());
  }

  /** The matrix with nothing else in it; its plan stays, so that what is missing is seen. */
  Matrix narrow(Matrix matrix) {
    return isOnAll() ? matrix : matrix.only(scenarios, handOffs);
  }
}
