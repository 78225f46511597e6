// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hooks that a wrapper drives: inside the span, in order, and the application's own to throw. */
@SuppressWarnings("try")
class CallHooksTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation CHAT = Operation.named("Model.chat").role(Role.MODEL);

  private final List<String> order = new ArrayList<>();

  @Test
  void b84_hooksAndDelegateSeeTheSameSpan() throws Exception {
    List<Span> spans = new ArrayList<>();
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void start() {
            spans.add(Span.current());
          }

          @Override
          public void complete(@Nullable Object result) {
            Span.current().setAttribute("hook", String.valueOf(result));
            spans.add(Span.current());
          }
        };

    run(
        telemetry.tracing(),
        hooks,
        () -> {
          spans.add(Span.current());
          return "reply";
        });

    assertThat(spans).hasSize(3).containsOnly(spans.get(0));
    assertThat(spans.get(0).getSpanContext().isValid()).isTrue();
    assertThat(telemetry.span().getAttributes().get(stringKey("hook"))).isEqualTo("reply");
  }

  @Test
  void b85_runsSpanStartHooksDelegateEndHooksSpanEnd() throws Exception {
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder.listener(
                    new CallListener() {
                      @Override
                      public void onStart(TracedCall call) {
                        order.add("span start");
                      }

                      @Override
                      public void onEnd(TracedCall call, Outcome outcome) {
                        order.add("span end");
                      }
                    }));

    run(
        tracing,
        new Noting(),
        () -> {
          order.add("delegate");
          return "reply";
        });

    assertThat(order)
        .containsExactly("span start", "start", "delegate", "complete reply", "span end");
  }

  @Test
  void b88_aSpanOpenedInAHookIsAChildAndTheContextIsRestored() throws Exception {
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void complete(@Nullable Object result) {
            telemetry.tracer().spanBuilder("own").startSpan().end();
          }
        };

    run(telemetry.tracing(), hooks, () -> "reply");

    assertThat(telemetry.span("own").getParentSpanId())
        .isEqualTo(telemetry.span("chat").getSpanId());
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b89_aThrowingStartHookIsTreatedLikeAThrowingDelegate() {
    IOException broken = new IOException();
    CallHooks hooks =
        new Noting() {
          @Override
          public void start() throws IOException {
            throw broken;
          }
        };

    Throwable thrown =
        catchThrowable(
            () ->
                run(
                    telemetry.tracing(),
                    hooks,
                    () -> {
                      order.add("delegate");
                      return "reply";
                    }));

    assertThat(thrown).isSameAs(broken);
    assertThat(order).containsExactly("error java.io.IOException");
    assertThat(telemetry.span().getStatus()).isEqualTo(StatusData.error());
  }

  @Test
  void b89_aThrowingCompleteHookFailsTheCallOnceAndReachesTheCaller() {
    IOException broken = new IOException();
    CallHooks hooks =
        new Noting() {
          @Override
          public void complete(@Nullable Object result) throws IOException {
            throw broken;
          }
        };

    Throwable thrown = catchThrowable(() -> run(telemetry.tracing(), hooks, () -> "reply"));

    assertThat(thrown).isSameAs(broken);
    assertThat(order).containsExactly("start");
    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(span.getAttributes().get(stringKey("error.type"))).isEqualTo("java.io.IOException");
    assertThat(span.getEvents()).hasSize(1);
  }

  @Test
  void b90_onFailureOnlyTheErrorHookIsCalledAndTheSpanHasTheDelegatesError() {
    IllegalStateException error = new IllegalStateException();

    Throwable thrown =
        catchThrowable(
            () ->
                run(
                    telemetry.tracing(),
                    new Noting(),
                    () -> {
                      throw error;
                    }));

    assertThat(thrown).isSameAs(error);
    assertThat(order).containsExactly("start", "error java.lang.IllegalStateException");
    assertThat(telemetry.span().getAttributes().get(stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aThrowingErrorHookIsSuppressedByTheErrorItself() {
    IllegalStateException error = new IllegalStateException();
    IOException second = new IOException();
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void error(Throwable seen) throws IOException {
            throw second;
          }
        };

    Throwable thrown =
        catchThrowable(
            () ->
                run(
                    telemetry.tracing(),
                    hooks,
                    () -> {
                      throw error;
                    }));

    assertThat(thrown).isSameAs(error).hasSuppressedException(second);
    assertThat(telemetry.span().getAttributes().get(stringKey("error.type")))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aThrowingCancelHookReachesTheCallerAndTheSpanEnds() {
    IOException broken = new IOException();
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void cancel() throws IOException {
            throw broken;
          }
        };
    TracedCall call = telemetry.tracing().prepare(CHAT, hooks).begin();

    assertThat(catchThrowable(call::cancel)).isSameAs(broken);
    assertThat(telemetry.span().getAttributes().get(stringKey("spanwrap.outcome")))
        .isEqualTo("cancelled");
  }

  @Test
  void elementHooksRunInsideTheSpanAndMayThrow() {
    IOException broken = new IOException();
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void element(Object element) throws IOException {
            order.add(element + " " + Span.current().getSpanContext().isValid());
            throw broken;
          }
        };
    TracedCall call = telemetry.tracing().prepare(CHAT, hooks).begin();

    assertThat(catchThrowable(() -> call.element("x"))).isSameAs(broken);
    call.cancel();

    assertThat(order).containsExactly("x true");
  }

  @Test
  void failureElementsReachErrorHooksAsWhatTheyAre() {
    List<Object> elements = new ArrayList<>();
    CallHooks hooks =
        new CallHooks() {
          @Override
          public void error(Throwable error) {
            elements.add(((FailureElementException) error).element());
          }
        };

    telemetry.tracing().prepare(CHAT, hooks).begin().fail(new FailureElementException("failed"));

    assertThat(elements).containsExactly("failed");
  }

  @Test
  void b93_hooksRunInTheSameOrderWithTracingOff() throws Exception {
    List<Tracing> off =
        List.of(
            Tracing.disabled(),
            Tracing.create(OpenTelemetry.noop()),
            Tracing.builder(OpenTelemetry.noop()).metrics(false).build());
    for (Tracing tracing : off) {
      order.clear();
      run(
          tracing,
          new Noting(),
          () -> {
            order.add("delegate " + (Context.current() == Context.root()));
            return "reply";
          });

      assertThat(order).containsExactly("start", "delegate true", "complete reply");
    }
  }

  @Test
  void b93_agentHooksRunWithTracingOffToo() throws Exception {
    TracedCall call =
        Tracing.disabled()
            .prepare(Operation.named("Agent.run").role(Role.AGENT), new Noting())
            .begin();
    try (TracedScope scope = call.makeCurrent()) {
      assertThat(Context.current()).isSameAs(Context.root());
      call.start();
    }
    call.fail(new IllegalStateException());

    assertThat(order).containsExactly("start", "error java.lang.IllegalStateException");
  }

  /** The shape of a generated method with hooks. */
  private static Object run(Tracing tracing, CallHooks hooks, Callable<Object> delegate)
      throws Exception {
    TracedCall call = tracing.prepare(CHAT, hooks).begin();
    Object result;
    try (TracedScope scope = call.makeCurrent()) {
      call.start();
      result = delegate.call();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed(result);
    return result;
  }

  private class Noting implements CallHooks {
    @Override
    public void start() throws IOException {
      order.add("start");
    }

    @Override
    public void complete(@Nullable Object result) throws IOException {
      order.add("complete " + result);
    }

    @Override
    public void error(Throwable error) {
      order.add("error " + error.getClass().getName());
    }

    @Override
    public void cancel() {
      order.add("cancel");
    }
  }
}
