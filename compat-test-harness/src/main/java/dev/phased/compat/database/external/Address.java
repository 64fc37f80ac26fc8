package dev.phased.compat.database.external;

import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseSpec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a JDBC URL apart. User and password must not stay in it: apps and reports show URLs. */
final class Address {
  private Address() {}

  static Database of(DatabaseSpec.External spec) {
    int question = spec.url().indexOf('?');
    String base = question < 0 ? spec.url() : spec.url().substring(0, question);
    String user = spec.user();
    String password = spec.password();
    List<String> kept = new ArrayList<>();
    for (String option : question < 0 ? List.<String>of() : options(spec.url(), question)) {
      if (option.startsWith("user=")) {
        user = user.isEmpty() ? value(option) : user;
      } else if (option.startsWith("password=")) {
        password = password.isEmpty() ? value(option) : password;
      } else {
        kept.add(option);
      }
    }
    String options = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return new Database(base.substring(base.lastIndexOf('/') + 1), base + options, user, password);
  }

  private static List<String> options(String url, int question) {
    return List.of(url.substring(question + 1).split("&", -1));
  }

  private static String value(String option) {
    return URLDecoder.decode(option.substring(option.indexOf('=') + 1), StandardCharsets.UTF_8);
  }
}
