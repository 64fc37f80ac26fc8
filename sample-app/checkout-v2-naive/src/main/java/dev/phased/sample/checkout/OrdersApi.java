package dev.phased.sample.checkout;

import com.fasterxml.jackson.jr.ob.JSON;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The HTTP side: JSON in, JSON out. */
final class OrdersApi {
  private static final long HIGHEST_TOTAL = Integer.MAX_VALUE;
  private static final String CURRENCY = "EUR";

  private final Orders orders;

  private OrdersApi(Orders orders) {
    this.orders = orders;
  }

  static Javalin serve(Orders orders) {
    OrdersApi api = new OrdersApi(orders);
    return Javalin.create(config -> config.showJavalinBanner = false)
        .get("/health", context -> answer(context, Map.of("status", "up", "version", "v2-naive")))
        .post("/orders", api::place)
        .get("/orders", api::list)
        .get("/orders/{id}", api::show)
        .put("/orders/{id}", api::changeTotal)
        .get("/revenue", api::revenue)
        .get("/deliveries", context -> answer(context, Delivery.offered()))
        .exception(SQLException.class, OrdersApi::databaseFailed)
        .exception(
            HttpResponseException.class,
            (e, context) -> {
              context.status(e.getStatus());
              answer(context, Map.of("error", e.getMessage()));
            });
  }

  private void place(Context context) throws SQLException {
    Map<String, Object> body = body(context);
    if (!(body.get("customer") instanceof String customer) || customer.isBlank()) {
      throw new BadRequestResponse("customer is missing");
    }
    long id = orders.place(customer, total(body), currency(body.get("currency")), delivery(body));
    context.status(201);
    answer(context, Map.of("id", id));
  }

  private void list(Context context) throws SQLException {
    String customer = context.queryParam("customer");
    if (customer == null) {
      throw new BadRequestResponse("customer is missing");
    }
    answer(context, orders.of(customer).stream().map(OrdersApi::json).toList());
  }

  private void show(Context context) throws SQLException {
    long id = id(context);
    answer(context, json(orders.find(id).orElseThrow(() -> unknown(id))));
  }

  private void changeTotal(Context context) throws SQLException {
    long id = id(context);
    if (!orders.changeTotal(id, total(body(context)))) {
      throw unknown(id);
    }
    context.status(204);
  }

  private void revenue(Context context) throws SQLException {
    answer(context, Map.of("totalCents", orders.revenue(CURRENCY)));
  }

  private static Map<String, Object> json(Order order) {
    return Map.of(
        "id",
        order.id(),
        "customer",
        order.customer(),
        "totalCents",
        order.total(),
        "currency",
        order.currency(),
        "delivery",
        order.delivery().name(),
        "placedAt",
        order.placedAt().toString());
  }

  private static long total(Map<String, Object> body) {
    Object total = body.get("totalCents");
    if ((total instanceof Integer || total instanceof Long)
        && ((Number) total).longValue() >= 0
        && ((Number) total).longValue() <= HIGHEST_TOTAL) {
      return ((Number) total).longValue();
    }
    throw new BadRequestResponse("totalCents must be a whole number from 0 to " + HIGHEST_TOTAL);
  }

  /** The old column has no currency, so there is one only as long as that is read. */
  private static String currency(@Nullable Object given) {
    if (given != null && !given.equals(CURRENCY)) {
      throw new BadRequestResponse("currency must be " + CURRENCY);
    }
    return CURRENCY;
  }

  private static String delivery(Map<String, Object> body) {
    Object delivery = body.getOrDefault("delivery", Delivery.STANDARD.name());
    if (delivery instanceof String name && Delivery.offered().contains(name)) {
      return name;
    }
    throw new BadRequestResponse("delivery must be one of " + Delivery.offered());
  }

  private static long id(Context context) {
    try {
      return Long.parseLong(context.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("an order's id is a number");
    }
  }

  private static NotFoundResponse unknown(long id) {
    return new NotFoundResponse("no order " + id);
  }

  private static Map<String, Object> body(Context context) {
    try {
      return JSON.std.mapFrom(context.body());
    } catch (IOException e) {
      throw new BadRequestResponse("the body is not a JSON object");
    }
  }

  private static void databaseFailed(SQLException e, Context context) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "unknown");
    System.err.println(
        context.method() + " " + context.path() + ": SQLState " + state + ": " + e.getMessage());
    context.status(500);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", Objects.requireNonNullElse(e.getMessage(), "unknown"));
    body.put("sqlState", state);
    answer(context, body);
  }

  private static void answer(Context context, Object json) {
    try {
      context.contentType("application/json").result(JSON.std.asString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
