package dev.phased.flyway;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.command.DbMigrate;

/**
 * What Flyway was asked to do. A resolver is not told, and callbacks, which are, vanish as soon as
 * a user has some in {@code db/callback}; the stack knows.
 */
enum Command {
  MIGRATE,
  VALIDATE,
  OTHER;

  /** Whether a mistake in a directive ends this command; the others only look, or repair. */
  boolean isStrict() {
    return this != OTHER;
  }

  static Command current() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().equals(Flyway.class.getName()))
                    .map(frame -> of(frame.getMethodName()))
                    .filter(Command::isStrict)
                    .findFirst()
                    .orElse(OTHER));
  }

  /** Whether Flyway already holds the lock of its history, as it does while it migrates. */
  static boolean isUnderLock() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(frame -> frame.getClassName().equals(DbMigrate.class.getName())));
  }

  private static Command of(String method) {
    return switch (method) {
      case "migrate" -> MIGRATE;
      case "validate", "validateWithResult" -> VALIDATE;
      default -> OTHER;
    };
  }
}
