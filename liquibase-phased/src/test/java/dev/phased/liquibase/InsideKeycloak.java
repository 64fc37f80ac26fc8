package dev.phased.liquibase;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;

/** Runs Liquibase as Keycloak does: its own changes ask for a session of the thread. */
public final class InsideKeycloak {
  private static final String SESSIONS =
      "org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext";

  private InsideKeycloak() {}

  /** As {@link InsideTool#run}. The session is there but must not be asked for anything. */
  public static String run(
      String command,
      Path directory,
      Map<String, Object> arguments,
      Map<String, String> settings,
      Appendable said)
      throws Exception {
    ClassLoader loader = InsideKeycloak.class.getClassLoader();
    Class<?> type = loader.loadClass("org.keycloak.models.KeycloakSession");
    Class<?> sessions = loader.loadClass(SESSIONS);
    Method set = sessions.getMethod("setCurrentSession", type);
    Object session =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (proxy, method, values) -> {
              throw new UnsupportedOperationException(method.toString());
            });
    set.invoke(null, session);
    try {
      return InsideTool.run(command, directory, arguments, settings, said);
    } finally {
      set.invoke(null, new Object[] {null});
    }
  }
}
