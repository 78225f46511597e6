// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is current where: the call inside of its scope, what was before outside. */
@SuppressWarnings("try")
class ScopeTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation OUTER = Operation.named("Outer.run");
  private static final Operation INNER = Operation.named("Inner.run");
  private static final ContextKey<String> USER = ContextKey.named("user");

  @Test
  void theCallAndItsSpanAreCurrentInTheScope() {
    TracedCall call = telemetry.tracing().begin(OUTER);
    try (TracedScope scope = call.makeCurrent()) {
      assertThat(TracedCall.current()).isSameAs(call);
      assertThat(Span.current()).isSameAs(call.span());
      assertThat(Context.current()).isSameAs(call.context());
    }
    call.succeed();
  }

  @Test
  void b15_scopeClosesInTheFrameThatOpenedItWhoeverEndsTheCall() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    TracedCall call = telemetry.tracing().begin(OUTER);
    try (TracedScope scope = call.makeCurrent()) {
      pool.submit(() -> call.succeed()).get(10, TimeUnit.SECONDS);
      assertThat(Span.current()).isSameAs(call.span());
    }

    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b16_theContextIsActivatedAnewOnAnotherThreadAndLeavesNothingThere() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    TracedCall call = telemetry.tracing().begin(OUTER);

    Span seen =
        pool.submit(
                () -> {
                  try (TracedScope scope = call.makeCurrent()) {
                    return Span.current();
                  }
                })
            .get(10, TimeUnit.SECONDS);
    Span after = pool.submit(Span::current).get(10, TimeUnit.SECONDS);
    call.succeed();

    assertThat(seen).isSameAs(call.span());
    assertThat(after.getSpanContext().isValid()).isFalse();
  }

  @Test
  void b17_theScopeIsClosedWhenTheProducerThrows() {
    TracedCall call = telemetry.tracing().begin(OUTER);

    Throwable thrown =
        catchThrowable(
            () -> {
              try (TracedScope scope = call.makeCurrent()) {
                throw new IllegalStateException();
              }
            });
    call.fail(thrown);

    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b23_theContextAfterACallIsTheSameAsBefore() {
    Context before = Context.root().with(USER, "u");
    try (Scope outer = before.makeCurrent()) {
      TracedCall call = telemetry.tracing().begin(OUTER);
      assertThat(Context.current()).isSameAs(before);
      try (TracedScope scope = call.makeCurrent()) {
        assertThat(Context.current()).isNotSameAs(before);
      }
      assertThat(Context.current()).isSameAs(before);
      call.succeed();
      assertThat(Context.current()).isSameAs(before);
    }
  }

  @Test
  void b24_anEndedSpanIsNotLeftCurrent() throws Exception {
    new TracedModel(request -> new Model.Reply("r", 1, 1), telemetry.tracing())
        .chat(new Model.Request("small", 1));

    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(TracedCall.current().span().getSpanContext().isValid()).isFalse();
  }

  @Test
  void b25_restoresThePreviousCallNotNothing() {
    Tracing tracing = telemetry.tracing();
    TracedCall outer = tracing.begin(OUTER);
    try (TracedScope outerScope = outer.makeCurrent()) {
      TracedCall inner = tracing.begin(INNER);
      try (TracedScope innerScope = inner.makeCurrent()) {
        assertThat(TracedCall.current()).isSameAs(inner);
      }
      inner.succeed();
      assertThat(TracedCall.current()).isSameAs(outer);
      assertThat(Span.current()).isSameAs(outer.span());
    }
    outer.succeed();

    assertThat(telemetry.span("Inner.run").getParentSpanId())
        .isEqualTo(outer.span().getSpanContext().getSpanId());
  }

  @Test
  void b27_oneCloseRestoresSpanAndConversation() {
    AttributeKey<String> tenant = AttributeKey.stringKey("tenant");
    Tracing tracing = telemetry.tracing();
    try (Scope conversation = Conversation.of("c-1").with(tenant, "t").makeCurrent()) {
      TracedCall call = tracing.begin(OUTER);
      try (TracedScope scope = call.makeCurrent()) {
        assertThat(Conversation.current().id()).isEqualTo("c-1");
      }
      call.succeed();
      assertThat(Conversation.current().id()).isEqualTo("c-1");
    }

    assertThat(Conversation.fromContextOrNull(Context.current())).isNull();
  }

  @Test
  void b127_idsThatLookLikeNothingAreNotTakenForNothing() {
    try (Scope conversation = Conversation.of("0").makeCurrent()) {
      TracedCall call = telemetry.tracing().begin(OUTER.role(Role.AGENT));
      call.succeed();
    }

    assertThat(
            telemetry.span().getAttributes().get(AttributeKey.stringKey("gen_ai.conversation.id")))
        .isEqualTo("0");
  }

  @Test
  void whatElseIsInTheContextStaysThere() {
    Context before =
        Context.root().with(USER, "u").with(Baggage.builder().put("tenant", "t").build());
    try (Scope outer = before.makeCurrent()) {
      TracedCall call = telemetry.tracing().begin(OUTER);
      try (TracedScope scope = call.makeCurrent()) {
        assertThat(Context.current().get(USER)).isEqualTo("u");
        assertThat(Baggage.current().getEntryValue("tenant")).isEqualTo("t");
      }
      call.succeed();
    }
  }

  @Test
  void contextsDerivedFromACallsKeepTheCallAndWhatIsAdded() {
    TracedCall call = telemetry.tracing().begin(OUTER);
    Context added = call.context().with(USER, "u");
    Span own = telemetry.tracer().spanBuilder("own").setParent(added).startSpan();
    Context below = added.with(own);
    own.end();
    call.succeed();

    assertThat(added.get(USER)).isEqualTo("u");
    assertThat(Span.fromContext(added)).isSameAs(call.span());
    assertThat(TracedCall.fromContextOrNull(added)).isSameAs(call);
    assertThat(Span.fromContext(below)).isSameAs(own);
    assertThat(TracedCall.fromContextOrNull(below)).isSameAs(call);
    assertThat(below.get(USER)).isEqualTo("u");
    assertThat(telemetry.span("own").getParentSpanId())
        .isEqualTo(call.span().getSpanContext().getSpanId());
  }

  @Test
  void nestedCallsHideTheCallsAboveThem() {
    Tracing tracing = telemetry.tracing();
    TracedCall outer = tracing.begin(OUTER);
    TracedCall inner = tracing.prepare(INNER).parent(outer.context().with(USER, "u")).begin();
    inner.succeed();
    outer.succeed();

    assertThat(TracedCall.fromContextOrNull(inner.context())).isSameAs(inner);
    assertThat(Span.fromContext(inner.context())).isSameAs(inner.span());
    assertThat(inner.context().get(USER)).isEqualTo("u");
  }

  @Test
  void aContextThatIsNotOpenTelemetrysOwnIsDerivedFromAsItWants() {
    Foreign foreign = new Foreign(Context.root().with(USER, "u"));
    TracedCall call = telemetry.tracing().prepare(OUTER).parent(foreign).begin();
    TracedCall below = telemetry.tracing().prepare(INNER).parent(call.context()).begin();
    below.succeed();
    call.succeed();

    assertThat(call.context()).isInstanceOf(Foreign.class);
    assertThat(below.context()).isInstanceOf(Foreign.class);
    assertThat(Span.fromContext(call.context())).isSameAs(call.span());
    assertThat(TracedCall.fromContextOrNull(call.context())).isSameAs(call);
    assertThat(TracedCall.fromContextOrNull(below.context())).isSameAs(below);
    assertThat(below.context().get(USER)).isEqualTo("u");
    assertThat(telemetry.span("Inner.run").getParentSpanId())
        .isEqualTo(call.span().getSpanContext().getSpanId());
  }

  @Test
  void aContextThatBreaksCostsNoMoreThanTheTelemetry() {
    IllegalStateException broken = new IllegalStateException();
    Context breaking =
        new Context() {
          @Override
          public <V> V get(ContextKey<V> key) {
            throw broken;
          }

          @Override
          public <V> Context with(ContextKey<V> key, V value) {
            throw broken;
          }
        };
    TracedCall call = telemetry.tracing().prepare(OUTER).parent(breaking).begin();
    call.succeed();

    assertThat(telemetry.takeInternalErrors()).isNotEmpty().containsOnly(broken);
  }

  @Test
  void tasksCanBeWrappedInTheContextOfACall() throws Exception {
    ExecutorService pool = telemetry.pool(2);
    TracedCall call = telemetry.tracing().begin(OUTER);

    TracedCall seen =
        pool.submit(call.context().wrap(TracedCall::current)).get(10, TimeUnit.SECONDS);
    call.succeed();

    assertThat(seen).isSameAs(call);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void b128_virtualThreadsAreThreads() throws Exception {
    TracedCall call = telemetry.tracing().begin(OUTER);
    List<Object> seen = new CopyOnWriteArrayList<>();
    Runnable task =
        () -> {
          try (TracedScope scope = call.makeCurrent()) {
            seen.add(TracedCall.current());
          }
          seen.add(Context.current());
        };
    Thread thread =
        (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    thread.join();
    call.succeed();

    assertThat(seen).containsExactly(call, Context.root());
  }

  @Test
  void aCallMayBeMadeCurrentSeveralTimesAtOnce() {
    TracedCall call = telemetry.tracing().begin(OUTER);
    try (TracedScope first = call.makeCurrent();
        TracedScope second = call.makeCurrent()) {
      assertThat(TracedCall.current()).isSameAs(call);
    }
    call.succeed();

    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void thereIsAlwaysACurrentCall() {
    TracedCall none = TracedCall.current();

    none.set(CaptureKey.text("k"), "v");
    none.fail(new IllegalStateException());
    none.succeed();
    try (TracedScope scope = none.makeCurrent()) {
      assertThat(Context.current()).isSameAs(Context.root());
    }

    assertThat(none.outcome()).isNull();
    assertThat(none.span().getSpanContext().isValid()).isFalse();
    assertThat(TracedCall.fromContextOrNull(Context.current())).isNull();
  }

  @Test
  void theContextOfNoCallIsTheCurrentOne() {
    Context current = Context.root().with(USER, "u");
    try (Scope scope = current.makeCurrent()) {
      assertThat(TracedCall.current().context()).isSameAs(current);
    }
  }

  /** A context as the Java agent has it: one that knows only its own kind. */
  private record Foreign(Context context) implements Context {
    @Override
    public <V> @Nullable V get(ContextKey<V> key) {
      return context.get(key);
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      return new Foreign(context.with(key, value));
    }
  }
}
