package dev.phased.liquibase;

import dev.phased.Carried;
import dev.phased.Directive;
import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.parser.core.ParsedNode;

/** Reads the directive of a changeset from everything that can carry one. */
final class Carriers {
  private final ChangeSet changeSet;
  private final String source;
  private final List<Carried> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Carriers(ChangeSet changeSet) {
    this.changeSet = changeSet;
    this.source = changeSet.toString(false);
  }

  /**
   * What the carriers of a changeset say together, from its last reading if it is about to run.
   *
   * @throws DirectiveException if one of them is wrong or two disagree, with every mistake
   */
  static Directive directive(ChangeSet changeSet) {
    Optional<Directive> known =
        changeSet instanceof PhasedChangeSet phased ? phased.directive() : Optional.empty();
    return known.orElseGet(() -> read(changeSet));
  }

  /** The same, read anew. */
  static Directive read(ChangeSet changeSet) {
    Carriers carriers = new Carriers(changeSet);
    carriers.readComment();
    carriers.readKeys();
    changeSet.getChanges().forEach(carriers::readChange);
    if (!carriers.problems.isEmpty()) {
      throw new DirectiveException(carriers.problems);
    }
    return Directives.agree(carriers.source, carriers.found);
  }

  private void readComment() {
    String comment = changeSet.getComments();
    if (comment != null) {
      add("the comment", () -> Directives.inComment(source, comment));
    }
  }

  private void readKeys() {
    if (!(changeSet instanceof PhasedChangeSet phased)) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (ParsedNode node : phased.unread()) {
      if (ChangeSetKeys.isPhased(node)) {
        add(ChangeSetKeys.PHASED, () -> under(node));
      } else if (ChangeSetKeys.nearest(node.getName())
          .filter(ChangeSetKeys::isOfPhased)
          .isPresent()) {
        attributes.put(node.getName(), text(node));
      }
    }
    if (!attributes.isEmpty()) {
      add("the attributes", () -> Directives.ofPairs(source, attributes));
    }
  }

  private Directive under(ParsedNode phased) {
    if (phased.getChildren().isEmpty()) {
      return Directives.inComment(source, "phased: " + phased.getValue());
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    phased.getChildren().forEach(node -> pairs.put(node.getName(), text(node)));
    return Directives.ofPairs(source, pairs);
  }

  /** A value as it is written; what looks like a day, YAML has made one, at midnight in UTC. */
  private static String text(ParsedNode node) {
    Object value = node.getValue();
    return value instanceof Date day
        ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString()
        : String.valueOf(value);
  }

  private void readChange(Change change) {
    if (change instanceof AbstractSQLChange sql) {
      String text = sql.getSql();
      if (text != null) {
        add("the SQL", () -> inSql(text));
      }
    } else {
      Class<?> type =
          change instanceof CustomChangeWrapper custom && custom.getCustomChange() != null
              ? custom.getCustomChange().getClass()
              : change.getClass();
      add("class " + type.getName(), () -> Directives.onClass(type));
    }
  }

  private Directive inSql(String text) {
    try {
      return Directives.inSql(source, text);
    } catch (DirectiveException e) {
      Optional<SqlFile> file = SqlFile.at(changeSet.getChangeLog().getPhysicalFilePath());
      throw new DirectiveException(
          e.problems().stream()
              .map(problem -> file.map(f -> f.inFile(problem, text, changeSet)).orElse(problem))
              .toList());
    }
  }

  private void add(String carrier, Supplier<Directive> reading) {
    try {
      found.add(new Carried(carrier, reading.get()));
    } catch (DirectiveException e) {
      problems.addAll(e.problems());
    }
  }
}
