package dev.phased.compat.schema.snapshot;

import dev.phased.Directive;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the author of a way down says that it does to data. Names are those of tables or of columns,
 * such as {@code orders} or {@code orders.note}, in any case.
 *
 * @param loses whose values do not come back; for a table, neither do its rows
 * @param fills which columns may have a value afterwards where they had none
 */
public record Losses(Set<String> loses, Set<String> fills) {
  /** Every value comes back. */
  public static final Losses NONE = new Losses(Set.of(), Set.of());

  /** Copies the names. */
  public Losses {
    loses = lowerCase(loses);
    fills = lowerCase(fills);
  }

  /** What a directive says. */
  public static Losses of(Directive directive) {
    return new Losses(names(directive.loses()), names(directive.fills()));
  }

  /** Both together. */
  public Losses and(Losses other) {
    Set<String> bothLose = new TreeSet<>(loses);
    bothLose.addAll(other.loses);
    Set<String> bothFill = new TreeSet<>(fills);
    bothFill.addAll(other.fills);
    return new Losses(bothLose, bothFill);
  }

  boolean lose(String table) {
    return loses.contains(table.toLowerCase(Locale.ROOT));
  }

  boolean lose(String table, String column) {
    return lose(table + "." + column);
  }

  boolean fill(String table, String column) {
    return fills.contains((table + "." + column).toLowerCase(Locale.ROOT));
  }

  private static Set<String> names(Optional<String> list) {
    return list.map(names -> Set.of(names.split(","))).orElse(Set.of());
  }

  private static Set<String> lowerCase(Collection<String> names) {
    Set<String> lower = new TreeSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return Set.copyOf(lower);
  }
}
