package dev.phased.liquibase;

import dev.phased.Carrier;
import dev.phased.DirectiveKey;
import dev.phased.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.parser.core.ParsedNode;

/** The words that a changeset of a changelog file may have. */
final class ChangeSetKeys {
  /** The key of a YAML or JSON changeset under which a directive stands. */
  static final String PHASED = "phased";

  /** What a changeset of XML, YAML or JSON has beside its changes. */
  private static final Set<String> OF_FILES =
      Set.of(
          "alwaysRun",
          "author",
          "changes",
          "comment",
          "context",
          "contextFilter",
          "created",
          "dbms",
          "failOnError",
          "id",
          "ignore",
          "labels",
          "logicalFilePath",
          "modifySql",
          "objectQuotingStrategy",
          "onValidationFail",
          "preConditions",
          "preconditions",
          "rollback",
          "runAlways",
          "runInTransaction",
          "runOnChange",
          "runOrder",
          "runWith",
          "runWithSpoolFile",
          "validCheckSum",
          "validCheckSums");

  /** What stands behind {@code --changeset author:id}. */
  private static final Set<String> OF_SQL =
      Set.of(
          "context",
          "contextFilter",
          "created",
          "dbms",
          "endDelimiter",
          "failOnError",
          "ignore",
          "labels",
          "logicalFilePath",
          "objectQuotingStrategy",
          "rollbackEndDelimiter",
          "rollbackSplitStatements",
          "runAlways",
          "runInTransaction",
          "runOnChange",
          "runWith",
          "runWithSpoolFile",
          "splitStatements",
          "stripComments");

  private static final List<String> OF_DIRECTIVE =
      Arrays.stream(DirectiveKey.values())
          .filter(key -> key.isFor(Carrier.PAIRS))
          .map(DirectiveKey::camelCase)
          .toList();

  private ChangeSetKeys() {}

  static boolean isPhased(ParsedNode node) {
    return node.getName().equals(PHASED);
  }

  /** Whether Liquibase itself reads {@code key} of a changeset. */
  static boolean isOfLiquibase(String key) {
    return OF_FILES.contains(key);
  }

  /** What was meant by a key of a changeset that Liquibase does not read; empty if no guess. */
  static Optional<String> nearest(String key) {
    return nearest(key, OF_FILES);
  }

  /** Whether {@code key} is one of phased's. */
  static boolean isOfPhased(String key) {
    return key.equals(PHASED) || OF_DIRECTIVE.contains(key);
  }

  /** What was meant by a key of a {@code --changeset} line; empty if it is right or no guess. */
  static Optional<String> nearestInSql(String key) {
    return OF_SQL.stream().anyMatch(key::equalsIgnoreCase)
        ? Optional.empty()
        : nearest(key, OF_SQL);
  }

  private static Optional<String> nearest(String key, Collection<String> ofLiquibase) {
    List<String> valid = new ArrayList<>(OF_DIRECTIVE);
    valid.add(PHASED);
    valid.addAll(ofLiquibase);
    return Nearest.to(key, valid);
  }
}
