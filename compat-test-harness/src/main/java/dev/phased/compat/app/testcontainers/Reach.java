package dev.phased.compat.app.testcontainers;

import com.github.dockerjava.api.model.Network;
import dev.phased.compat.database.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;

/**
 * How a container reaches a database: through the gateway of the containers' network, where the
 * ports of other containers are published; or, if the database listens to this machine alone, on
 * the network of the machine itself.
 *
 * @param onHost whether the container needs the network of the machine
 * @param database the database, as it is reached
 */
record Reach(boolean onHost, Database database) {
  /** The name by which a container knows the machine. */
  static final String MACHINE = "host.docker.internal";

  private static final Pattern LOCAL = Pattern.compile("//(?:localhost|127\\.0\\.0\\.1):(\\d+)/");
  private static final int CONNECTED_WITHIN_MILLIS = 500;

  static Reach of(Database database) {
    Matcher local = LOCAL.matcher(database.url());
    if (!local.find()) {
      return new Reach(false, database);
    }
    int port = Integer.parseInt(local.group(1));
    if (!listens(gateway(), port)) {
      return new Reach(true, database);
    }
    String url = local.replaceFirst("//" + MACHINE + ":" + port + "/");
    return new Reach(
        false, new Database(database.name(), url, database.user(), database.password()));
  }

  /** Some engines don't write down the gateway, which is the first address of the network then. */
  private static String gateway() {
    Network.Ipam.Config config =
        DockerClientFactory.instance()
            .client()
            .inspectNetworkCmd()
            .withNetworkId("bridge")
            .exec()
            .getIpam()
            .getConfig()
            .get(0);
    return config.getGateway() != null ? config.getGateway() : first(config.getSubnet());
  }

  /** Of a network such as {@code 172.17.0.0/16}. */
  static String first(String subnet) {
    String network = subnet.substring(0, subnet.indexOf('/'));
    int last = network.lastIndexOf('.') + 1;
    return network.substring(0, last) + (Integer.parseInt(network.substring(last)) + 1);
  }

  private static boolean listens(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECTED_WITHIN_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
