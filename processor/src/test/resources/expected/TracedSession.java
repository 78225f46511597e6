package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.SessionCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * Runs the methods of {@link Session} inside the session's span.
 *
 * <ul>
 *   <li>{@code connect} opens it, or the next one in its place
 *   <li>{@code resume} opens it, or the next one in its place
 *   <li>{@code updateAgent} opens it, or the next one in its place
 *   <li>{@code send} runs inside
 *   <li>{@code offer} runs inside
 *   <li>{@code turn} runs inside
 *   <li>{@code then} runs inside
 *   <li>{@code tools} runs inside
 *   <li>{@code ask} has a span of its own
 *   <li>{@code respond} has a span of its own
 *   <li>{@code receive} ends it
 *   <li>{@code events} ends it
 *   <li>{@code close} ends it
 *   <li>{@code hangUp} ends it
 *   <li>{@code closeAsync} ends it
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedSession implements Session, TracedWrapper<Session> {
  private static final Operation CONNECT = Operation.named("Session.connect")
      .role(Role.AGENT)
      .template("talk to {}")
      .constant(CaptureKey.text("session.kind"), "realtime");

  private static final CaptureKey DELEGATE_TOOLS_SIZE = CaptureKey.integer("session.tools");

  private static final CaptureKey AGENT_NAME = CaptureKey.text("gen_ai.agent.name");

  private static final Operation RESUME = Operation.named("Session.resume")
      .role(Role.WORKFLOW)
      .constant(CaptureKey.text("session.kind"), "realtime");

  private static final CaptureKey CHECKPOINT = CaptureKey.integer("session.checkpoint");

  private static final Operation UPDATE_AGENT = Operation.named("Session.updateAgent")
      .role(Role.AGENT)
      .constant(CaptureKey.text("session.kind"), "realtime");

  private static final CaptureKey MESSAGE = CaptureKey.text("session.offered");

  private static final CaptureKey RESULT = CaptureKey.integer("session.turn");

  private static final CaptureKey ERROR_MESSAGE = CaptureKey.text("session.refusal");

  private static final Operation ASK = Operation.named("Session.ask")
      .role(Role.MODEL)
      .constant(CaptureKey.text("session.kind"), "realtime");

  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");

  private static final Operation RESPOND = Operation.named("Session.respond")
      .role(Role.MODEL)
      .constant(CaptureKey.text("session.kind"), "realtime")
      .streamed();

  private static final Operation RECEIVE = Operation.named("Session.receive")
      .role(Role.AGENT)
      .streamed()
      .endsWith(Session.Goodbye.class)
      .onElement(TracedSession::captureReceiveElement);

  private static final CaptureKey ELEMENT_TEXT = CaptureKey.text("session.last");

  private static final Operation EVENTS = Operation.named("Session.events")
      .role(Role.AGENT)
      .streamed();

  private static final CaptureKey FILTER = CaptureKey.text("session.filter");

  private static final Operation CLOSE = Operation.named("Session.close").role(Role.AGENT);

  private static final Operation HANG_UP = Operation.named("Session.hangUp")
      .role(Role.AGENT)
      .template("talk of {} turns");

  private static final Operation CLOSE_ASYNC = Operation.named("Session.closeAsync")
      .role(Role.AGENT);

  private final Session delegate;

  private final Tracing tracing;

  private final SessionCall session;

  private TracedSession(Session delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
    this.session = new SessionCall(tracing);
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
   *     already, with the same tracing
   */
  public static Session wrap(Session delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedSession traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSession(delegate, tracing);
  }

  /**
   * Returns {@code delegate} as the session whose call {@code call} is.
   *
   * @param delegate the session; null ends the call
   * @param call the open call of the method that returned the session
   * @param tracing where the spans go
   * @return the wrapper; null if there is no session
   */
  public static Session bind(Session delegate, TracedCall call, Tracing tracing) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    if (delegate instanceof TracedSession traced && traced.tracing == tracing) {
      traced.session.adopt(call);
      return delegate;
    }
    TracedSession bound = new TracedSession(delegate, tracing);
    bound.session.adopt(call);
    return bound;
  }

  @Override
  public void connect(Session.Agent agent) throws IOException {
    TracedCall call = this.session.prepare(CONNECT)
        .key(agent)
        .name(agent, TracedSession::agentName)
        .set(AGENT_NAME, agent, TracedSession::agentName)
        .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.connect(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(DELEGATE_TOOLS_SIZE, this.delegate, TracedSession::delegateToolsSize);
    this.session.switchTo(call);
  }

  @Override
  public CompletionStage<Integer> resume(long checkpoint) {
    TracedCall call = this.session.prepare(RESUME).capture(CHECKPOINT, checkpoint).begin();
    CompletionStage<Integer> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.resume(checkpoint);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public Session.Agent updateAgent(Session.Agent agent) {
    TracedCall call = this.session.prepare(UPDATE_AGENT)
        .set(AGENT_NAME, agent, TracedSession::agentName)
        .begin();
    Session.Agent result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.updateAgent(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    this.session.switchTo(call);
    return result;
  }

  @Override
  public void send(String message) {
    try (TracedScope scope = this.session.enter()) {
      this.delegate.send(message);
    }
  }

  @Override
  public boolean offer(String message) {
    TracedCall call = this.session.call();
    call.set(MESSAGE, message);
    try (TracedScope scope = this.session.enter()) {
      return this.delegate.offer(message);
    }
  }

  @Override
  public int turn(String message) {
    TracedCall call = this.session.call();
    int result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.turn(message);
    } catch (Throwable error) {
      call.set(ERROR_MESSAGE, error, TracedSession::errorMessage);
      throw error;
    }
    call.set(RESULT, result);
    return result;
  }

  @Override
  public Session then(String message) {
    Session result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.then(message);
    }
    return result == this.delegate ? this : result;
  }

  @Override
  public List<String> tools() {
    try (TracedScope scope = this.session.enter()) {
      return this.delegate.tools();
    }
  }

  @Override
  public String ask(String model, String prompt) {
    TracedCall call = this.tracing.prepare(ASK)
        .parent(this.session.context())
        .set(MODEL, model)
        .begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.ask(model, prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Flow.Publisher<String> respond(String prompt) {
    DeferredCall call = this.tracing.defer(
        () -> this.tracing.prepare(RESPOND).parent(this.session.context()).begin());
    Flow.Publisher<String> result;
    try {
      result = this.delegate.respond(prompt);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public Iterator<Session.Event> receive() {
    TracedCall call = this.session.until(RECEIVE);
    Iterator<Session.Event> result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.receive();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<Session.Event> events(String filter) {
    DeferredCall call = this.tracing.defer(() -> {
      TracedCall opened = this.session.until(EVENTS);
      opened.set(FILTER, filter);
      return opened;
    });
    Flow.Publisher<Session.Event> result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.events(filter);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public void close() {
    TracedCall call = this.session.closing(CLOSE);
    call.set(CaptureKey.text("session.end"), "closed");
    try (TracedScope scope = this.session.enter()) {
      this.delegate.close();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(DELEGATE_TOOLS_SIZE, this.delegate, TracedSession::delegateToolsSize);
    call.succeed();
  }

  @Override
  public int hangUp() {
    TracedCall call = this.session.closing(HANG_UP);
    int result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.hangUp();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.rename(HANG_UP).name(result).apply();
    call.succeed();
    return result;
  }

  @Override
  public CompletionStage<Void> closeAsync() {
    TracedCall call = this.session.closing(CLOSE_ASYNC);
    CompletionStage<Void> result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.closeAsync();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public int size() {
    return this.delegate.size();
  }

  @Override
  public Session tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedSession{" + this.delegate + "}";
  }

  private static Object agentName(Session.Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }

  private static Object delegateToolsSize(Session delegate) {
    var tools = delegate.tools();
    if (tools == null) {
      return null;
    }
    return tools.size();
  }

  private static Object errorMessage(Throwable error) {
    return error.getMessage();
  }

  private static void captureReceiveElement(TracedCall call, Session.Event element) {
    call.set(ELEMENT_TEXT, element, TracedSession::elementText);
  }

  private static Object elementText(Session.Event element) {
    if (element == null) {
      return null;
    }
    return element.text();
  }
}
