package dev.phased.compat.discover;

/** Which optional libraries are on the class path. */
final class Optionals {
  private Optionals() {}

  static boolean present(String className) {
    try {
      Class.forName(className, false, Optionals.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
