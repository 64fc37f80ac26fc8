package dev.phased.compat.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that runs. It removes only databases that it created itself. */
public final class ManagedServer implements DatabaseServer {
  private final Administration administration;
  private final String description;
  private final Journal journal;
  private final Runnable stop;
  private final Set<String> created = ConcurrentHashMap.newKeySet();

  /**
   * A server that has been started.
   *
   * @param where what kind of server it is, such as {@code embedded}
   * @param journal where it tells what it is asked
   * @param stop stops it, and is called once
   * @throws ServerException if it does not answer
   */
  public ManagedServer(
      Administration administration, String where, Journal journal, Runnable stop) {
    this.administration = administration;
    this.description = administration.product() + ", " + where;
    this.journal = journal;
    this.stop = stop;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Database create(String name) {
    Database database = administration.create(name);
    created.add(name);
    return database;
  }

  @Override
  public Database copy(Database template, String name) {
    Database database = administration.copy(template, name);
    created.add(name);
    return database;
  }

  @Override
  public void drop(Database database) {
    if (!created.contains(database.name())) {
      throw new IllegalArgumentException(database.name() + " was not created here.");
    }
    administration.drop(database);
    created.remove(database.name());
  }

  @Override
  public boolean answers() {
    return administration.answers();
  }

  @Override
  public void close() {
    stop.run();
  }
}
