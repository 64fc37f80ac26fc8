package dev.phased.liquibase.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several contexts in one JVM, as in a test suite that keeps them, or an app of several parts. */
class SpringContextsTest {
  private static final Map<String, Object> CLOSED = Map.of("liquibase.phased.up-to", "expand");
  private static final Map<String, Object> OPEN = Map.of();

  private final List<GenericApplicationContext> contexts = new ArrayList<>();
  @TempDir Path directory;

  @BeforeEach
  void changelog() throws Exception {
    Files.writeString(
        directory.resolve("changelog.sql"),
        """
        --liquibase formatted sql
        --changeset ann:1
        --comment phased: expand
        CREATE TABLE a (id int);
        --changeset ann:2
        --comment phased: contract
        CREATE TABLE b (id int);
        """);
  }

  @AfterEach
  void close() {
    contexts.forEach(GenericApplicationContext::close);
  }

  @Test
  void eachHoldsWhatItsOwnSettingsSayWhileTheOthersAreOpen() {
    TestServer.Database first = TestServer.database("first");
    TestServer.Database second = TestServer.database("second");
    TestServer.Database third = TestServer.database("third");

    start(CLOSED, bean(first));
    start(OPEN, bean(second));
    start(Map.of("liquibase.phased.upTo", "migrate"), bean(third));

    assertThat(applied(first)).as("closed").isEqualTo("1");
    assertThat(applied(second)).as("open").isEqualTo("1,2");
    assertThat(applied(third)).as("closed later").isEqualTo("1");
  }

  @Test
  void theSettingsOfAContextOutliveThoseThatClose() {
    TestServer.Database database = TestServer.database("late");
    GenericApplicationContext first = start(CLOSED, bean(TestServer.database("one")));
    GenericApplicationContext lazy = start(CLOSED, bean(database), true);
    first.close();

    lazy.getBean(SpringLiquibase.class);

    assertThat(applied(database)).isEqualTo("1");
  }

  @Test
  void twoThatStartAtTheSameTimeKeepTheirOwn() throws Exception {
    List<TestServer.Database> databases = new ArrayList<>();
    List<FutureTask<?>> starts = new ArrayList<>();
    CountDownLatch together = new CountDownLatch(6);
    for (int i = 0; i < 6; i++) {
      TestServer.Database database = TestServer.database("together");
      Map<String, Object> settings = i % 2 == 0 ? CLOSED : OPEN;
      GenericApplicationContext context = prepared(settings, bean(database), false);
      databases.add(database);
      starts.add(
          new FutureTask<>(
              () -> {
                together.countDown();
                together.await(1, TimeUnit.MINUTES);
                context.refresh();
                return null;
              }));
    }
    // Plain Liquibase 4.33 fails on threads that inherit the same of its state.
    starts.forEach(start -> new Thread(null, start, "start", 0, false).start());
    for (FutureTask<?> start : starts) {
      start.get();
    }
    assertThat(databases.stream().map(SpringContextsTest::applied))
        .containsExactly("1", "1,2", "1", "1,2", "1", "1,2");
  }

  @Test
  void aBeanThatUpdatesOnAnotherThreadHasTheSettingsOfItsContext() throws Exception {
    TestServer.Database database = TestServer.database("elsewhere");
    Elsewhere bean = new Elsewhere();
    start(OPEN, bean(TestServer.database("other")));

    start(CLOSED, with(bean, database));
    bean.update.get(1, TimeUnit.MINUTES);

    assertThat(applied(database)).isEqualTo("1");
  }

  @Test
  void aContextThatFailedToStartLeavesNothingBehind() {
    SpringLiquibase broken = bean(TestServer.database("broken"));
    broken.setChangeLog("file:" + directory.resolve("none.sql"));
    assertThatThrownBy(() -> start(CLOSED, broken)).isInstanceOf(BeanCreationException.class);
    TestServer.Database database = TestServer.database("after");

    start(OPEN, bean(database));

    assertThat(applied(database)).isEqualTo("1,2");
  }

  @Test
  void anUpdateOfTheApplicationsOwnHasTheSettingsOfTheOnlyContext() throws Exception {
    TestServer.Database database = TestServer.database("own");
    start(CLOSED, bean(TestServer.database("beside")));

    updateByHand(database);

    assertThat(applied(database)).isEqualTo("1");
  }

  @Test
  void anUpdateOfTheApplicationsOwnIsRefusedIfTheContextsDisagree() {
    TestServer.Database database = TestServer.database("whose");
    start(CLOSED, bean(TestServer.database("beside")));
    start(OPEN, bean(TestServer.database("beside")));

    assertThatThrownBy(() -> updateByHand(database))
        .hasMessageContaining(
            "The Spring contexts of this JVM disagree on liquibase.phased.upTo (expand, not set),"
                + " and this update belongs to none of them.")
        .hasMessageContaining("SpringLiquibase");
    assertThat(database.query("SELECT to_regclass('a')")).isNull();
  }

  private void updateByHand(TestServer.Database database) throws Exception {
    try (Connection connection = database.connect();
        Liquibase liquibase =
            new Liquibase(
                "changelog.sql",
                new DirectoryResourceAccessor(directory),
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
      liquibase.update(new Contexts());
    }
  }

  private GenericApplicationContext start(Map<String, Object> settings, SpringLiquibase bean) {
    return start(settings, bean, false);
  }

  private GenericApplicationContext start(
      Map<String, Object> settings, SpringLiquibase bean, boolean lazy) {
    GenericApplicationContext context = prepared(settings, bean, lazy);
    context.refresh();
    return context;
  }

  private GenericApplicationContext prepared(
      Map<String, Object> settings, SpringLiquibase bean, boolean lazy) {
    GenericApplicationContext context = new GenericApplicationContext();
    contexts.add(context);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("application", settings));
    context.registerBean(
        SpringLiquibase.class, () -> bean, definition -> definition.setLazyInit(lazy));
    new SpringSettings().initialize(context);
    return context;
  }

  private SpringLiquibase bean(TestServer.Database database) {
    return with(new SpringLiquibase(), database);
  }

  private SpringLiquibase with(SpringLiquibase bean, TestServer.Database database) {
    bean.setDataSource(
        new DriverManagerDataSource(database.url(), database.user(), database.password()));
    bean.setChangeLog("file:" + directory.resolve("changelog.sql"));
    return bean;
  }

  private static String applied(TestServer.Database database) {
    return database.query("SELECT string_agg(id, ',' ORDER BY id) FROM databasechangelog");
  }

  /** As apps do that want to be up before the schema is. */
  private static final class Elsewhere extends SpringLiquibase {
    private Future<?> update;

    @Override
    public void afterPropertiesSet() {
      update =
          TestServer.THREADS.submit(
              () -> {
                super.afterPropertiesSet();
                return null;
              });
    }
  }
}
