package dev.phased.compat.schema.liquibase;

import java.util.List;
import liquibase.changelog.ChangeSet;

/**
 * What changesets are called.
 *
 * @param all those of a changelog
 */
record Names(List<ChangeSet> all) {
  /** As Liquibase writes it: file, id and author. */
  static String full(ChangeSet changeSet) {
    return changeSet.toString(false);
  }

  /** As people write it: the id; with the author if there is another with this id. */
  String shortest(ChangeSet changeSet) {
    String id = changeSet.getId();
    if (all.stream().filter(other -> other.getId().equals(id)).count() == 1) {
      return id;
    }
    String named = named(changeSet);
    boolean alone = all.stream().map(Names::named).filter(named::equals).count() == 1;
    return alone ? named : full(changeSet);
  }

  private static String named(ChangeSet changeSet) {
    return changeSet.getAuthor() + ":" + changeSet.getId();
  }
}
