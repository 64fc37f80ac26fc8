package dev.phased.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and the server, and counts how often the client asks and waits. */
final class Relay implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final AtomicLong roundTrips = new AtomicLong();

  Relay(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The round trips since this was last asked. */
  long roundTrips() {
    return roundTrips.getAndSet(0);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket postgres = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        AtomicBoolean asking = new AtomicBoolean();
        start(
            () ->
                pass(
                    client,
                    postgres,
                    () -> {
                      if (!asking.getAndSet(true)) {
                        roundTrips.incrementAndGet();
                      }
                    }));
        start(() -> pass(postgres, client, () -> asking.set(false)));
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pass(Socket from, Socket to, Runnable heard) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        heard.run();
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      return; // either side has gone, and the other one goes with it
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
