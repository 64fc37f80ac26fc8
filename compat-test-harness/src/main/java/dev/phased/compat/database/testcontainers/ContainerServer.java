package dev.phased.compat.database.testcontainers;

import dev.phased.compat.database.Administration;
import dev.phased.compat.database.Database;
import dev.phased.compat.database.DatabaseServer;
import dev.phased.compat.database.ManagedServer;
import dev.phased.compat.database.ServerException;
import dev.phased.compat.database.Vendor;
import dev.phased.compat.process.Estate;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server from an image, in a container of its own that ends with the run. */
public final class ContainerServer {
  private ContainerServer() {}

  /**
   * Starts a server; gets the image first, if it is not there.
   *
   * @param image such as {@code postgres:17}
   * @throws ServerException if there is no container engine or image, or it does not start
   */
  public static DatabaseServer start(Estate estate, Vendor vendor, String image) {
    requireEngine(image);
    estate.ownContainers(DockerClientFactory.instance().getTransportConfig().getDockerHost());
    Recipe recipe = Recipe.of(vendor);
    String password = UUID.randomUUID().toString();
    LastLines lines = new LastLines();
    GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image));
    container
        .withLabel(Estate.PROPERTY, estate.label())
        .withExposedPorts(recipe.port())
        .withEnv(recipe.passwordVariable(), password)
        .withLogConsumer(lines)
        .withCommand(recipe.command().toArray(String[]::new))
        .waitingFor(new Answering(target -> maintenance(target, recipe, password)));
    try {
      container.start();
      Database maintenance =
          maintenance(
              container.getHost() + ":" + container.getMappedPort(recipe.port()), recipe, password);
      return new ManagedServer(
          Administration.of(vendor, maintenance),
          "in a container of " + image,
          recipe.journal(maintenance),
          container::stop);
    } catch (RuntimeException e) {
      ServerException failure = notStarted(image, lines, e);
      container.stop();
      throw failure;
    }
  }

  private static void requireEngine(String image) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw ServerException.absent(
          "No container engine answers, so there is no "
              + image
              + ". Start Docker, or say where it is with DOCKER_HOST.",
          null);
    }
  }

  private static Database maintenance(String address, Recipe recipe, String password) {
    String url =
        recipe.vendor().scheme() + "//" + address + "/" + recipe.database() + recipe.options();
    return new Database(recipe.database(), url, recipe.user(), password);
  }

  private static ServerException notStarted(
      String image, LastLines lines, RuntimeException failure) {
    StringBuilder message = new StringBuilder("The container of " + image + " did not start");
    message.append(reason(failure)).append('.');
    if (!lines.get().isEmpty()) {
      message.append("\nIts last lines:\n  ").append(String.join("\n  ", lines.get()));
    }
    return new ServerException(message.toString(), failure);
  }

  /** What Testcontainers says is long, and holds the environment of the container. */
  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServerException) {
        return ": " + cause.getMessage();
      }
      if (cause instanceof ContainerFetchException) {
        return ": the image can't be had. Check its name, and that its registry can be reached";
      }
    }
    return "";
  }
}
