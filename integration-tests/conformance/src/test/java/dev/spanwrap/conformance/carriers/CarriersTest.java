// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results that hand out the stream: whichever way it is consumed, the call lasts until its end. */
class CarriersTest {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Streamed
  interface Answer<E> extends AutoCloseable {
    @Streamed
    Iterator<E> events();

    @Streamed
    Stream<String> texts();

    @Streamed
    CompletionStage<String> whole();

    @Streamed
    CompletableFuture<Iterator<E>> eventsLater();

    @On(Signal.CANCEL)
    boolean cancel(String reason);

    String id();

    @Override
    void close();
  }

  @Traced
  interface Model {
    @Streamed
    @Capture(value = "events", from = "element", when = Integer.class, aggregate = Aggregate.SUM)
    Answer<Integer> answer(String prompt);

    @Streamed
    CompletableFuture<Answer<Integer>> answerLater(String prompt);
  }

  /** An answer whose streams are given, and which tells where it was used. */
  private static class Carried implements Answer<Integer> {
    final Iterator<Integer> events;
    final List<String> log = new ArrayList<>();
    final List<String> spans = new ArrayList<>();
    final CompletableFuture<String> whole = new CompletableFuture<>();
    @Nullable Stream<String> texts;

    Carried(Integer... events) {
      this.events = List.of(events).iterator();
    }

    void log(String what) {
      log.add(what);
      spans.add(Span.current().getSpanContext().getSpanId());
    }

    @Override
    public Iterator<Integer> events() {
      log("events");
      return events;
    }

    @Override
    public Stream<String> texts() {
      log("texts");
      if (texts == null) {
        texts = Stream.of("a", "b");
      }
      return texts;
    }

    @Override
    public CompletionStage<String> whole() {
      log("whole");
      return whole;
    }

    @Override
    public CompletableFuture<Iterator<Integer>> eventsLater() {
      return CompletableFuture.completedFuture(events);
    }

    @Override
    public boolean cancel(String reason) {
      log("cancel " + reason);
      whole.completeExceptionally(new IllegalStateException("cancelled"));
      return true;
    }

    @Override
    public String id() {
      return "id-1";
    }

    @Override
    public void close() {
      log("close");
    }
  }

  private Model wrap(@Nullable Answer<Integer> answer) {
    return TracedCarriersTest_Model.wrap(
        new Model() {
          @Override
          @SuppressWarnings("NullAway") // as applications do
          public Answer<Integer> answer(String prompt) {
            return answer;
          }

          @Override
          @SuppressWarnings("NullAway") // as applications do
          public CompletableFuture<Answer<Integer>> answerLater(String prompt) {
            return CompletableFuture.completedFuture(answer);
          }
        },
        telemetry.tracing());
  }

  private static void drain(Iterator<?> iterator) {
    while (iterator.hasNext()) {
      iterator.next();
    }
  }

  @Test
  void theCallEndsWithTheStreamThatIsHandedOut() {
    Carried carried = new Carried(1, 2);

    Answer<Integer> answer = wrap(carried).answer("go");
    assertThat(answer.id()).isEqualTo("id-1");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    drain(answer.events());

    assertThat(telemetry.span().getName()).isEqualTo("Model.answer");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.longKey("events"))).isEqualTo(3);
    assertThat(carried.spans).containsOnly(telemetry.span().getSpanId());
    assertThat(TracedWrapper.unwrap(answer)).isSameAs(carried);
  }

  @Test
  void b40_theSameStreamIsHandedOutAsTheSameTracedStream() {
    Carried carried = new Carried(1);

    Answer<Integer> answer = wrap(carried).answer("go");
    Iterator<Integer> events = answer.events();

    assertThat(answer.events()).isSameAs(events).isNotSameAs(carried.events);
    drain(events);
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b40_everyWayToConsumeItGoesThroughTheCall() {
    Answer<Integer> byTexts = wrap(new Carried()).answer("texts");
    assertThat(byTexts.texts().toList()).containsExactly("a", "b");
    assertThat(telemetry.spans()).hasSize(1);

    Carried carried = new Carried();
    CompletionStage<String> whole = wrap(carried).answer("whole").whole();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    carried.whole.complete("ab");
    assertThat(whole).isCompletedWithValue("ab");
    assertThat(telemetry.spans()).hasSize(2);
  }

  @Test
  void b77_aStreamThatComesLaterEndsTheCallWhenItEnds() {
    Answer<Integer> answer = wrap(new Carried(1, 2)).answer("go");

    Iterator<Integer> events = answer.eventsLater().join();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    drain(events);

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
  }

  @Test
  void severalStreamsShareTheCallAndTheLastOneEndsIt() {
    Carried carried = new Carried(1, 2);
    Answer<Integer> answer = wrap(carried).answer("go");
    Iterator<Integer> events = answer.events();
    Stream<String> texts = answer.texts();

    drain(events);
    assertThat(telemetry.openSpans()).isEqualTo(1);
    assertThat(texts.count()).isEqualTo(2);

    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(4);
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void closingEarlyCancelsAndEveryCloseIsForwarded() {
    Carried carried = new Carried(1, 2);
    Answer<Integer> answer = wrap(carried).answer("go");
    answer.events().next();

    answer.close();
    answer.close();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(carried.log).containsExactly("events", "close", "close");
    assertThat(carried.spans).containsOnly(telemetry.span().getSpanId());
  }

  @Test
  void closingAfterTheEndChangesNothing() {
    try (Answer<Integer> answer = wrap(new Carried(1)).answer("go")) {
      drain(answer.events());
    }

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void aCancelHandleAnswersAndWhatTheProducerSignalsMeanwhileDoesNotCount() {
    Carried carried = new Carried(1);
    Answer<Integer> answer = wrap(carried).answer("go");
    CompletionStage<String> whole = answer.whole();

    assertThat(answer.cancel("enough")).isTrue();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(whole.toCompletableFuture()).isCompletedExceptionally();
    assertThat(carried.log).containsExactly("whole", "cancel enough");
  }

  @Test
  void anAccessorThatThrowsFailsTheCallUnlessAStreamIsOpen() {
    IllegalStateException error = new IllegalStateException("consumed already");
    Carried carried =
        new Carried(1) {
          @Override
          public Stream<String> texts() {
            throw error;
          }
        };
    Answer<Integer> refused = wrap(carried).answer("go");
    assertThatThrownBy(refused::texts).isSameAs(error);
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);

    Answer<Integer> open = wrap(carried).answer("go");
    Iterator<Integer> events = open.events();
    assertThatThrownBy(open::texts).isSameAs(error);
    drain(events);
    assertThat(telemetry.spans().get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void b77_aFutureOfACarrierEndsWithTheStream() {
    Answer<Integer> answer = wrap(new Carried(1)).answerLater("go").join();
    assertThat(telemetry.openSpans()).isEqualTo(1);
    drain(answer.events());

    assertThat(telemetry.span().getName()).isEqualTo("Model.answerLater");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
  }

  @Test
  void b77_aFutureThatFailsEndsTheCallAtOnce() {
    CompletableFuture<Answer<Integer>> source = new CompletableFuture<>();
    Model model =
        TracedCarriersTest_Model.wrap(
            new Model() {
              @Override
              public Answer<Integer> answer(String prompt) {
                return new Carried();
              }

              @Override
              public CompletableFuture<Answer<Integer>> answerLater(String prompt) {
                return source;
              }
            },
            telemetry.tracing());

    CompletableFuture<Answer<Integer>> later = model.answerLater("go");
    source.completeExceptionally(new IllegalStateException());

    assertThat(later).isCompletedExceptionally();
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void noCarrierAtAllEndsTheCall() {
    assertThat((Object) wrap(null).answer("go")).isNull();

    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }

  @Test
  void aCarrierThatIsDroppedIsAbandoned() {
    dropAfterOne(wrap(new Carried(1, 2)));

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(telemetry.spans()).hasSize(1);
            });
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isEqualTo("abandoned");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
  }

  private static void dropAfterOne(Model model) {
    model.answer("go").events().next();
  }

  @Test
  void aStreamOfADroppedCarrierKeepsTheCallOpen() {
    Iterator<Integer> events = wrap(new Carried(1, 2)).answer("go").events();

    for (int i = 0; i < 5; i++) {
      System.gc();
    }

    assertThat(telemetry.openSpans()).isEqualTo(1);
    drain(events);
    assertThat(telemetry.span().getAttributes().get(OUTCOME)).isNull();
  }
}
