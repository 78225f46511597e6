// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package golden;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.spanwrap.processor.content.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class Support {
  record Ticket(
      TicketId id,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant openedAt,
      Priority priority,
      @JsonUnwrapped(prefix = "customer_") Customer customer,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Event> events,
      Map<Priority, Integer> history,
      Object payload) {}

  record TicketId(@JsonValue String text) {}

  record Customer(@JsonProperty("full_name") String name, @JsonIgnore String password) {}

  enum Priority {
    @JsonProperty("p1")
    URGENT,
    NORMAL
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = Closed.class, name = "closed")
  })
  sealed interface Event {}

  record Reply(String text, Ticket about) implements Event {}

  record Closed() implements Event {}

  @Sample
  static Ticket ticket() {
    return null;
  }
}
