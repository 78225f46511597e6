// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

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
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Runs each method of {@link Session} inside the session's span, from its opening to its end. */
@SuppressWarnings("try")
public final class TracedSession implements Session, TracedWrapper<Session> {
  private static final Operation CONNECT = Operation.named("Session.connect").role(Role.AGENT);
  private static final CaptureKey CONNECT_AGENT_NAME = CaptureKey.text("gen_ai.agent.name");
  private static final Operation CONNECT_ASYNC =
      Operation.named("Session.connectAsync").role(Role.AGENT);
  private static final CaptureKey CONNECT_ASYNC_AGENT_NAME = CaptureKey.text("gen_ai.agent.name");
  private static final Operation UPDATE_AGENT =
      Operation.named("Session.updateAgent").role(Role.AGENT);
  private static final CaptureKey UPDATE_AGENT_AGENT_NAME = CaptureKey.text("gen_ai.agent.name");
  private static final CaptureKey SIZE_PROBE = CaptureKey.text("session.probe");
  private static final Operation ASK = Operation.named("Session.ask").role(Role.MODEL);
  private static final Operation RESPOND =
      Operation.named("Session.respond").role(Role.MODEL).streamed();
  private static final Operation RECEIVE =
      Operation.named("Session.receive")
          .role(Role.AGENT)
          .onElement(TracedSession::captureReceiveElement)
          .streamed()
          .endsWith(Reply.class);
  private static final CaptureKey RECEIVE_ELEMENT = CaptureKey.text("session.last");
  private static final Operation EVENTS =
      Operation.named("Session.events").role(Role.AGENT).streamed();
  private static final Operation CLOSE = Operation.named("Session.close").role(Role.AGENT);
  private static final Operation CLOSE_ASYNC =
      Operation.named("Session.closeAsync").role(Role.AGENT);
  private static final Operation FINISH =
      Operation.named("Session.finish").role(Role.AGENT).template("session {}");

  private final Session delegate;
  private final Tracing tracing;
  private final SessionCall session;

  private TracedSession(Session delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
    this.session = new SessionCall(tracing);
  }

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

  /** Returns {@code delegate} as the session whose call {@code call} is, which is ended if null. */
  static Session bind(Session delegate, TracedCall call, Tracing tracing) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    TracedSession traced =
        delegate instanceof TracedSession session && session.tracing == tracing
            ? session
            : new TracedSession(delegate, tracing);
    traced.session.adopt(call);
    return traced;
  }

  @Override
  public Session tracedDelegate() {
    return this.delegate;
  }

  @Override
  public void connect(Agent agent) {
    TracedCall call =
        this.session
            .prepare(CONNECT)
            .set(CONNECT_AGENT_NAME, agent, TracedSession::connectAgentName)
            .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.connect(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    this.session.switchTo(call);
  }

  @Override
  public CompletionStage<Void> connectAsync(Agent agent) {
    TracedCall call =
        this.session
            .prepare(CONNECT_ASYNC)
            .set(CONNECT_ASYNC_AGENT_NAME, agent, TracedSession::connectAsyncAgentName)
            .begin();
    CompletionStage<Void> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.connectAsync(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public void updateAgent(Agent agent) {
    TracedCall call =
        this.session
            .prepare(UPDATE_AGENT)
            .set(UPDATE_AGENT_AGENT_NAME, agent, TracedSession::updateAgentAgentName)
            .begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.updateAgent(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    this.session.switchTo(call);
  }

  @Override
  public void send(String message) {
    try (TracedScope scope = this.session.enter()) {
      this.delegate.send(message);
    }
  }

  @Override
  public int size(String probe) {
    this.session.call().set(SIZE_PROBE, probe);
    try (TracedScope scope = this.session.enter()) {
      return this.delegate.size(probe);
    }
  }

  @Override
  public String ask(String prompt) {
    TracedCall call = this.tracing.prepare(ASK).parent(this.session.context()).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.ask(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Flow.Publisher<String> respond(String prompt) {
    DeferredCall call =
        this.tracing.defer(
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
  public Iterator<Object> receive() {
    TracedCall call = this.session.until(RECEIVE);
    Iterator<Object> result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.receive();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<String> events() {
    DeferredCall call = this.tracing.defer(() -> this.session.until(EVENTS));
    Flow.Publisher<String> result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.events();
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public void close() {
    TracedCall call = this.session.closing(CLOSE);
    try (TracedScope scope = this.session.enter()) {
      this.delegate.close();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
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
  public Reply finish() {
    TracedCall call = this.session.closing(FINISH);
    Reply result;
    try (TracedScope scope = this.session.enter()) {
      result = this.delegate.finish();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.rename(FINISH).name(result, TracedSession::finishResultText).apply();
    call.succeed();
    return result;
  }

  @Override
  public String toString() {
    return "TracedSession{" + this.delegate + "}";
  }

  private static Object connectAgentName(Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }

  private static Object connectAsyncAgentName(Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }

  private static Object updateAgentAgentName(Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }

  private static Object finishResultText(Reply result) {
    if (result == null) {
      return null;
    }
    return result.text();
  }

  private static void captureReceiveElement(TracedCall call, Object element) {
    call.set(RECEIVE_ELEMENT, element, TracedSession::receiveElement);
  }

  private static Object receiveElement(Object element) {
    if (element == null) {
      return null;
    }
    return element.toString();
  }
}
