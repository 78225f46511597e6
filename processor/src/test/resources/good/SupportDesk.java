// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package good;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.content.Message;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Content: of arguments, results, elements and errors, as it is and mapped. */
@Traced(Role.MODEL)
public interface SupportDesk {

  record Customer(@JsonProperty("full_name") String name, @JsonIgnore String password) {}

  record Ticket(String text, Customer customer, Instant openedAt, Map<String, Object> tags) {}

  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public String reason() {
      return "tired";
    }
  }

  final class AsMessages implements Mapper<Ticket, List<Message>> {
    @Override
    public List<Message> map(Ticket ticket) {
      return List.of(Message.user(ticket.text()));
    }
  }

  final class AsDelta implements Mapper<String, Message> {
    @Override
    public Message map(String token) {
      return Message.assistant(token);
    }
  }

  @Capture(value = "desk.customer", from = "ticket.customer", content = true)
  @Capture(value = "desk.answer", from = "result", content = true)
  @Capture(
      value = "desk.refusal",
      when = Refusal.class,
      from = "error.reason",
      content = true)
  Ticket answer(
      @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = AsMessages.class)
          Ticket ticket,
      @Capture(value = "desk.attempt", content = true) int attempt);

  @Streamed
  @Capture(
      value = GenAi.OUTPUT_MESSAGES,
      from = "element",
      content = true,
      mapper = AsDelta.class,
      aggregate = Aggregate.SUM)
  Iterator<String> stream(@Capture(value = "desk.tickets", content = true) List<Ticket> tickets);
}
