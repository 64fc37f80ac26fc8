package dev.phased.compat.schema.flyway;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** What a migration that failed has left, where no transaction took it back. */
final class Halfway {
  /** How flyway-phased marks it in Flyway's history. */
  private static final Pattern MARK = Pattern.compile("\\[(nothing|\\d+ statements?) applied]$");

  private Halfway() {}

  /** Goes on from "failed"; empty if nothing is left. */
  static String of(Flyway flyway) {
    try {
      return Arrays.stream(flyway.info().all())
          .filter(migration -> migration.getState().isFailed())
          .findFirst()
          .map(Halfway::told)
          .orElse("");
    } catch (FlywayException e) {
      // That it failed is known; what else is wrong now does not help.
      return "";
    }
  }

  private static String told(MigrationInfo failed) {
    Matcher mark = MARK.matcher(String.valueOf(failed.getDescription()));
    if (!mark.find()) {
      return Texts.UNKNOWN_REMAINS;
    }
    return mark.group(1).equals("nothing") ? "" : Texts.remains(mark.group(1));
  }
}
