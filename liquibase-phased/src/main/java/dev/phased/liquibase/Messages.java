package dev.phased.liquibase;

import liquibase.Scope;
import liquibase.logging.Logger;
import liquibase.ui.ConsoleUIService;
import liquibase.ui.UIService;

/**
 * Says something where the users of Liquibase look. Liquibase keeps both places by thread, so what
 * other threads say takes the places of the one that made this.
 */
record Messages(UIService console, Logger log) {
  static Messages ofThisThread() {
    Scope scope = Scope.getCurrentScope();
    return new Messages(scope.getUI(), scope.getLog(Messages.class));
  }

  /** The Maven plugin and Spring send to the log what is for the console: once there is enough. */
  void say(String message) {
    console.sendMessage(message);
    if (console.getClass() == ConsoleUIService.class) {
      log.info(message);
    }
  }

  void warn(String message) {
    log.warning(message);
  }

  /** Warns on the console too, where a command line shows no warnings of its log. */
  void warnAloud(String message) {
    if (console.getClass() == ConsoleUIService.class) {
      console.sendMessage("WARNING: " + message);
    }
    warn(message);
  }
}
