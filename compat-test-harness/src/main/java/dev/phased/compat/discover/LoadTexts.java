package dev.phased.compat.discover;

import static dev.phased.compat.discover.Problems.at;
import static dev.phased.compat.discover.Problems.badMethod;

import dev.phased.Problem;
import dev.phased.compat.Fill;
import dev.phased.compat.Workload;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with workloads, and with what belongs to them. */
final class LoadTexts {
  private LoadTexts() {}

  static Problem noSuchWorkload(Method method) {
    return badMethod(
        "Workload",
        method,
        "@Workload void "
            + method.getName()
            + "(RunningApp app), not static, or with a second parameter Ledger ledger if it writes.");
  }

  static Problem badWorkload(Method method, Workload declared) {
    return at(
        method,
        "@Workload(threads = "
            + declared.threads()
            + ", perSecond = "
            + declared.perSecond()
            + ", maxStall = \""
            + declared.maxStall()
            + "\") on "
            + method.getName()
            + " can't be kept to.",
        "Write whole numbers from 1, and a time such as 500ms or 1s.");
  }

  static Problem noReadBack(Method workload) {
    return at(
        workload,
        "@Workload "
            + workload.getName()
            + " keeps its writes in a Ledger, and no @ReadBack method can read them.",
        "Write a method such as @ReadBack(\""
            + workload.getName()
            + "\") String valueOf(RunningApp app, String key), or leave out the Ledger.");
  }

  static Problem noSuchReadBack(Method method) {
    return badMethod(
        "ReadBack",
        method,
        "@ReadBack String "
            + method.getName()
            + "(RunningApp app, String key), not static; the key may be a long or an int, the"
            + " value of any type.");
  }

  static Problem readsBackNothing(Method reading, String name, List<Method> writing) {
    String there =
        writing.isEmpty()
            ? "no @Workload has a Ledger"
            : "a Ledger is in "
                + writing.stream().map(Method::getName).collect(Collectors.joining(", "));
    return at(
        reading,
        "@ReadBack "
            + reading.getName()
            + (name.isEmpty() ? " does not say for which workload it reads" : " reads for " + name)
            + ", and "
            + there
            + ".",
        "Name the method of one such workload: @ReadBack(\"placesOrders\").");
  }

  static Problem readBackTwice(Method reading, Method workload) {
    return at(
        reading,
        "@ReadBack "
            + reading.getName()
            + " reads for "
            + workload.getName()
            + ", for which another method reads already.",
        "Keep one of them.");
  }

  static Problem noSuchInvariant(Field field) {
    return at(
        field,
        "@Invariant " + field.getName() + " is no String.",
        "Write it as @Invariant String "
            + field.getName()
            + " = \"SELECT …\", a query that must find no row.");
  }

  static Problem noSuchState(Field field, String state, List<String> states) {
    return at(
        field,
        "@Invariant " + field.getName() + " names the schema state " + state + ".",
        "There are " + String.join(", ", states) + ".");
  }

  static Problem neverAsked(Field field) {
    return at(
        field,
        "@Invariant " + field.getName() + " is never asked, as the matrix has no @Workload.",
        "Write a method @Workload void placesOrders(RunningApp app, Ledger ledger).");
  }

  static Problem neverFilled(Class<?> type) {
    return at(
        type,
        "@Fill fills tables for workloads, and the matrix has no @Workload.",
        "Write a method @Workload void placesOrders(RunningApp app, Ledger ledger).");
  }

  static Problem noRows(Class<?> type, Fill fill) {
    return at(
        type,
        "@Fill(table = \"" + fill.table() + "\") has rows = " + fill.rows() + ".",
        "Write a whole number from 1.");
  }
}
