package dev.phased.compat.discover;

import dev.phased.Durations;
import dev.phased.Problem;
import dev.phased.compat.Ledger;
import dev.phased.compat.ReadBack;
import dev.phased.compat.RunningApp;
import dev.phased.compat.Workload;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the workloads of a class and of those it extends, each with what reads its writes. */
final class Workloads {
  private static final Class<?>[] READS = {RunningApp.class};
  private static final Class<?>[] WRITES = {RunningApp.class, Ledger.class};
  private static final List<Class<?>> KEYS = List.of(String.class, long.class, int.class);

  private final Class<?> type;
  private final List<Problem> problems;

  private Workloads(Class<?> type, List<Problem> problems) {
    this.type = type;
    this.problems = problems;
  }

  /** In the order of their names. */
  static List<WorkloadMethod> of(Class<?> type, List<Problem> problems) {
    return new Workloads(type, problems).find();
  }

  private List<WorkloadMethod> find() {
    List<Method> methods =
        Methods.annotated(type, Workload.class).stream().filter(this::isWorkload).toList();
    List<Method> writing = methods.stream().filter(Workloads::writes).toList();
    Map<Method, Method> readBacks = readBacks(writing);
    List<WorkloadMethod> workloads = new ArrayList<>();
    for (Method method : methods) {
      Optional<Method> readBack = Optional.ofNullable(readBacks.get(method));
      if (writes(method) && readBack.isEmpty()) {
        problems.add(LoadTexts.noReadBack(method));
      } else {
        workload(method, readBack).ifPresent(workloads::add);
      }
    }
    return workloads;
  }

  private boolean isWorkload(Method method) {
    boolean good =
        Methods.canBeCalled(method)
            && method.getReturnType() == void.class
            && (takes(method, READS) || takes(method, WRITES));
    if (good) {
      method.setAccessible(true);
    } else {
      problems.add(LoadTexts.noSuchWorkload(method));
    }
    return good;
  }

  private Optional<WorkloadMethod> workload(Method method, Optional<Method> readBack) {
    Workload declared = method.getAnnotation(Workload.class);
    Optional<Duration> maxStall = duration(declared.maxStall());
    if (declared.threads() < 1 || declared.perSecond() < 1 || maxStall.isEmpty()) {
      problems.add(LoadTexts.badWorkload(method, declared));
      return Optional.empty();
    }
    return Optional.of(
        new WorkloadMethod(
            method, declared.threads(), declared.perSecond(), maxStall.get(), readBack));
  }

  private Map<Method, Method> readBacks(List<Method> writing) {
    Map<Method, Method> byWorkload = new HashMap<>();
    for (Method reading : Methods.annotated(type, ReadBack.class)) {
      String name = reading.getAnnotation(ReadBack.class).value();
      List<Method> meant =
          writing.stream().filter(w -> name.isEmpty() || w.getName().equals(name)).toList();
      if (!isReadBack(reading)) {
        problems.add(LoadTexts.noSuchReadBack(reading));
      } else if (meant.size() != 1) {
        problems.add(LoadTexts.readsBackNothing(reading, name, writing));
      } else if (byWorkload.putIfAbsent(meant.get(0), reading) != null) {
        problems.add(LoadTexts.readBackTwice(reading, meant.get(0)));
      }
      reading.setAccessible(true);
    }
    return byWorkload;
  }

  private static boolean isReadBack(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return Methods.canBeCalled(method)
        && method.getReturnType() != void.class
        && parameters.length == 2
        && parameters[0] == RunningApp.class
        && KEYS.contains(parameters[1]);
  }

  private static boolean writes(Method method) {
    return takes(method, WRITES);
  }

  private static boolean takes(Method method, Class<?>... parameters) {
    return Arrays.equals(method.getParameterTypes(), parameters);
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Durations.parse(text)).filter(duration -> !duration.isZero());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
