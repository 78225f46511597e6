// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** How a call opens: its builder, its span, its state; whatever fails, a call comes out. */
final class Opening {
  /** What the API makes of a context of somebody else: it never records. */
  private static final Class<?> PROPAGATED = Span.getInvalid().getClass();

  private Opening() {}

  /** Opens a call of which nothing needs to be known before. */
  static TracedCall begin(Tracing tracing, Operation operation, Context parent, boolean wantsSpan) {
    OperationPlan plan = tracing.plan(operation);
    CallState state = state(tracing, operation, plan, parent, null, wantsSpan);
    NameTemplate template = plan.template();
    String name = template == null ? plan.name() : plan.name(template, "", 0);
    boolean described = plan.wasRecorded();
    SpanBuilder builder = wantsSpan ? spanBuilder(tracing, operation, plan, parent, name) : null;
    if (builder != null) {
      try {
        plan.early(described).setOn(builder);
      } catch (Throwable error) {
        tracing.errors().report("set constant attributes", operation, error);
      }
    }
    boolean named = template != null || plan.target() == null;
    return begin(tracing, operation, parent, builder, described, state, named);
  }

  /** Returns the builder of the call's span; null if the tracer is broken. */
  static @Nullable SpanBuilder spanBuilder(
      Tracing tracing, Operation operation, OperationPlan plan, Context parent, String name) {
    SpanBuilder builder;
    try {
      builder = tracing.tracer().spanBuilder(name);
    } catch (Throwable error) {
      tracing.errors().report("build the span", operation, error);
      return null;
    }
    try {
      builder.setSpanKind(plan.kind());
      setParent(builder, operation.parent(), parent);
      Conversation conversation = Conversation.fromContextOrNull(parent);
      if (conversation != null) {
        conversation.setOn(builder, plan.isConversational());
      }
    } catch (Throwable error) {
      tracing.errors().report("prepare the span", operation, error);
    }
    return builder;
  }

  static void setParent(SpanBuilder builder, Parent kind, Context parent) {
    if (kind == Parent.CURRENT) {
      builder.setParent(parent);
      return;
    }
    builder.setNoParent();
    if (kind == Parent.ROOT_LINKED) {
      SpanContext linked = Span.fromContext(parent).getSpanContext();
      if (linked.isValid()) {
        builder.addLink(linked);
      }
    }
  }

  /** Returns what the call needs besides its span; null if that is nothing. */
  static @Nullable CallState state(
      Tracing tracing,
      Operation operation,
      OperationPlan plan,
      Context parent,
      @Nullable CallHooks hooks,
      boolean wantsSpan) {
    CallState state = stateOrNull(tracing, operation, plan, parent, hooks, wantsSpan);
    if (!wantsSpan || !plan.isInference() || !tracing.content().isInEvents()) {
      return state;
    }
    CallState withEvent = state == null ? CallState.of(hooks, null, null, null) : state;
    withEvent.extras().content();
    return withEvent;
  }

  private static @Nullable CallState stateOrNull(
      Tracing tracing,
      Operation operation,
      OperationPlan plan,
      Context parent,
      @Nullable CallHooks hooks,
      boolean wantsSpan) {
    boolean measured = tracing.measures(operation);
    if (!measured && !wantsSpan) {
      return hooks == null ? null : CallState.of(hooks, null, null, null);
    }
    boolean sums = operation.role() == Role.AGENT || operation.role() == Role.WORKFLOW;
    Tally enclosing = enclosing(tracing, operation, parent);
    if (measured || sums || enclosing != null) {
      Facts facts = new Facts(plan);
      return hooks == null && !sums
          ? new CallState(facts, enclosing)
          : CallState.of(hooks, facts, sums ? new Tally(facts) : null, enclosing);
    }
    return hooks == null && !operation.isStreamed() ? null : CallState.of(hooks, null, null, null);
  }

  private static @Nullable Tally enclosing(Tracing tracing, Operation operation, Context parent) {
    try {
      return operation.parent() == Parent.CURRENT
          ? Tally.enclosing(CallContext.callOrNull(parent))
          : null;
    } catch (Throwable error) {
      tracing.errors().report("find the call above", operation, error);
      return null;
    }
  }

  /**
   * Starts the span and returns the call; the one that stands for none if there is nothing.
   *
   * @param described whether the builder has all constant attributes
   * @param named whether the name of the span is complete
   */
  static TracedCall begin(
      Tracing tracing,
      Operation operation,
      Context parent,
      @Nullable SpanBuilder builder,
      boolean described,
      @Nullable CallState state,
      boolean named) {
    if (state != null && operation.role() == Role.TOOL) {
      nameAgent(tracing, operation, builder, state);
    }
    Span span = start(tracing, operation, builder);
    boolean valid = isValid(tracing, operation, span);
    if (!valid) {
      if (state == null || (state.facts == null && state.hooksOrNull() == null)) {
        return TracedCall.NOTHING;
      }
      span = Span.getInvalid();
    }
    TracedCall call = TracedCall.of(tracing, operation, span, valid, parent, state, named);
    if (state != null && state.enclosing != null) {
      state.enclosing.began(call.plan().role());
    }
    describe(tracing, operation, call, described);
    tracing.listeners().started(call);
    return call;
  }

  /** Tells a tool's call which agent runs it, where the conventions have that. */
  private static void nameAgent(
      Tracing tracing, Operation operation, @Nullable SpanBuilder builder, CallState state) {
    Facts facts = state.facts;
    if (facts == null
        || state.enclosing == null
        || !GenAiNames.namesAgentOfTool(tracing.conventions())) {
      return;
    }
    Object agent = state.enclosing.agentName();
    if (agent == null || facts.get(Fact.AGENT_NAME) != null) {
      return;
    }
    facts.setFirst(Fact.AGENT_NAME, agent);
    if (builder != null) {
      try {
        builder.setAttribute(GenAiNames.AGENT_NAME, agent.toString());
      } catch (Throwable error) {
        tracing.errors().report("set attributes", operation, error);
      }
    }
  }

  private static void describe(
      Tracing tracing, Operation operation, TracedCall call, boolean described) {
    OperationPlan plan = call.plan();
    plan.wasRecorded(call.isRecording());
    if (call.isRecording() && !described) {
      try {
        plan.others().setOn(call.span());
      } catch (Throwable error) {
        tracing.errors().report("set constant attributes", operation, error);
      }
    }
  }

  private static Span start(Tracing tracing, Operation operation, @Nullable SpanBuilder builder) {
    if (builder != null) {
      try {
        return builder.startSpan();
      } catch (Throwable error) {
        tracing.errors().report("start the span", operation, error);
      }
    }
    return Span.getInvalid();
  }

  /** Whether {@code span} can be used; one that cannot tell is ended. */
  private static boolean isValid(Tracing tracing, Operation operation, Span span) {
    try {
      return span.getSpanContext().isValid();
    } catch (Throwable error) {
      tracing.errors().report("read the context of the span", operation, error);
      end(tracing, operation, span);
      return false;
    }
  }

  /**
   * Whether a span that has just started is recording. A sampled one is, as OpenTelemetry has it,
   * but for what the API itself makes of a context; it is not asked, since the SDK takes a lock to
   * answer: 12 ns.
   */
  static boolean isRecording(Tracing tracing, Operation operation, Span started) {
    try {
      return started.getClass() != PROPAGATED
          && (started.getSpanContext().isSampled() || started.isRecording());
    } catch (Throwable error) {
      tracing.errors().report("ask the span whether it is recording", operation, error);
      return false;
    }
  }

  private static void end(Tracing tracing, Operation operation, Span span) {
    try {
      span.end();
    } catch (Throwable error) {
      tracing.errors().report("end the span", operation, error);
    }
  }
}
