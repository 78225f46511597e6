package good;

import dev.spanwrap.runtime.ContentKey;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.content.ContentOutput;
import dev.spanwrap.runtime.content.ContentValue;
import dev.spanwrap.runtime.content.ContentWriters;
import dev.spanwrap.runtime.content.EntryNames;
import dev.spanwrap.runtime.content.MapWriter;
import dev.spanwrap.runtime.content.Message;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code answer} and {@code stream} of {@link SupportDesk}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedSupportDesk implements SupportDesk, TracedWrapper<SupportDesk> {
  private static final Operation ANSWER = Operation.named("SupportDesk.answer")
      .role(Role.MODEL)
      .onError(TracedSupportDesk::captureAnswerError);

  private static final ContentKey<SupportDesk.Customer> TICKET_CUSTOMER = ContentKey.of(
      "desk.customer", ContentWriters.object(TracedSupportDesk::writeCustomerProperties));

  private static final ContentKey<SupportDesk.Ticket> RESULT = ContentKey.of(
      "desk.answer", ContentWriters.object(TracedSupportDesk::writeTicketProperties));

  private static final ContentKey<String> ERROR_REFUSAL_REASON = ContentKey.of(
      "desk.refusal", ContentWriters::text);

  private static final ContentKey<List<Message>> TICKET_AS_MESSAGES = ContentKey.of(
      "gen_ai.input.messages", ContentWriters.elements(ContentValue::writeTo));

  private static final ContentKey<Integer> ATTEMPT = ContentKey.of(
      "desk.attempt", ContentWriters::number);

  private static final Operation STREAM = Operation.named("SupportDesk.stream")
      .role(Role.MODEL)
      .streamed()
      .onElement(TracedSupportDesk::captureStreamElement);

  private static final ContentKey<Message> ELEMENT_AS_DELTA = ContentKey.sum(
      "gen_ai.output.messages", ContentValue::writeTo);

  private static final ContentKey<List<SupportDesk.Ticket>> TICKETS = ContentKey.of(
      "desk.tickets",
      ContentWriters.elements(ContentWriters.object(TracedSupportDesk::writeTicketProperties)));

  private final SupportDesk delegate;

  private final Tracing tracing;

  private TracedSupportDesk(SupportDesk delegate, Tracing tracing) {
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
  public static SupportDesk wrap(SupportDesk delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedSupportDesk traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSupportDesk(delegate, tracing);
  }

  @Override
  public SupportDesk.Ticket answer(SupportDesk.Ticket ticket, int attempt) {
    TracedCall call = this.tracing.begin(ANSWER);
    call.content(TICKET_CUSTOMER, ticket, TracedSupportDesk::ticketCustomer);
    call.content(TICKET_AS_MESSAGES, ticket, TracedSupportDesk::ticketAsMessages);
    call.content(ATTEMPT, attempt);
    SupportDesk.Ticket result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.answer(ticket, attempt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.content(RESULT, result);
    call.succeed();
    return result;
  }

  @Override
  public Iterator<String> stream(List<SupportDesk.Ticket> tickets) {
    TracedCall call = this.tracing.begin(STREAM);
    call.content(TICKETS, tickets);
    Iterator<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.stream(tickets);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public SupportDesk tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedSupportDesk{" + this.delegate + "}";
  }

  private static void captureAnswerError(TracedCall call, Throwable error) {
    call.content(ERROR_REFUSAL_REASON, error, TracedSupportDesk::errorRefusalReason);
  }

  private static Object ticketCustomer(SupportDesk.Ticket ticket) {
    if (ticket == null) {
      return null;
    }
    return ticket.customer();
  }

  private static Object errorRefusalReason(Throwable error) {
    if (!(error instanceof SupportDesk.Refusal refusal)) {
      return null;
    }
    return refusal.reason();
  }

  private static Object ticketAsMessages(SupportDesk.Ticket ticket) {
    if (ticket == null) {
      return null;
    }
    return Mappers.AS_MESSAGES.map(ticket);
  }

  private static void captureStreamElement(TracedCall call, String element) {
    call.content(ELEMENT_AS_DELTA, element, TracedSupportDesk::elementAsDelta);
  }

  private static Object elementAsDelta(String element) {
    if (element == null) {
      return null;
    }
    return Mappers.AS_DELTA.map(element);
  }

  private static void writeCustomerProperties(SupportDesk.Customer customer, ContentOutput out) {
    out.text("full_name", customer, it -> it.name());
  }

  private static void writeTicketProperties(SupportDesk.Ticket ticket, ContentOutput out) {
    out.text("text", ticket, it -> it.text());
    out.object("customer", ticket, it -> it.customer(), TracedSupportDesk::writeCustomerProperties);
    out.property("openedAt", ticket, it -> it.openedAt(), ContentWriters::time);
    out.property("tags", ticket, it -> it.tags(),
        MapWriter.of(EntryNames::any, TracedSupportDesk::writeAny));
  }

  private static void writeAny(Object value, ContentOutput out) throws Exception {
    if (value instanceof SupportDesk.Customer known) {
      out.value(known, ContentWriters.object(TracedSupportDesk::writeCustomerProperties));
    } else if (value instanceof SupportDesk.Ticket known) {
      out.value(known, ContentWriters.object(TracedSupportDesk::writeTicketProperties));
    } else {
      ContentWriters.byClass(value, out, TracedSupportDesk::writeAny);
    }
  }

  private static final class Mappers {
    private static final SupportDesk.AsDelta AS_DELTA = new SupportDesk.AsDelta();

    private static final SupportDesk.AsMessages AS_MESSAGES = new SupportDesk.AsMessages();
  }
}
