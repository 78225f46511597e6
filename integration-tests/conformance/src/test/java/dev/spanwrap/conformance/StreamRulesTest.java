// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** Elements that end, fail or are missed in a stream, alike in every kind of stream. */
@SuppressWarnings("DoNotCallSuggester") // hostile on purpose
class StreamRulesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  interface Event {}

  record Delta(String text) implements Event {}

  record Done(long tokens) implements Event {}

  record Failed(String code) implements Event {}

  record Flagged(boolean last) implements Event {
    boolean broken() {
      throw new IllegalStateException("condition");
    }
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "element.tokens", when = Done.class)
  @Capture(value = "app.code", from = "element.code", when = Failed.class)
  interface Model {
    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    Iterator<Event> iterator(List<Event> events);

    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    Stream<Event> stream(List<Event> events);

    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    Iterable<Event> iterable(List<Event> events);

    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    Flow.Publisher<Event> publisher(List<Event> events);

    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    Flux<Event> flux(List<Event> events);

    @Streamed(endsWith = Done.class, failsWith = Failed.class, endRequired = true)
    CompletableFuture<Iterator<Event>> later(List<Event> events);
  }

  @Traced
  interface Conditions {
    @Streamed(endsWhen = "element.last")
    Iterator<Flagged> flagged(List<Flagged> events);

    @Streamed(endsWhen = "element.broken")
    Iterator<Flagged> broken(List<Flagged> events);

    @Streamed(endsWith = {Done.class, Failed.class})
    Iterator<Event> several(List<Event> events);
  }

  /** The shapes, all drained by the same consumer. */
  enum Shape {
    ITERATOR {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        Iterator<Event> stream = model.iterator(events);
        boolean goOn = true;
        while (goOn && stream.hasNext()) {
          goOn = consumer.test(stream.next());
        }
      }
    },
    STREAM {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        try (Stream<Event> stream = model.stream(events)) {
          assertThat(stream.allMatch(consumer)).isIn(true, false);
        }
      }
    },
    ITERABLE {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        for (Event event : model.iterable(events)) {
          if (!consumer.test(event)) {
            return;
          }
        }
      }
    },
    PUBLISHER {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        model.publisher(events).subscribe(new Draining(consumer));
      }
    },
    FLUX {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        model.flux(events).takeUntil(event -> !consumer.test(event)).blockLast();
      }
    },
    LATER {
      @Override
      void drain(Model model, List<Event> events, Predicate<Event> consumer) {
        Iterator<Event> stream = model.later(events).join();
        boolean goOn = true;
        while (goOn && stream.hasNext()) {
          goOn = consumer.test(stream.next());
        }
      }
    };

    abstract void drain(Model model, List<Event> events, Predicate<Event> consumer);
  }

  private final List<Event> seen = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void b34_terminalElementEndsTheCallBeforeTheConsumerGetsIt(Shape shape) {
    List<Event> events = List.of(new Delta("a"), new Done(7));
    List<Integer> endedBefore = new ArrayList<>();

    shape.drain(
        model(),
        events,
        event -> {
          seen.add(event);
          endedBefore.add(telemetry.spans().size());
          // As many consumers do: stops at the terminal element.
          return !(event instanceof Done);
        });

    assertThat(seen).containsExactlyElementsOf(events);
    assertThat(endedBefore).containsExactly(0, 1);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("gen_ai.usage.output_tokens")))
        .isEqualTo(7);
    assertThat(telemetry.span().getAttributes().get(longKey("spanwrap.stream.elements")))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatFollowsTheTerminalElementIsPassedOnAndChangesNothing(Shape shape) {
    List<Event> events = List.of(new Done(7), new Delta("late"), new Failed("late"), new Done(9));

    shape.drain(model(), events, seen::add);

    assertThat(seen).containsExactlyElementsOf(events);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
    assertThat(telemetry.span().getAttributes().get(longKey("gen_ai.usage.output_tokens")))
        .isEqualTo(7);
    assertThat(telemetry.span().getAttributes().get(stringKey("app.code"))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void b36_failureElementFailsTheCallThoughTheStreamCompletes(Shape shape) {
    List<Event> events = List.of(new Delta("a"), new Failed("429"));

    shape.drain(model(), events, seen::add);

    assertThat(seen).containsExactlyElementsOf(events);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("chat ERROR(" + Failed.class.getCanonicalName() + ")");
    assertThat(telemetry.span().getAttributes().get(stringKey("app.code"))).isEqualTo("429");
    assertThat(telemetry.span().getAttributes().get(stringKey("spanwrap.outcome"))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void b37_streamWithoutItsTerminalElementIsIncomplete(Shape shape) {
    List<Event> events = List.of(new Delta("a"));

    shape.drain(model(), events, seen::add);

    assertThat(seen).containsExactlyElementsOf(events);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(incomplete_stream)");
    assertThat(telemetry.span().getAttributes().get(stringKey("spanwrap.outcome")))
        .isEqualTo("incomplete");
  }

  @ParameterizedTest
  @EnumSource
  void b46_emptyStreamIsIncompleteWhereAnEndIsRequired(Shape shape) {
    shape.drain(model(), List.of(), seen::add);

    assertThat(seen).isEmpty();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat ERROR(incomplete_stream)");
  }

  @Test
  void subtypesOfATerminalTypeEndTheCallToo() {
    Conditions conditions = conditions();
    Iterator<Event> stream = conditions.several(List.of(new Failed("x"), new Delta("b")));

    stream.next();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Conditions.several");
    stream.next();
    assertThat(stream.hasNext()).isFalse();
  }

  @Test
  void conditionEndsTheCall() {
    Iterator<Flagged> stream =
        conditions().flagged(List.of(new Flagged(false), new Flagged(true), new Flagged(false)));

    stream.next();
    assertThat(telemetry.spans()).isEmpty();
    stream.next();
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Conditions.flagged");
    stream.forEachRemaining(event -> {});
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b47_conditionThatThrowsEndsNothingAndIsReportedOnce() {
    List<Flagged> events = List.of(new Flagged(false), new Flagged(true));
    List<Flagged> passed = new ArrayList<>();

    conditions().broken(events).forEachRemaining(passed::add);

    assertThat(passed).isEqualTo(events);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("Conditions.broken");
    assertThat(telemetry.takeInternalErrors()).hasSize(1);
  }

  @Test
  void b35_closeAfterTheTerminalElementIsNoCancel() {
    try (Stream<Event> stream = model().stream(List.of(new Done(1), new Delta("x")))) {
      assertThat(stream.findFirst()).contains(new Done(1));
    }

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  @Test
  void errorAfterTheTerminalElementChangesNothing() {
    Draining draining = new Draining(seen::add);
    TracedStreamRulesTest_Model.wrap(
            new ModelImpl() {
              @Override
              public Flow.Publisher<Event> publisher(List<Event> events) {
                return subscriber -> {
                  subscriber.onSubscribe(new NoSubscription());
                  subscriber.onNext(new Done(1));
                  subscriber.onError(new IOException("late"));
                };
              }
            },
            telemetry.tracing())
        .publisher(List.of())
        .subscribe(draining);

    assertThat(draining.error).isInstanceOf(IOException.class);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("chat");
  }

  private Model model() {
    return TracedStreamRulesTest_Model.wrap(new ModelImpl(), telemetry.tracing());
  }

  private Conditions conditions() {
    return TracedStreamRulesTest_Conditions.wrap(
        new Conditions() {
          @Override
          public Iterator<Flagged> flagged(List<Flagged> events) {
            return events.iterator();
          }

          @Override
          public Iterator<Flagged> broken(List<Flagged> events) {
            return events.iterator();
          }

          @Override
          public Iterator<Event> several(List<Event> events) {
            return events.iterator();
          }
        },
        telemetry.tracing());
  }

  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }

  private static final class Draining implements Flow.Subscriber<Event> {
    private final Predicate<Event> consumer;
    Throwable error;
    private Flow.Subscription subscription;

    Draining(Predicate<Event> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Event item) {
      if (!consumer.test(item)) {
        subscription.cancel();
      }
    }

    @Override
    public void onError(Throwable throwable) {
      error = throwable;
    }

    @Override
    public void onComplete() {}
  }

  private static class ModelImpl implements Model {
    @Override
    public Iterator<Event> iterator(List<Event> events) {
      return events.iterator();
    }

    @Override
    public Stream<Event> stream(List<Event> events) {
      return events.stream();
    }

    @Override
    public Iterable<Event> iterable(List<Event> events) {
      return () -> events.iterator();
    }

    @Override
    public Flow.Publisher<Event> publisher(List<Event> events) {
      return JdkFlowAdapter.publisherToFlowPublisher(Flux.fromIterable(events));
    }

    @Override
    public Flux<Event> flux(List<Event> events) {
      return Flux.fromIterable(events);
    }

    @Override
    public CompletableFuture<Iterator<Event>> later(List<Event> events) {
      return CompletableFuture.completedFuture(events.iterator());
    }
  }
}
