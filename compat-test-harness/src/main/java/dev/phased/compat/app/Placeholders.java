package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.util.List;
import java.util.Map;

/** What differs from cell to cell: the words that stand for it, and the variables that hold it. */
record Placeholders(int port, Database database) {
  List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  private String fill(String text) {
    return text.replace("{port}", Integer.toString(port))
        .replace("{jdbcUrl}", database.url())
        .replace("{user}", database.user())
        .replace("{password}", database.password());
  }

  /** The environment of an app; its own variables win. */
  void putInto(Map<String, String> environment, List<String> own) {
    environment.put("PORT", Integer.toString(port));
    environment.put("JDBC_URL", database.url());
    environment.put("JDBC_USER", database.user());
    environment.put("JDBC_PASSWORD", database.password());
    for (String variable : fill(own)) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
  }
}
