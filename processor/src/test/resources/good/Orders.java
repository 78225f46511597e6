// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Traced;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Every type of attribute, and a mapper for one that is none. */
@Traced
public interface Orders {

  @Capture(value = "order.id", from = "order.id")
  @Capture(value = "order.urgent", from = "order.urgent")
  @Capture(value = "order.placed", from = "order.placed")
  @Capture(value = "order.patience", from = "order.patience")
  @Capture(value = "order.callback", from = "order.callback")
  @Capture(value = "order.state", from = "order.state")
  @Capture(value = "order.customer", from = "order.customer.name")
  @Capture(value = "order.items", from = "order.items.article")
  @Capture(value = "order.price", from = "order.price", mapper = Cents.class)
  @Capture(value = "order.prices", from = "order.items.price", mapper = Cents.class)
  @Capture(value = "order.position", from = "result")
  OptionalInt place(Order order);

  record Order(
      UUID id,
      boolean urgent,
      Instant placed,
      Duration patience,
      URI callback,
      State state,
      Optional<Customer> customer,
      List<Item> items,
      Money price) {}

  record Customer(String name) {}

  record Item(String article, Money price) {}

  record Money(long cents, String currency) {}

  enum State {
    OPEN,
    PAID
  }

  final class Cents implements Mapper<Money, Long> {
    @Override
    public Long map(Money price) {
      return price.cents();
    }
  }
}
