package dev.phased.compat.app;

import dev.phased.compat.database.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Classes of a version, called in this JVM. */
final class ClasspathApp implements LaunchedApp {
  private final ClasspathSpec spec;
  private final Database database;
  private final VersionLoader loader;
  private final Pool pool;
  private final Entry entries;
  private final AppLog log;
  private final Map<String, Object> made = new HashMap<>();

  ClasspathApp(
      ClasspathSpec spec,
      Database database,
      VersionLoader loader,
      Pool pool,
      Entry entries,
      AppLog log) {
    this.spec = spec;
    this.database = database;
    this.loader = loader;
    this.pool = pool;
    this.entries = entries;
    this.log = log;
  }

  @Override
  public String version() {
    return spec.id();
  }

  @Override
  public URI url() {
    throw Failures.noPort(spec.id());
  }

  @Override
  public HttpResponse<String> get(String path) {
    throw Failures.noPort(spec.id());
  }

  @Override
  public HttpResponse<String> post(String path, String body) {
    throw Failures.noPort(spec.id());
  }

  @Override
  public <T> T as(Class<T> type) {
    return new Bridge(spec.id(), loader, made(name(type)), this::tell).as(type);
  }

  @Override
  public DataSource database() {
    return database.dataSource();
  }

  @Override
  public String jdbcUrl() {
    return database.url();
  }

  @Override
  public AppLog log() {
    return log;
  }

  @Override
  public boolean alive() {
    return !pool.source().isClosed();
  }

  /** It ends with the JVM of the tests. */
  @Override
  public Optional<Integer> exitCode() {
    return Optional.empty();
  }

  /** The one object of a class, made when it is needed first. */
  synchronized Object made(String name) {
    @Nullable Object known = made.get(name);
    if (known != null) {
      return known;
    }
    try {
      Object object = entries.make(name);
      made.put(name, object);
      return object;
    } catch (Throwable e) {
      tell(e);
      throw new IllegalStateException(Failures.notMade(spec, name, e, log).getMessage(), e);
    }
  }

  private String name(Class<?> type) {
    if (!spec.entry().isEmpty()) {
      return spec.entry();
    }
    try {
      return entries.provider(type).orElseThrow(() -> Failures.noProvider(spec.id(), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void tell(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    log.say(trace.toString().stripTrailing());
  }

  /** Closes what can be closed, and says in the log what has been left behind. */
  @Override
  public void close() {
    made.values().forEach(this::close);
    int taken = pool.taken();
    if (taken > 0) {
      log.say(Failures.connectionsLeft(spec.id(), taken));
    }
    pool.close();
    List<Thread> threads = Leaks.threads(loader);
    if (!threads.isEmpty()) {
      log.say(Failures.threadsLeft(spec.id(), threads));
    }
    try {
      loader.close();
    } catch (IOException e) {
      tell(e);
    }
    log.hideSecrets();
  }

  private void close(Object object) {
    if (object instanceof AutoCloseable closeable) {
      try {
        loader.within(
            () -> {
              closeable.close();
              return "";
            });
      } catch (Throwable e) {
        tell(e);
      }
    }
  }
}
