package dev.phased.compat.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that runs. It removes only databases that it created itself. */
public final class ManagedServer implements DatabaseServer {
  private final Administration administration;
  private final String description;
  private final Journal journal;
  private final Register register;
  private final Pulse pulse;
  private final Runnable stop;
  private final Set<String> created = ConcurrentHashMap.newKeySet();

  /**
   * A server that was started for a run and ends with it, and its databases with it.
   *
   * @param where what kind of server it is, such as {@code embedded}
   * @param journal where it tells what it is asked
   * @param stop stops it, and is called once
   * @throws ServerException if it does not answer
   */
  public ManagedServer(
      Administration administration, String where, Journal journal, Runnable stop) {
    this(administration, where, journal, Register.NONE, stop);
  }

  /**
   * A server that runs.
   *
   * @param where what kind of server it is, such as {@code external}
   * @param journal where it tells what it is asked
   * @param register hears of databases that come and go
   * @param stop says that the run does not need it any more, and is called once
   * @throws ServerException if it does not answer
   */
  public ManagedServer(
      Administration administration,
      String where,
      Journal journal,
      Register register,
      Runnable stop) {
    this.administration = administration;
    this.register = register;
    this.description = administration.product() + ", " + where;
    this.journal = journal;
    this.stop = stop;
    this.pulse = new Pulse(administration.lastingSession());
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
    add(name);
    return administration.create(name);
  }

  @Override
  public Database copy(Database template, String name) {
    add(name);
    return administration.copy(template, name);
  }

  @Override
  public void drop(Database database) {
    if (!created.contains(database.name())) {
      throw new IllegalArgumentException(database.name() + " was not created here.");
    }
    administration.drop(database);
    created.remove(database.name());
    register.dropped(database.name());
  }

  /** Before it is there: nobody would know of it if this run were killed in between. */
  private void add(String name) {
    created.add(name);
    register.created(name);
  }

  @Override
  public int sessions(Database database) {
    return administration.sessions(database);
  }

  @Override
  public boolean answers() {
    return pulse.beats() && administration.answers();
  }

  @Override
  public void close() {
    pulse.close();
    stop.run();
  }

  /** Hears which databases a run has on a server. */
  public interface Register {
    /** Does nothing. */
    Register NONE =
        new Register() {
          @Override
          public void created(String database) {}

          @Override
          public void dropped(String database) {}
        };

    /** It is about to be created. */
    void created(String database);

    /** It has been dropped. */
    void dropped(String database);
  }
}
