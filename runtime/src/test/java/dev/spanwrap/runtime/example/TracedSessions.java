// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Opens a span around each operation of {@link Sessions}, then delegates. */
@SuppressWarnings("try")
public final class TracedSessions implements Sessions, TracedWrapper<Sessions> {
  private static final Operation OPEN = Operation.named("Sessions.open").role(Role.AGENT);
  private static final CaptureKey OPEN_AGENT_NAME = CaptureKey.text("gen_ai.agent.name");
  private static final Operation OPEN_ASYNC =
      Operation.named("Sessions.openAsync").role(Role.AGENT);
  private static final CaptureKey OPEN_ASYNC_AGENT_NAME = CaptureKey.text("gen_ai.agent.name");

  private final Sessions delegate;
  private final Tracing tracing;

  private TracedSessions(Sessions delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  public static Sessions wrap(Sessions delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedSessions traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSessions(delegate, tracing);
  }

  @Override
  public Sessions tracedDelegate() {
    return this.delegate;
  }

  @Override
  public Session open(Agent agent) {
    TracedCall call =
        this.tracing
            .prepare(OPEN)
            .set(OPEN_AGENT_NAME, agent, TracedSessions::openAgentName)
            .begin();
    Session result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.open(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedSession.bind(result, call, this.tracing);
  }

  @Override
  public CompletableFuture<Session> openAsync(Agent agent) {
    TracedCall call =
        this.tracing
            .prepare(OPEN_ASYNC)
            .set(OPEN_ASYNC_AGENT_NAME, agent, TracedSessions::openAsyncAgentName)
            .begin();
    CompletableFuture<Session> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.openAsync(agent);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.traceStream(
        result, call, (session, opened) -> TracedSession.bind(session, opened, this.tracing));
  }

  @Override
  public String toString() {
    return "TracedSessions{" + this.delegate + "}";
  }

  private static Object openAsyncAgentName(Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }

  private static Object openAgentName(Agent agent) {
    if (agent == null) {
      return null;
    }
    return agent.name();
  }
}
