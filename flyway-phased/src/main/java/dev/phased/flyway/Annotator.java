package dev.phased.flyway;

import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.MigrationResolver.Context;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;

/** Reads the directives of all migrations before any of them runs, and gathers every mistake. */
final class Annotator {
  private static final Log LOG = LogFactory.getLog(Annotator.class);

  private final Context context;
  private final Map<String, Class<?>> handedOver;
  private final List<Problem> problems = new ArrayList<>();
  private boolean allInTransactions = true;

  Annotator(Context context, Collection<JavaMigration> handedOver) {
    this.context = context;
    this.handedOver =
        handedOver.stream()
            .map(JavaMigration::getClass)
            .collect(Collectors.toMap(Class::getName, type -> type, (one, other) -> one));
  }

  /** The directive of {@code migration}; none if it is wrong. */
  Directive directive(ResolvedMigration migration) {
    if (migration.getType().name().contains("JDBC")) {
      allInTransactions &= migration.getExecutor().canExecuteInTransaction();
    }
    return type(migration)
        .map(type -> read(() -> Directives.onClass(type)))
        .or(() -> Scripts.of(context, migration).map(this::inMigration))
        .orElse(Directive.NONE);
  }

  /** Reads the directive of a script that is no migration of Flyway's, for its mistakes. */
  void check(LoadableResource script) {
    inSql(script, Scripts.text(script));
  }

  /**
   * Whether none of the scripts read so far can have to leave its transaction, as far as a look at
   * their texts tells.
   */
  boolean allInTransactions() {
    return allInTransactions;
  }

  /**
   * Ends with an error if {@code command} is strict and there were mistakes; else warns of them.
   *
   * @throws FlywayException if a directive is wrong, with every mistake
   */
  void finish(Command command) {
    if (problems.isEmpty()) {
      return;
    }
    DirectiveException mistakes = new DirectiveException(problems);
    if (command.isStrict()) {
      throw new FlywayException(
          "Nothing was run: "
              + (problems.size() == 1 ? "a directive is wrong." : "directives are wrong.")
              + "\n"
              + mistakes.getMessage(),
          mistakes);
    }
    problems.forEach(problem -> LOG.warn(problem.toString()));
  }

  private Directive inMigration(LoadableResource script) {
    String text = Scripts.text(script);
    allInTransactions &= !Scripts.mayLeaveTransaction(context, script, text);
    return inSql(script, text);
  }

  private Directive inSql(LoadableResource script, String text) {
    return read(() -> Directives.inSql(script.getRelativePath(), text));
  }

  private Directive read(Supplier<Directive> reading) {
    try {
      return reading.get();
    } catch (DirectiveException e) {
      problems.addAll(e.problems());
      return Directive.NONE;
    }
  }

  private Optional<Class<?>> type(ResolvedMigration migration) {
    if (!migration.getType().name().contains("JDBC")) {
      return Optional.empty();
    }
    Class<?> type = handedOver.get(migration.getScript());
    if (type != null) {
      return Optional.of(type);
    }
    try {
      return Optional.of(
          Class.forName(migration.getScript(), false, context.configuration.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      LOG.warn("The class of " + migration.getScript() + " cannot be read for @Phased: " + e);
      return Optional.empty();
    }
  }
}
