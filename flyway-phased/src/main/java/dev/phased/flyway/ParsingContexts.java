package dev.phased.flyway;

import java.lang.reflect.Field;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.ParserSqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;

/**
 * The values of the placeholders {@code ${flyway:…}}. Flyway gives a resolver everything else that
 * it needs; without them, repeatable migrations would get other checksums than Flyway's.
 */
final class ParsingContexts {
  private ParsingContexts() {}

  static ParsingContext of(SqlScriptFactory scripts) {
    return parser(scripts).parsingContext;
  }

  static Parser parser(SqlScriptFactory scripts) {
    SqlScript script = scripts.createSqlScript(new StringResource(""), false, null);
    try {
      Field parser = ParserSqlScript.class.getDeclaredField("parser");
      parser.setAccessible(true);
      return (Parser) parser.get(script);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new FlywayException(
          "flyway-phased does not know this version of Flyway: it cannot compute the checksums of"
              + " repeatable migrations. Use a version that the documentation of phased lists.",
          e);
    }
  }
}
