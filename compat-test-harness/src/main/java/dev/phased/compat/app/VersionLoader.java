package dev.phased.compat.app;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The classes of a version: its own, the JDK's, and those that it shares with the tests. Nothing
 * else of the tests' class path is seen, so what a version lacks, it lacks here, too.
 */
final class VersionLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, Class<?>> shared;

  VersionLoader(String version, List<Path> path, Set<Class<?>> shared)
      throws MalformedURLException {
    super("phased-" + version, urls(path), ClassLoader.getPlatformClassLoader());
    this.shared = shared.stream().collect(Collectors.toMap(Class::getName, Function.identity()));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (String at = name; !at.isEmpty(); at = enclosing(at)) {
      Class<?> known = shared.get(at);
      if (known != null) {
        return Class.forName(name, false, known.getClassLoader());
      }
    }
    return super.findClass(name);
  }

  /** Runs something as code of this version runs: with its classes in the thread's context. */
  <T> T within(Call<T> call) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      return call.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String enclosing(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('$')));
  }

  private static URL[] urls(List<Path> path) throws MalformedURLException {
    URL[] urls = new URL[path.size()];
    for (int at = 0; at < urls.length; at++) {
      File file = path.get(at).toAbsolutePath().toFile();
      urls[at] = file.toURI().toURL();
    }
    return urls;
  }

  /**
   * What may throw anything.
   *
   * @param <T> what it gives
   */
  interface Call<T> {
    T run() throws Throwable;
  }
}
