// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

/** What is derived from streams, mixed in consuming them, or asked of what carries them. */
class DerivedStreamsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  /** Carries the same reply in several ways. */
  @Streamed
  interface Answer {
    @Streamed
    CompletionStage<String> whole();

    @Streamed
    CompletableFuture<String> future();

    String id();
  }

  @Traced(name = "ask")
  interface Model {
    @Streamed
    Stream<String> stream(String prompt);

    @Streamed
    Flux<String> flux(String prompt);

    CompletableFuture<String> future(String prompt);

    @Streamed
    Answer answer(String prompt);
  }

  interface Beginnings {
    @On(Signal.START)
    void begin(String prompt);

    @On(Signal.ELEMENT)
    void element(String prompt, String element);
  }

  @Traced(name = "ask")
  @Hooks(Beginnings.class)
  interface Hooked {
    @Streamed
    Iterator<String> pull(String prompt);
  }

  private static class Source implements Model {
    final CompletableFuture<String> reply = new CompletableFuture<>();

    @Override
    public Stream<String> stream(String prompt) {
      return Stream.of("a", "b", "c");
    }

    @Override
    public Flux<String> flux(String prompt) {
      return Flux.just("a", "b", "c");
    }

    @Override
    public CompletableFuture<String> future(String prompt) {
      return reply;
    }

    @Override
    public Answer answer(String prompt) {
      return new Answer() {
        @Override
        public CompletionStage<String> whole() {
          return reply;
        }

        @Override
        public CompletableFuture<String> future() {
          return reply;
        }

        @Override
        public String id() {
          return "1";
        }
      };
    }
  }

  private Model wrap(Model model) {
    return TracedDerivedStreamsTest_Model.wrap(model, telemetry.tracing());
  }

  @Test
  void b33_theStartHookRunsOnceAndFirstHoweverElementsAreTaken() {
    List<String> log = new ArrayList<>();
    Iterator<String> stream =
        TracedDerivedStreamsTest_Hooked.wrap(
                prompt -> List.of("a", "b", "c").iterator(),
                new Beginnings() {
                  @Override
                  public void begin(String prompt) {
                    log.add("start");
                  }

                  @Override
                  public void element(String prompt, String element) {
                    log.add("hook " + element);
                  }
                },
                telemetry.tracing())
            .pull("p");

    log.add("got " + stream.next());
    stream.forEachRemaining(element -> log.add("got " + element));

    assertThat(log)
        .containsExactly("start", "hook a", "got a", "hook b", "got b", "hook c", "got c");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
  }

  @Test
  void b41_accessorsThatPromiseAValueLaterStayWhatTheyAre() {
    Source source = new Source();
    Answer answer = wrap(source).answer("p");

    CompletionStage<String> whole = answer.whole();
    CompletableFuture<String> future = answer.future();
    assertThat(future).isNotDone();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    source.reply.complete("hello");

    assertThat(future).isCompletedWithValue("hello");
    assertThat(whole.toCompletableFuture()).isCompletedWithValue("hello");
    assertThat(answer.id()).isEqualTo("1");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
  }

  @Test
  void b50_whatIsDerivedFromAStreamIsStillOneCall() {
    Model model = wrap(new Source());

    assertThat(model.stream("p").map(String::toUpperCase).flatMap(text -> Stream.of(text, text)))
        .containsExactly("A", "A", "B", "B", "C", "C");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
    telemetry.reset();

    assertThat(
            model
                .flux("p")
                .map(String::toUpperCase)
                .concatMap(text -> Flux.just(text, text))
                .collectList()
                .block())
        .containsExactly("A", "A", "B", "B", "C", "C");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
  }

  @Test
  void b50_whatIsDerivedFromAFutureIsStillOneCall() {
    Source source = new Source();
    CompletableFuture<Integer> derived =
        wrap(source)
            .future("p")
            .thenApply(String::length)
            .thenCompose(CompletableFuture::completedFuture);

    source.reply.complete("hello");

    assertThat(derived).isCompletedWithValue(5);
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
  }

  @Test
  void b76_continuationsOfTheDelegateOnAPropagatedExecutorRunInside() throws Exception {
    ExecutorService pool = telemetry.pool(1);
    List<String> inside = new ArrayList<>();
    Model model =
        wrap(
            new Source() {
              @Override
              public CompletableFuture<String> future(String prompt) {
                return CompletableFuture.supplyAsync(
                    () -> {
                      inside.add(Span.current().getSpanContext().getSpanId());
                      return prompt;
                    },
                    Context.taskWrapping(pool));
              }
            });

    assertThat(model.future("p").get(30, TimeUnit.SECONDS)).isEqualTo("p");

    assertThat(inside).containsExactly(telemetry.span().getSpanId());
  }
}
