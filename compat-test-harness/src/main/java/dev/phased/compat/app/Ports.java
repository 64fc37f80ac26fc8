package dev.phased.compat.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Free ports of this machine. The same one is not given twice while it is in use here. */
public final class Ports {
  private static final Set<Integer> GIVEN = new HashSet<>();

  private Ports() {}

  /**
   * A port that is nobody's.
   *
   * @throws IOException if there is none
   */
  public static int take() throws IOException {
    synchronized (GIVEN) {
      while (true) {
        int port = free();
        if (GIVEN.add(port)) {
          return port;
        }
      }
    }
  }

  /** Lets a port be taken again. */
  public static void giveBack(int port) {
    synchronized (GIVEN) {
      GIVEN.remove(port);
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
