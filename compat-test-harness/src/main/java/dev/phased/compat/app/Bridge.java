package dev.phased.compat.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls an object of a version by an interface of the tests. The object need not implement it: a
 * method is found by its name and its parameters, so a version that was built long before the test
 * can be called.
 *
 * @param version the id of its version
 * @param loader the classes of the version
 * @param target the object
 * @param failed hears what its methods throw
 */
record Bridge(String version, VersionLoader loader, Object target, Consumer<Throwable> failed)
    implements InvocationHandler {

  <T> T as(Class<T> type) {
    if (!type.isInterface()) {
      throw new IllegalArgumentException(
          type.getName()
              + " is no interface. Write one with the methods of "
              + target.getClass().getName()
              + " that you call.");
    }
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(target, arguments);
    }
    Method own = own(method);
    if (own == null && method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (own == null) {
      throw new UnsupportedOperationException(
          version
              + ": "
              + target.getClass().getName()
              + " has no method "
              + signature(method)
              + ". Call only what all versions have, or limit the scenario with versions = ….");
    }
    try {
      return returned(method, loader.within(() -> own.invoke(target, arguments)));
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      failed.accept(cause);
      throw declared(method, cause);
    }
  }

  private @Nullable Method own(Method method) {
    try {
      Method own =
          method.getDeclaringClass().isInstance(target)
              ? method
              : target.getClass().getMethod(method.getName(), method.getParameterTypes());
      own.setAccessible(true);
      return own;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private @Nullable Object returned(Method method, @Nullable Object result) {
    Class<?> type = method.getReturnType();
    if (result == null || type.isPrimitive() || type.isInstance(result)) {
      return result;
    }
    if (type.isInterface()) {
      return new Bridge(version, loader, result, failed).as(type);
    }
    throw new ClassCastException(
        version
            + ": "
            + signature(method)
            + " returns a "
            + result.getClass().getName()
            + " of the version, which is no "
            + type.getName()
            + " of the tests. Let the test's method return an interface with what you read of it, or"
            + " let both have the class with shared = "
            + type.getSimpleName()
            + ".class.");
  }

  /** What may be thrown here without the words being lost. */
  private Throwable declared(Method method, Throwable cause) {
    boolean known =
        cause instanceof RuntimeException
            || cause instanceof Error
            || Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(cause));
    return known ? cause : new IllegalStateException(String.valueOf(cause.getMessage()), cause);
  }

  private static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }
}
