package dev.phased.liquibase;

import liquibase.Scope;
import liquibase.logging.Logger;
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

  void say(String message) {
    console.sendMessage(message);
    log.info(message);
  }

  void warn(String message) {
    log.warning(message);
  }
}
