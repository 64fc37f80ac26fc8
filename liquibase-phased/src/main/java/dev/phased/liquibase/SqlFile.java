package dev.phased.liquibase;

import dev.phased.DirectiveException;
import dev.phased.Directives;
import dev.phased.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.resource.Resource;

/**
 * A changelog of formatted SQL as its author wrote it: Liquibase forgets the lines, and swallows
 * what it does not know.
 *
 * @param path where it is
 * @param lines its text
 */
record SqlFile(String path, List<String> lines) {
  private static final Pattern FORMATTED =
      Pattern.compile("(?i)^\\s*--\\s*liquibase\\s*formatted.*");
  private static final Pattern CHANGE_SET =
      Pattern.compile(
          "(?i)\\s*--\\s*changeset\\s+(?<author>\"[^\"]+\"|[^:]+):\\s*(?<id>\"[^\"]+\"|\\S+)(?<rest>.*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<!\\S)(?<key>\\w+):(?<value>\"[^\"]*\"|\\S*)");
  private static final Pattern COMMENT = Pattern.compile("(?i)--\\s*comment:? (?<text>.*)");
  private static final Pattern LINE_COMMENT = Pattern.compile("\\s*--(?<text>.*)");

  /** The file at {@code path} if it is formatted SQL and can be found. */
  static Optional<SqlFile> at(String path) {
    if (path == null || !path.endsWith(".sql")) {
      return Optional.empty();
    }
    try {
      Resource resource = Scope.getCurrentScope().getResourceAccessor().get(path);
      if (!resource.exists()) {
        return Optional.empty();
      }
      Charset encoding = GlobalConfiguration.FILE_ENCODING.getCurrentValue();
      try (var reader =
          new BufferedReader(new InputStreamReader(resource.openInputStream(), encoding))) {
        List<String> lines = reader.lines().toList();
        return lines.stream().anyMatch(line -> FORMATTED.matcher(line).matches())
            ? Optional.of(new SqlFile(path, lines))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Everything that was meant for phased or Liquibase and that neither would ever see. */
  List<Problem> unseen() {
    List<Problem> problems = new ArrayList<>();
    boolean inChangeSet = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher header = CHANGE_SET.matcher(line);
      if (header.matches()) {
        inChangeSet = true;
        misspelt(i + 1, header.group("rest"), problems);
      } else if (!inChangeSet && isDirective(line)) {
        problems.add(
            new Problem(
                path,
                i + 1,
                "This directive stands before the first changeset, where nobody reads it.",
                "Move it below the --changeset line of the changeset that it is for."));
      } else if (isDirective(line) && COMMENT.matcher(line).matches() && isReplaced(i)) {
        problems.add(
            new Problem(
                path,
                i + 1,
                "Liquibase keeps the last --comment of a changeset only, and this is not it.",
                "Write it as the last comment, or as a line \"--phased: …\"."));
      }
    }
    return problems;
  }

  /** The line of the changeset's header, from 1; 0 if it is not found. */
  int lineOf(ChangeSet changeSet) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher header = CHANGE_SET.matcher(lines.get(i));
      if (header.matches()
          && unquoted(header.group("id")).equals(changeSet.getId())
          && unquoted(header.group("author")).equals(changeSet.getAuthor())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The problem with its line in the file, where {@code text} is the SQL that it counts in. */
  Problem inFile(Problem problem, String text, ChangeSet changeSet) {
    int header = lineOf(changeSet);
    List<String> body = text.lines().toList();
    if (problem.line() < 1 || problem.line() > body.size()) {
      return new Problem(problem.source(), header, problem.cause(), problem.next());
    }
    String wanted = body.get(problem.line() - 1).strip();
    for (int i = header; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(wanted)) {
        return new Problem(problem.source(), i + 1, problem.cause(), problem.next());
      }
    }
    return new Problem(problem.source(), header, problem.cause(), problem.next());
  }

  private void misspelt(int line, String attributes, List<Problem> problems) {
    ATTRIBUTE
        .matcher(attributes)
        .results()
        .map(match -> match.group(1))
        .forEach(
            key ->
                ChangeSetKeys.nearestInSql(key)
                    .ifPresent(near -> problems.add(misspelt(line, key, near))));
  }

  private Problem misspelt(int line, String key, String near) {
    return new Problem(
        path,
        line,
        "Nobody reads \"" + key + ":\" in this line.",
        ChangeSetKeys.isOfPhased(near)
            ? "Write a directive as a line of its own: \"--comment phased: expand\"."
            : "Did you mean \"" + near + ":\"?");
  }

  private boolean isReplaced(int comment) {
    for (int i = comment + 1; i < lines.size(); i++) {
      if (CHANGE_SET.matcher(lines.get(i)).matches()) {
        return false;
      }
      if (COMMENT.matcher(lines.get(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean isDirective(String line) {
    Matcher comment = LINE_COMMENT.matcher(line);
    if (!comment.matches()) {
      return false;
    }
    try {
      return !Directives.inComment(path, comment.group("text")).words().isEmpty();
    } catch (DirectiveException e) {
      return true;
    }
  }

  private static String unquoted(String word) {
    return word.strip().replaceAll("^\"|\"$", "");
  }
}
