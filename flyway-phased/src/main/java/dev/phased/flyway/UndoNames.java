package dev.phased.flyway;

import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.extensibility.ResourceType;
import org.flywaydb.core.extensibility.ResourceTypeProvider;
import org.flywaydb.core.internal.util.Pair;

/**
 * Tells Flyway that {@code U<version>__<description>.sql} is a name like others, so that it neither
 * complains of it nor, with {@code validateMigrationNaming}, refuses to go on.
 */
public final class UndoNames implements ResourceTypeProvider {
  /** Made by Flyway. */
  public UndoNames() {}

  @Override
  public List<Pair<String, ResourceType>> getPrefixTypePairs(Configuration configuration) {
    return List.of(Pair.of(Scripts.UNDO, DownScriptType.DOWN_SCRIPT));
  }

  private enum DownScriptType implements ResourceType {
    DOWN_SCRIPT;

    @Override
    public boolean isVersioned() {
      return true;
    }

    /** Not asked for before Flyway 11. */
    @Override
    public String getDisplayName() {
      return "Down script";
    }
  }
}
