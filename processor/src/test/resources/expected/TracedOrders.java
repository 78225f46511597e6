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

  private static final CaptureKey ORDER_ID = CaptureKey.text("order.id");

  private static final CaptureKey ORDER_URGENT = CaptureKey.flag("order.urgent");

  private static final CaptureKey ORDER_PLACED = CaptureKey.text("order.placed");

  private static final CaptureKey ORDER_PATIENCE = CaptureKey.number("order.patience");

  private static final CaptureKey ORDER_CALLBACK = CaptureKey.text("order.callback");

  private static final CaptureKey ORDER_STATE = CaptureKey.text("order.state");

  private static final CaptureKey ORDER_CUSTOMER_NAME = CaptureKey.text("order.customer");

  private static final CaptureKey ORDER_ITEMS_ARTICLE = CaptureKey.texts("order.items");

  private static final CaptureKey ORDER_PRICE_CENTS = CaptureKey.integer("order.price");

  private static final CaptureKey ORDER_ITEMS_PRICE_CENTS = CaptureKey.integers("order.prices");

  private static final CaptureKey RESULT = CaptureKey.integer("order.position");

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
    call.set(ORDER_ID, order, TracedOrders::orderId);
    call.set(ORDER_URGENT, order, TracedOrders::orderUrgent);
    call.set(ORDER_PLACED, order, TracedOrders::orderPlaced);
    call.set(ORDER_PATIENCE, order, TracedOrders::orderPatience);
    call.set(ORDER_CALLBACK, order, TracedOrders::orderCallback);
    call.set(ORDER_STATE, order, TracedOrders::orderState);
    call.set(ORDER_CUSTOMER_NAME, order, TracedOrders::orderCustomerName);
    call.set(ORDER_ITEMS_ARTICLE, order, TracedOrders::orderItemsArticle);
    call.set(ORDER_PRICE_CENTS, order, TracedOrders::orderPriceCents);
    call.set(ORDER_ITEMS_PRICE_CENTS, order, TracedOrders::orderItemsPriceCents);
    OptionalInt result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.place(order);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT, result);
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

  private static Object orderId(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.id();
  }

  private static Object orderUrgent(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.urgent();
  }

  private static Object orderPlaced(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.placed();
  }

  private static Object orderPatience(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.patience();
  }

  private static Object orderCallback(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.callback();
  }

  private static Object orderState(Orders.Order order) {
    if (order == null) {
      return null;
    }
    return order.state();
  }

  private static Object orderCustomerName(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var customer = order.customer();
    if (customer == null || customer.isEmpty()) {
      return null;
    }
    return customer.get().name();
  }

  private static Object orderItemsArticle(Orders.Order order) {
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

  private static Object orderPriceCents(Orders.Order order) {
    if (order == null) {
      return null;
    }
    var price = order.price();
    if (price == null) {
      return null;
    }
    return Mappers.CENTS.map(price);
  }

  private static Object orderItemsPriceCents(Orders.Order order) {
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
