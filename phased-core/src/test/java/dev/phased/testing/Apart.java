package dev.phased.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Code that runs apart from the tests' class path: it sees the JDK and the jars and directories it
 * is given, so that another version of a tool can be used. Values cross as types of the JDK.
 */
public final class Apart implements AutoCloseable {
  private final URLClassLoader loader;

  /** Sees {@code classPath} alone, in this order. */
  public Apart(Collection<Path> classPath) {
    loader =
        new URLClassLoader(
            classPath.stream().map(Apart::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
  }

  /** The loader, for resources. */
  public ClassLoader loader() {
    return loader;
  }

  /**
   * Calls the public static method of {@code type} that has this name, with the loader as context.
   *
   * @throws Exception what the method threw
   */
  public Object call(String type, String method, Object... arguments) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      for (var candidate : loader.loadClass(type).getMethods()) {
        if (candidate.getName().equals(method)
            && candidate.getParameterCount() == arguments.length) {
          return candidate.invoke(null, arguments);
        }
      }
      throw new NoSuchMethodException(type + "." + method);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
