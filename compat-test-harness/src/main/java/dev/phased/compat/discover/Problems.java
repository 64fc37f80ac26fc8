package dev.phased.compat.discover;

import dev.phased.Problem;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes problems that name the class in which the mistake is. */
final class Problems {
  private Problems() {}

  static Problem badMethod(String annotation, Method method, String next) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    return at(
        method,
        "@"
            + annotation
            + " "
            + method.getReturnType().getSimpleName()
            + " "
            + method.getName()
            + "("
            + parameters
            + ") can't be run as a "
            + annotation.toLowerCase(Locale.ROOT).replace("readback", "read-back")
            + ".",
        "Write it as " + next);
  }

  static Problem at(Member member, String cause, String next) {
    return at(member.getDeclaringClass(), cause, next);
  }

  static Problem at(Class<?> type, String cause, String next) {
    return new Problem(type.getName(), 0, cause, next);
  }
}
