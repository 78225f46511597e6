package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.ArrayList;
import java.util.Objects;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code place} of {@link Orders}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedOrders implements Orders, TracedWrapper<Orders> {
  private static final Operation PLACE = Operation.named("Orders.place");

  private static final CaptureKey PLACE_ORDER_ID = CaptureKey.text("order.id");

  private static final CaptureKey PLACE_ORDER_URGENT = CaptureKey.flag("order.urgent");

  private static final CaptureKey PLACE_ORDER_PLACED = CaptureKey.text("order.placed");

  private static final CaptureKey PLACE_ORDER_PATIENCE = CaptureKey.number("order.patience");

  private static final CaptureKey PLACE_ORDER_CALLBACK = CaptureKey.text("order.callback");

  private static final CaptureKey PLACE_ORDER_STATE = CaptureKey.text("order.state");

  private static final CaptureKey PLACE_ORDER_CUSTOMER_NAME = CaptureKey.text("order.customer");

  private static final CaptureKey PLACE_ORDER_ITEMS_ARTICLE = CaptureKey.texts("order.items");

  private static final CaptureKey PLACE_ORDER_PRICE_CENTS = CaptureKey.integer("order.price");

  private static final CaptureKey PLACE_ORDER_ITEMS_PRICE_CENTS = CaptureKey.integers(
      "order.prices");

  private static final CaptureKey PLACE_RESULT = CaptureKey.integer("order.position");

  private final Orders delegate;

  private final Tracing tracing;

  private TracedOrders(Orders delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
   *     already, with the same tracing
   */
  public static Orders wrap(Orders delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedOrders traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedOrders(delegate, tracing);
  }

  @Override
  public OptionalInt place(Orders.Order order) {
    TracedCall call = this.tracing.begin(PLACE);
    call.set(PLACE_ORDER_ID, order, TracedOrders::placeOrderId);
    call.set(PLACE_ORDER_URGENT, order, TracedOrders::placeOrderUrgent);
    call.set(PLACE_ORDER_PLACED, order, TracedOrders::placeOrderPlaced);
    call.set(PLACE_ORDER_PATIENCE, order, TracedOrders::placeOrderPatience);
    call.set(PLACE_ORDER_CALLBACK, order, TracedOrders::placeOrderCallback);
    call.set(PLACE_ORDER_STATE, order, TracedOrders::placeOrderState);
    call.set(PLACE_ORDER_CUSTOMER_NAME, order, TracedOrders::placeOrderCustomerName);
    call.set(PLACE_ORDER_ITEMS_ARTICLE, order, TracedOrders::placeOrderItemsArticle);
    call.set(PLACE_ORDER_PRICE_CENTS, order, TracedOrders::placeOrderPriceCents);
    call.set(PLACE_ORDER_ITEMS_PRICE_CENTS, order, TracedOrders::placeOrderItemsPriceCents);
    OptionalInt result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.place(order);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(PLACE_RESULT, result);
    call.succeed();
    return result;
  }

  @Override
  public Orders tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedOrders{" + this.delegate + "}";
  }

  private static Object placeOrderId(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.id();
  }

  private static Object placeOrderUrgent(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.urgent();
  }

  private static Object placeOrderPlaced(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.placed();
  }

  private static Object placeOrderPatience(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.patience();
  }

  private static Object placeOrderCallback(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.callback();
  }

  private static Object placeOrderState(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.state();
  }

  private static Object placeOrderCustomerName(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var customer = order.customer();
    if (customer == null || customer.isEmpty()) {
      return null;
    }
    return customer.get().name();
  }

  private static Object placeOrderItemsArticle(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var items = order.items();
    if (items == null) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var item : items) {
      if (item == null) {
        continue;
      }
      values.add(item.article());
    }
    return values;
  }

  private static Object placeOrderPriceCents(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var price = order.price();
    if (price == null) {
      return null;
    }
    return Mappers.CENTS.map(price);
  }

  private static Object placeOrderItemsPriceCents(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var items = order.items();
    if (items == null) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var item : items) {
      if (item == null) {
        continue;
      }
      var price = item.price();
      if (price == null) {
        continue;
      }
      values.add(Mappers.CENTS.map(price));
    }
    return values;
  }

  private static final class Mappers {
    private static final Orders.Cents CENTS = new Orders.Cents();
  }
}
