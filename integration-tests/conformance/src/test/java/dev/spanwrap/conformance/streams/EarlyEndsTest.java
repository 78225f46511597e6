// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams that end before they are exhausted, or that fail to close. */
@SuppressWarnings("try")
class EarlyEndsTest {
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  @Traced(name = "ask")
  interface Model {
    @Streamed(endsWhen = "element.empty")
    Iterator<String> pull(String prompt);

    @Streamed(endsWhen = "element.empty")
    Flow.Publisher<String> push(String prompt);
  }

  /** An iterator whose last element, if there is none left, is an exception. */
  private static class Elements implements Iterator<String>, Closeable {
    final List<String> log = new ArrayList<>();
    private final Iterator<String> elements;
    private final @Nullable RuntimeException body;
    private final @Nullable IOException closing;

    Elements(@Nullable RuntimeException body, @Nullable IOException closing, String... elements) {
      this.elements = List.of(elements).iterator();
      this.body = body;
      this.closing = closing;
    }

    @Override
    public boolean hasNext() {
      if (!elements.hasNext() && body != null) {
        throw body;
      }
      return elements.hasNext();
    }

    @Override
    public String next() {
      return elements.next();
    }

    @Override
    public void close() throws IOException {
      log.add("closed in " + Span.current().getSpanContext().getSpanId());
      if (closing != null) {
        throw closing;
      }
    }
  }

  private Iterator<String> pull(Iterator<String> source) {
    return TracedEarlyEndsTest_Model.wrap(
            new Model() {
              @Override
              public Iterator<String> pull(String prompt) {
                return source;
              }

              @Override
              public Flow.Publisher<String> push(String prompt) {
                throw new UnsupportedOperationException();
              }
            },
            telemetry.tracing())
        .pull("p");
  }

  private Flow.Publisher<String> push(Flow.Publisher<String> source) {
    return TracedEarlyEndsTest_Model.wrap(
            new Model() {
              @Override
              public Iterator<String> pull(String prompt) {
                throw new UnsupportedOperationException();
              }

              @Override
              public Flow.Publisher<String> push(String prompt) {
                return source;
              }
            },
            telemetry.tracing())
        .push("p");
  }

  /** Reads up to the first element that is {@code last}, as a loop with a break does. */
  private static void readUntil(String last, Iterator<String> stream) throws IOException {
    try (Closeable closing = (Closeable) stream) {
      while (stream.hasNext()) {
        if (stream.next().equals(last)) {
          break;
        }
      }
    }
  }

  @Test
  void b30_aBreakOutOfALoopEndsTheCallAtOnceAndIsNoError() throws IOException {
    Elements source = new Elements(null, null, "a", "b", "c");

    readUntil("a", pull(source));

    SpanData span = telemetry.span();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().get(OUTCOME)).isEqualTo("cancelled");
    assertThat(source.log).containsExactly("closed in " + span.getSpanId());
  }

  @Test
  void b38_aCloseThatFailsOnAnEarlyExitPropagatesAndIsRecorded() {
    IOException closing = new IOException("closing");
    Elements source = new Elements(null, closing, "a", "b");

    assertThat(catchThrowable(() -> readUntil("a", pull(source)))).isSameAs(closing);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask ERROR(java.io.IOException)");
    assertThat(source.log).hasSize(1);
  }

  @Test
  void b38_aCloseThatFailsAfterTheTerminalElementReachesTheCallerAndNotTheSpan() {
    IOException closing = new IOException("closing");
    Elements source = new Elements(null, closing, "a", "", "b");

    assertThat(catchThrowable(() -> readUntil("", pull(source)))).isSameAs(closing);

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
    assertThat(source.log).hasSize(1);
  }

  @Test
  void b39_theExceptionOfTheBodyWinsOverThatOfTheClose() {
    IllegalStateException body = new IllegalStateException("body");
    IOException closing = new IOException("closing");
    Elements source = new Elements(body, closing, "a");

    Throwable thrown = catchThrowable(() -> readUntil("z", pull(source)));

    assertThat(thrown).isSameAs(body).hasSuppressedException(closing);
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("ask ERROR(java.lang.IllegalStateException)");
  }

  @Test
  void b67_anIteratorThatCannotBeClosedCanBeGivenUpThroughItsWrapper() throws Exception {
    Iterator<String> stream = pull(List.of("a", "b").iterator());

    assertThat(stream.next()).isEqualTo("a");
    ((AutoCloseable) stream).close();
    ((AutoCloseable) stream).close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask (cancelled)");
  }

  /** A publisher whose subscriber is told by hand. */
  private static final class ByHand implements Flow.Publisher<String> {
    Flow.@Nullable Subscriber<? super String> subscriber;
    int cancelled;

    @Override
    public void subscribe(Flow.Subscriber<? super String> given) {
      subscriber = given;
    }

    void begin() {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long elements) {}

            @Override
            public void cancel() {
              cancelled++;
            }
          });
    }
  }

  /** Notes what it is told, and how many spans had ended then. */
  private final class Noting implements Flow.Subscriber<String> {
    final List<String> log = new ArrayList<>();

    private void note(String what) {
      log.add(what + ", " + telemetry.spans().size() + " ended");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      note("subscribed");
    }

    @Override
    public void onNext(String element) {
      note("[" + element + "]");
    }

    @Override
    public void onError(Throwable error) {
      note(error.getMessage());
    }

    @Override
    public void onComplete() {
      note("complete");
    }
  }

  @Test
  void b52_theCallEndsWithItsTurnThoughTheTransportStaysOpen() {
    ByHand source = new ByHand();
    Noting subscriber = new Noting();
    push(source).subscribe(subscriber);
    source.begin();

    source.subscriber.onNext("a");
    source.subscriber.onNext("");
    assertThat(SpanTree.of(telemetry.spans())).containsExactly("ask");
    source.subscriber.onNext("of the next turn");

    assertThat(subscriber.log)
        .containsExactly(
            "subscribed, 0 ended", "[a], 0 ended", "[], 1 ended", "[of the next turn], 1 ended");
    assertThat(source.cancelled).isZero();
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b61_anErrorBeforeTheSubscriptionEndsTheCallAndIsTheOnlySignal() {
    ByHand source = new ByHand();
    Noting subscriber = new Noting();
    push(source).subscribe(subscriber);

    source.subscriber.onError(new IllegalStateException("refused"));

    assertThat(subscriber.log).containsExactly("refused, 1 ended");
    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("ask ERROR(java.lang.IllegalStateException)");
  }
}
