package dev.phased.compat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phased.compat.database.Database;
import dev.phased.compat.fixture.FixtureLibrary;
import dev.phased.compat.fixture.Named;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathTest {
  private static final Database DATABASE =
      new Database("db", "jdbc:postgresql://localhost:1/db", "app", "geheim");

  @TempDir private Path directory;

  /** What the tests call, which the versions do not know. */
  interface Greeter {
    String greet(String name);

    Answer ask();

    default String both() {
      return "only here";
    }
  }

  /** What is read of a value of the version. */
  interface Answer {
    String text();
  }

  @Test
  void methodsAreFoundByNameAndSoAreThoseOfWhatTheyReturn() throws Exception {
    try (LaunchedApp app =
        launch(
            """
            public String greet(String name) { return "Hello " + name; }
            public Reply ask() { return new Reply(); }
            public static final class Reply { public String text() { return "42"; } }
            """)) {
      Greeter greeter = app.as(Greeter.class);

      assertThat(greeter.greet("Ada")).isEqualTo("Hello Ada");
      assertThat(greeter.ask().text()).isEqualTo("42");
      assertThat(greeter.both()).isEqualTo("only here");
    }
  }

  @Test
  void aMethodThatTheVersionLacksIsNamed() throws Exception {
    try (LaunchedApp app = launch("")) {
      assertThatThrownBy(() -> app.as(Greeter.class).greet("Ada"))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContainingAll("v1: com.acme.Entry has no method greet(String)", "versions =");
    }
  }

  @Test
  void neitherTheTestsNorWhatTheyDependOnAreSeen() throws Exception {
    try (LaunchedApp app =
        launch(
            """
            public String greet(String name) {
              try {
                Class.forName(name);
                return "seen";
              } catch (ClassNotFoundException e) {
                return "not seen";
              }
            }
            """)) {
      Greeter greeter = app.as(Greeter.class);

      assertThat(greeter.greet("java.sql.Connection")).isEqualTo("seen");
      assertThat(greeter.greet("com.acme.Entry")).isEqualTo("seen");
      assertThat(greeter.greet(ClasspathTest.class.getName())).isEqualTo("not seen");
      assertThat(greeter.greet("com.zaxxer.hikari.HikariDataSource")).isEqualTo("not seen");
    }
  }

  @Test
  void theVersionsClassesAreTheContextOfTheThreadWhileItRuns() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (LaunchedApp app =
        launch(
            """
            public String greet(String name) {
              return "" + (Thread.currentThread().getContextClassLoader() == Entry.class.getClassLoader());
            }
            """)) {
      assertThat(app.as(Greeter.class).greet("")).isEqualTo("true");
    }
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void propertiesReachTheEntryClassWithTheirPlaceholdersFilled() throws Exception {
    try (LaunchedApp app =
        launch(
            spec(
                "Entry(java.util.Properties given) { this.given = given; }"
                    + " private final java.util.Properties given;"
                    + " public String greet(String name) { return given.getProperty(name); }",
                Set.of(),
                Map.of("url", "{jdbcUrl}?user={user}")))) {
      assertThat(app.as(Greeter.class).greet("url"))
          .isEqualTo("jdbc:postgresql://localhost:1/db?user=app");
    }
  }

  @Test
  void aSharedInterfaceIsTheTestsOwn() throws Exception {
    FixtureLibrary.jar(
        jar(),
        Map.of(
            "com.acme.Entry",
            "package com.acme; public class Entry implements "
                + Named.class.getCanonicalName()
                + " { public String name() { return \"own\"; } }"),
        Map.of("META-INF/services/" + Named.class.getName(), "# ours\ncom.acme.Entry # first\n"));

    try (LaunchedApp app = launch(spec("", Set.of(Named.class)))) {
      assertThat(app.as(Named.class).name()).isEqualTo("own");
      assertThatThrownBy(() -> app.as(Greeter.class))
          .hasMessageContainingAll("v1 names no class", "META-INF/services/", "entry = ");
    }
    assertThatThrownBy(() -> launch(spec("com.acme.Entry", Set.of())))
        .isInstanceOf(AppStartException.class)
        .hasMessageContaining("NoClassDefFoundError")
        .extracting(e -> ((AppStartException) e).next())
        .asString()
        .contains("shared = ");
  }

  @Test
  void aFailingConstructorIsShownWithItsCauseAndAStackTraceWithoutSecrets() {
    assertThatThrownBy(
            () -> launch("Entry() { throw new IllegalStateException(\"no way in by geheim\"); }"))
        .isInstanceOf(AppStartException.class)
        .hasMessageContaining("v1: com.acme.Entry could not be made")
        .hasMessageContaining("IllegalStateException");
    assertThat(directory.resolve("app.log"))
        .content()
        .contains("no way in by ***", "//com.acme.Entry.<init>")
        .doesNotContain("geheim");
  }

  @Test
  void aConstructorThatNeverEndsIsWaitedForNoLongerThanAllowed() {
    assertThatThrownBy(
            () ->
                launch(
                    "Entry() throws InterruptedException {"
                        + " new java.util.concurrent.CountDownLatch(1).await(); }"))
        .isInstanceOf(AppStartException.class)
        .hasMessageContaining("was not made within 2 s");
  }

  @Test
  void threadsThatGoOnAreToldByName() throws Exception {
    LaunchedApp app =
        launch(
            """
            private volatile boolean going = true;
            public String greet(String name) {
              Thread thread = new Thread(() -> {
                while (going) { Thread.onSpinWait(); java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); }
              }, "left-" + name);
              thread.setDaemon(true);
              thread.start();
              threads.add(thread);
              return "";
            }
            public static final java.util.List<Thread> threads = new java.util.ArrayList<>();
            public Object ask() { going = false; return null; }
            """);
    Greeter greeter = app.as(Greeter.class);
    greeter.greet("alone");

    app.close();

    assertThat(directory.resolve("app.log"))
        .content()
        .contains("phased: v1 has left running left-alone");
    greeter.ask();
  }

  @Test
  void oneThatIsNoServerSaysHowItIsCalled() throws Exception {
    try (LaunchedApp app = launch("")) {
      assertThatThrownBy(() -> app.get("/health"))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("app.as(Type.class)");
    }
  }

  private LaunchedApp launch(String members) throws Exception {
    return launch(spec(members, Set.of(), Map.of()));
  }

  private LaunchedApp launch(ClasspathSpec spec) throws Exception {
    Path log = directory.resolve("app.log");
    return new ClasspathLauncher()
        .launch(spec, DATABASE, new AppLog(log, Secrets.of(spec.inputs(), DATABASE)));
  }

  private ClasspathSpec spec(String members, Set<Class<?>> shared, Map<String, String> properties) {
    FixtureLibrary.jar(
        jar(),
        Map.of("com.acme.Entry", "package com.acme; public class Entry { " + members + " }"),
        Map.of());
    return spec("com.acme.Entry", shared, new Inputs(List.of(), Map.of(), properties));
  }

  private ClasspathSpec spec(String entry, Set<Class<?>> shared) {
    return spec(entry, shared, new Inputs(List.of(), Map.of(), Map.of()));
  }

  private ClasspathSpec spec(String entry, Set<Class<?>> shared, Inputs inputs) {
    return new ClasspathSpec(
        "v1", "classpath", List.of(jar()), entry, shared, inputs, Duration.ofSeconds(2));
  }

  private Path jar() {
    return directory.resolve("library.jar");
  }
}
