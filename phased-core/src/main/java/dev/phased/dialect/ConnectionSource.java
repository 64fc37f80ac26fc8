package dev.phased.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens another connection to the database that is being migrated; the caller closes it. */
@FunctionalInterface
public interface ConnectionSource {
  Connection open() throws SQLException;
}
