// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.CallListener;
import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes before what, and in which span, around a model with driven hooks. */
@SuppressWarnings("try")
class HookOrderTest {
  private static final ContextKey<String> CALLER = ContextKey.named("caller");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(Role.MODEL)
  @Hooks(Steps.class)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Model {
    String chat(String prompt);

    CompletableFuture<String> ask(String prompt);

    @Streamed
    Iterator<String> pull(String prompt);

    @Streamed
    Stream<String> stream(String prompt);
  }

  /** What the model sends for each try. */
  @Traced
  interface Transport {
    String send(String prompt);
  }

  interface Steps {
    @On(Signal.START)
    void before(String prompt);

    @On(Signal.ELEMENT)
    void each(String prompt, String element);

    @On(Signal.COMPLETE)
    void after(String prompt);

    @On(Signal.ERROR)
    void failed(String prompt, Throwable error);

    @On(Signal.CANCEL)
    void cancelled(String prompt);
  }

  private final List<String> order = new ArrayList<>();
  private final List<String> spans = new ArrayList<>();
  private final Tracing tracing =
      telemetry.tracing(
          options ->
              options.listener(
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

  private void note(String step) {
    order.add(step);
    spans.add(Span.current().getSpanContext().getSpanId());
  }

  private final Steps steps =
      new Steps() {
        @Override
        public void before(String prompt) {
          note("start hook");
        }

        @Override
        public void each(String prompt, String element) {
          note("element hook " + element);
        }

        @Override
        public void after(String prompt) {
          note("end hook");
        }

        @Override
        public void failed(String prompt, Throwable error) {
          note("error hook");
        }

        @Override
        public void cancelled(String prompt) {
          note("cancel hook");
        }
      };

  /** Answers with what it is asked. */
  private class Echo implements Model {
    @Override
    public String chat(String prompt) {
      note("delegate");
      return prompt;
    }

    @Override
    public CompletableFuture<String> ask(String prompt) {
      note("delegate");
      return CompletableFuture.completedFuture(prompt);
    }

    @Override
    public Iterator<String> pull(String prompt) {
      note("delegate");
      return List.of(prompt).iterator();
    }

    @Override
    public Stream<String> stream(String prompt) {
      note("delegate");
      return Stream.of(prompt, prompt).onClose(() -> note("clean-up"));
    }
  }

  private Model model(Model delegate) {
    return TracedHookOrderTest_Model.wrap(delegate, steps, tracing);
  }

  private void everythingRanInsideTheOnlySpan() {
    assertThat(new LinkedHashSet<>(spans)).containsExactly(telemetry.span().getSpanId());
  }

  @Test
  void b85_spanStartHookDelegateHookSpanEndForAPlainResult() {
    model(new Echo()).chat("hi");

    assertThat(order)
        .containsExactly("span start", "start hook", "delegate", "end hook", "span end");
    everythingRanInsideTheOnlySpan();
  }

  @Test
  void b85_spanStartHookDelegateHookSpanEndForAFuture() {
    assertThat(model(new Echo()).ask("hi")).isCompletedWithValue("hi");

    assertThat(order)
        .containsExactly("span start", "start hook", "delegate", "end hook", "span end");
    everythingRanInsideTheOnlySpan();
  }

  @Test
  void b85_spanStartHookDelegateHookSpanEndForAStream() {
    model(new Echo()).pull("hi").forEachRemaining(element -> order.add("consumer"));

    assertThat(order)
        .containsExactly(
            "span start",
            "start hook",
            "delegate",
            "element hook hi",
            "consumer",
            "end hook",
            "span end");
    everythingRanInsideTheOnlySpan();
  }

  @Test
  void b88_whenAHookReturnsThePreviousContextIsBack() {
    List<Context> after = new ArrayList<>();
    Steps opening =
        new Steps() {
          @Override
          public void before(String prompt) {
            Span own = telemetry.tracer().spanBuilder("lookup").startSpan();
            try (Scope scope = own.makeCurrent()) {
              note("inside the hook's own span");
            } finally {
              own.end();
            }
          }

          @Override
          public void each(String prompt, String element) {}

          @Override
          public void after(String prompt) {}

          @Override
          public void failed(String prompt, Throwable error) {}

          @Override
          public void cancelled(String prompt) {}
        };
    Model model =
        TracedHookOrderTest_Model.wrap(
            new Echo() {
              @Override
              public String chat(String prompt) {
                after.add(Context.current());
                return prompt;
              }
            },
            opening,
            tracing);

    model.chat("hi");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "  lookup");
    assertThat(Span.fromContext(after.get(0)).getSpanContext().getSpanId())
        .isEqualTo(telemetry.span("chat").getSpanId());
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void b90_aStreamThatFailsRunsTheErrorHookOnlyAndEndsOnceWithItsError() {
    IllegalStateException down = new IllegalStateException("down");
    Iterator<String> elements =
        model(
                new Echo() {
                  @Override
                  public Iterator<String> pull(String prompt) {
                    return Stream.of("a", "b")
                        .peek(
                            element -> {
                              if (element.equals("b")) {
                                throw down;
                              }
                            })
                        .iterator();
                  }
                })
            .pull("hi");
    elements.next();

    assertThat(catchThrowable(elements::hasNext)).isSameAs(down);

    assertThat(order)
        .containsExactly("span start", "start hook", "element hook a", "error hook", "span end");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b92_hooksRunOnceHoweverOftenTheDelegateRetriesAndTriesAreChildren() {
    int[] tries = {0};
    Transport transport =
        TracedHookOrderTest_Transport.wrap(
            prompt -> {
              if (++tries[0] < 3) {
                throw new IllegalStateException("busy");
              }
              return prompt;
            },
            telemetry.tracing());
    Model model =
        model(
            new Echo() {
              @Override
              public String chat(String prompt) {
                while (true) {
                  try {
                    return transport.send(prompt);
                  } catch (IllegalStateException busy) {
                    note("again");
                  }
                }
              }
            });

    assertThat(model.chat("hi")).isEqualTo("hi");

    assertThat(order)
        .containsExactly("span start", "start hook", "again", "again", "end hook", "span end");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly(
            "chat",
            "  Transport.send ERROR(java.lang.IllegalStateException)",
            "  Transport.send ERROR(java.lang.IllegalStateException)",
            "  Transport.send");
  }

  @Test
  void b94_cleanUpAndTheHookOfACancelledStreamRunInsideItsSpan() {
    Stream<String> stream = model(new Echo()).stream("hi");
    Iterator<String> elements = stream.iterator();
    elements.next();

    stream.close();

    assertThat(order)
        .startsWith("span start", "start hook", "delegate", "element hook hi")
        .contains("clean-up")
        .endsWith("cancel hook", "span end");
    everythingRanInsideTheOnlySpan();
  }

  @Test
  void b95_betweenTwoPullsTheConsumerIsInItsOwnContextWhateverTheHooksDo() {
    List<String> consumer = new ArrayList<>();
    Iterator<String> elements = model(new Echo()).stream("hi").iterator();

    try (Scope scope = Context.current().with(CALLER, "web").makeCurrent()) {
      while (elements.hasNext()) {
        elements.next();
        consumer.add(
            Context.current().get(CALLER) + " " + Span.current().getSpanContext().isValid());
      }
    }

    assertThat(consumer).containsExactly("web false", "web false");
    everythingRanInsideTheOnlySpan();
  }

  /** A layer of the application's own around a model. */
  private record Middleware(Model inner, Runnable noted) implements Model {
    @Override
    public String chat(String prompt) {
      noted.run();
      return inner.chat(prompt);
    }

    @Override
    public CompletableFuture<String> ask(String prompt) {
      return inner.ask(prompt);
    }

    @Override
    public Iterator<String> pull(String prompt) {
      return inner.pull(prompt);
    }

    @Override
    public Stream<String> stream(String prompt) {
      return inner.stream(prompt);
    }
  }

  @Test
  void b98_whatIsWrappedRunsInsideTheSpanAndAfterTheHookAndWhatWrapsRunsOutside() {
    Model inside = model(new Middleware(new Echo(), () -> note("middleware inside")));
    Model both = new Middleware(inside, () -> note("middleware outside"));

    both.chat("hi");

    assertThat(order)
        .containsExactly(
            "middleware outside",
            "span start",
            "start hook",
            "middleware inside",
            "delegate",
            "end hook",
            "span end");
    String span = telemetry.span().getSpanId();
    assertThat(spans).startsWith(Span.getInvalid().getSpanContext().getSpanId());
    assertThat(spans.subList(1, spans.size())).containsOnly(span);
  }

  @Test
  void b98_twoWrappersNestInTheOrderInWhichTheyWrap() {
    Model once = model(new Echo());
    Model twice = TracedHookOrderTest_Model.wrap(once, steps, telemetry.tracing());

    twice.chat("hi");

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat", "  chat");
    assertThat(order.stream().filter("start hook"::equals)).hasSize(2);
    assertThat(order).endsWith("span end", "end hook");
  }

  @Test
  void b168_aTracingThatIsOffStaysOffForWhatItWrapped() {
    Model off = TracedHookOrderTest_Model.wrap(new Echo(), steps, Tracing.disabled());
    model(new Echo()).chat("traced");
    telemetry.reset();
    order.clear();

    off.chat("hi");
    off.pull("hi").forEachRemaining(element -> order.add("consumer"));

    assertThat(telemetry.spans()).isEmpty();
    assertThat(order)
        .containsExactly(
            "start hook",
            "delegate",
            "end hook",
            "start hook",
            "delegate",
            "element hook hi",
            "consumer",
            "end hook");
  }

  @Test
  void b93_withTracingOffAStreamThatFailsRunsTheErrorHook() {
    Model off =
        TracedHookOrderTest_Model.wrap(
            new Echo() {
              @Override
              public Iterator<String> pull(String prompt) {
                return List.<String>of().iterator();
              }

              @Override
              public String chat(String prompt) {
                throw new NoSuchElementException("nothing");
              }
            },
            steps,
            Tracing.disabled());

    assertThat(catchThrowable(() -> off.chat("hi"))).hasMessage("nothing");

    assertThat(order).containsExactly("start hook", "error hook");
  }
}
