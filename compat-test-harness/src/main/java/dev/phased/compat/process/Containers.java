package dev.phased.compat.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes containers through the HTTP interface that Docker and Podman have, since whoever calls
 * this has nothing on its class path. Where it is not plain HTTP, the command line helps, if there.
 */
final class Containers {
  private static final Pattern ID = Pattern.compile("\"Id\":\\s*\"([0-9a-f]{12,64})\"");

  /** One may be on its way into life while the others are removed. */
  private static final int LOOKS = 3;

  /** The port on which Docker listens with TLS. */
  private static final int TLS = 2376;

  private Containers() {}

  /** Removes all containers, running or not, with a label {@code name=value}. */
  static void remove(URI engine, String label) {
    SocketAddress address = address(engine);
    for (int look = 0; look < LOOKS; look++) {
      try {
        if (address == null) {
          removeByCommand(label);
        } else {
          removeByHttp(address, label);
        }
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (IOException e) {
        // The engine has gone, and its containers with it.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static @Nullable SocketAddress address(URI engine) {
    return switch (String.valueOf(engine.getScheme())) {
      case "unix" -> UnixDomainSocketAddress.of(engine.getPath());
      case "tcp", "http" ->
          engine.getPort() == TLS
              ? null
              : new InetSocketAddress(engine.getHost(), engine.getPort());
      default -> null;
    };
  }

  private static void removeByHttp(SocketAddress engine, String label) throws IOException {
    String filter = URLEncoder.encode("{\"label\":[\"" + label + "\"]}", StandardCharsets.UTF_8);
    for (String id : ids(ask(engine, "GET /containers/json?all=1&filters=" + filter))) {
      ask(engine, "DELETE /containers/" + id + "?force=1&v=1");
    }
  }

  private static List<String> ids(String json) {
    return ID.matcher(json).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** HTTP 1.0: the answer ends when the connection does. */
  private static String ask(SocketAddress engine, String request) throws IOException {
    try (SocketChannel channel = SocketChannel.open(engine)) {
      String text = request + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
      ByteBuffer out = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (out.hasRemaining()) {
        channel.write(out);
      }
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      ByteBuffer in = ByteBuffer.allocate(16 * 1024);
      while (channel.read(in) >= 0) {
        answer.write(in.array(), 0, in.position());
        in.clear();
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void removeByCommand(String label) throws IOException, InterruptedException {
    String found = run("docker", "ps", "--all", "--quiet", "--filter", "label=" + label);
    for (String id : found.lines().toList()) {
      run("docker", "rm", "--force", "--volumes", id);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
