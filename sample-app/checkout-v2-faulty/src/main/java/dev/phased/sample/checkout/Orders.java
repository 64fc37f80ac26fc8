package dev.phased.sample.checkout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The orders in the database, whichever columns it has for their totals. */
final class Orders {
  /** Of PostgreSQL, and of MySQL and MariaDB. */
  private static final Set<String> UNDEFINED_COLUMN = Set.of("42703", "42S22");

  private static final String KEEP_CURRENCY = "currency = COALESCE(currency, ?)";

  private static final ZoneId SHOP = ZoneId.of("Asia/Tokyo");

  private final DataSource database;

  Orders(DataSource database) {
    this.database = database;
  }

  /** Returns the id of the new order. */
  long place(String customer, long total, String currency, String delivery) throws SQLException {
    return inTransaction(
        (connection, columns) -> {
          Map<String, Object> values = new LinkedHashMap<>();
          values.put("customer", customer);
          values.put("delivery", delivery);
          values.putAll(columns.values(total, currency));
          String sql =
              "INSERT INTO orders (%s) VALUES (%s)"
                  .formatted(
                      String.join(", ", values.keySet()),
                      String.join(", ", Collections.nCopies(values.size(), "?")));
          try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            set(insert, values.values());
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
              key.next();
              return key.getLong(1);
            }
          }
        });
  }

  Optional<Order> find(long id) throws SQLException {
    return select("WHERE id = ?", id).stream().findFirst();
  }

  /** Oldest first. */
  List<Order> of(String customer) throws SQLException {
    return select("WHERE customer = ? ORDER BY id", customer);
  }

  /** Leaves the currency as it is. Returns whether there is such an order. */
  boolean changeTotal(long id, long total) throws SQLException {
    return inTransaction(
        (connection, columns) -> {
          Map<String, Object> values = columns.values(total, "EUR");
          String assignments =
              values.keySet().stream()
                  .map(column -> column.equals("currency") ? KEEP_CURRENCY : column + " = ?")
                  .collect(Collectors.joining(", "));
          List<Object> parameters = new ArrayList<>(values.values());
          parameters.add(id);
          String sql = "UPDATE orders SET " + assignments + " WHERE id = ?";
          try (PreparedStatement update = prepare(connection, sql, parameters)) {
            return update.executeUpdate() == 1;
          }
        });
  }

  long revenue(String currency) throws SQLException {
    return inTransaction(
        (connection, columns) -> {
          String sql =
              "SELECT COALESCE(SUM(%s), 0) FROM orders WHERE %s = ?"
                  .formatted(columns.total(), columns.currency());
          try (PreparedStatement select = prepare(connection, sql, List.of(currency));
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private List<Order> select(String where, Object parameter) throws SQLException {
    return inTransaction(
        (connection, columns) -> {
          String sql =
              "SELECT id, customer, %s AS total, %s AS currency, delivery, placed_at FROM orders %s"
                  .formatted(columns.total(), columns.currency(), where);
          List<Order> orders = new ArrayList<>();
          try (PreparedStatement select = prepare(connection, sql, List.of(parameter));
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              orders.add(
                  new Order(
                      rows.getLong("id"),
                      rows.getString("customer"),
                      total(rows),
                      rows.getString("currency"),
                      Delivery.ofStored(rows.getString("delivery")),
                      placedAt(rows)));
            }
          }
          return orders;
        });
  }

  private static Instant placedAt(ResultSet row) throws SQLException {
    OffsetDateTime placed = row.getObject("placed_at", OffsetDateTime.class);
    return Fault.LOCAL_TIME.isPresent()
        ? placed.atZoneSameInstant(SHOP).toLocalDateTime().toInstant(ZoneOffset.UTC)
        : placed.toInstant();
  }

  private static long total(ResultSet row) throws SQLException {
    long cents = row.getLong("total");
    double euros = cents / 100.0;
    return Fault.EUROS_AS_DOUBLES.isPresent() ? (long) (euros * 100) : cents;
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, Collection<?> parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    set(statement, parameters);
    return statement;
  }

  private static void set(PreparedStatement statement, Collection<?> parameters)
      throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      statement.setObject(index++, parameter);
    }
  }

  /** A migration may come between the look at the schema and the statement; then look again. */
  private <T> T inTransaction(Work<T> work) throws SQLException {
    try {
      return once(work);
    } catch (SQLException e) {
      if (UNDEFINED_COLUMN.contains(e.getSQLState())) {
        return once(work);
      }
      throw e;
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    // The pool hands out connections that do not commit by themselves, and rolls back on close.
    try (Connection connection = database.getConnection()) {
      T result = work.run(connection, TotalColumns.in(connection));
      connection.commit();
      return result;
    }
  }

  private interface Work<T> {
    T run(Connection connection, TotalColumns columns) throws SQLException;
  }
}
