// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call that carries several streams. */
class StreamCallTest {
  private static final Operation CONNECT = Operation.named("Model.connect").streamed();

  @RegisterExtension final Telemetry recorded = Telemetry.create();

  private Iterator<String> bind(StreamCall stream, Iterator<String> source) {
    return stream.bind(source, (iterator, leg) -> IteratorTracing.trace(iterator, leg));
  }

  @Test
  void theSameStreamIsHandedOutAsTheSameView() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    StreamCall stream = StreamCall.open(call);
    Iterator<String> source = List.of("a").iterator();
    Iterator<String> view = bind(stream, source);
    assertThat(bind(stream, source)).isSameAs(view);
    assertThat(bind(stream, List.of("a").iterator())).isNotSameAs(view);
    assertThat(bind(stream, null)).isNull();
    call.cancel();
  }

  @Test
  void theLastStreamThatEndsEndsTheCall() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    StreamCall stream = StreamCall.open(call);
    Iterator<String> first = bind(stream, List.of("a").iterator());
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> second =
        stream.bind(source, (future, leg) -> FutureTracing.trace(future, leg));
    first.forEachRemaining(element -> {});
    assertThat(first.hasNext()).isFalse();
    assertThat(call.outcome()).isNull();
    source.complete("reply");
    assertThat(second).isCompletedWithValue("reply");
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void theFirstStreamThatFailsFailsTheCall() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    StreamCall stream = StreamCall.open(call);
    Iterator<String> first = bind(stream, List.of("a").iterator());
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> second =
        stream.bind(source, (future, leg) -> FutureTracing.trace(future, leg));
    source.completeExceptionally(new IllegalStateException("broken"));
    assertThat(second).isCompletedExceptionally();
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(first.next()).isEqualTo("a");
  }

  @Test
  void closingTheCarrierEndsTheCallInsideTheSpan() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    StreamCall stream = StreamCall.open(call);
    Contexts closing = new Contexts();
    stream.cancel(closing::note);
    stream.cancel(closing::note);
    assertThat(closing.seen()).hasSize(2).containsOnly(Contexts.id(call.span()));
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
    Iterator<String> late = bind(stream, List.of("a").iterator());
    assertThat(late.next()).isEqualTo("a");
  }

  @Test
  void aCarrierThatFailsToCloseFailsTheCall() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    Exception broken = new Exception("broken");
    assertThatThrownBy(
            () ->
                StreamCall.open(call)
                    .cancel(
                        () -> {
                          throw broken;
                        }))
        .isSameAs(broken);
    assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void b77_aFutureOfAStreamEndsWithTheStream() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    CompletableFuture<Iterator<String>> source = new CompletableFuture<>();
    CompletableFuture<Iterator<String>> traced =
        FutureTracing.traceStream(
            source, call, (iterator, opened) -> IteratorTracing.trace(iterator, opened));
    source.complete(List.of("a").iterator());
    Iterator<String> stream = traced.join();
    assertThat(call.outcome()).isNull();
    assertThat(stream.next()).isEqualTo("a");
    assertThat(stream.hasNext()).isFalse();
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void b77_aFutureOfAStreamThatFailsOrIsCancelledEndsAtOnce() {
    TracedCall failing = recorded.tracing().begin(CONNECT);
    CompletableFuture<Iterator<String>> source = new CompletableFuture<>();
    CompletableFuture<Iterator<String>> failed =
        FutureTracing.traceStream(
            source, failing, (iterator, opened) -> IteratorTracing.trace(iterator, opened));
    source.completeExceptionally(new IllegalStateException("broken"));
    assertThat(failed).isCompletedExceptionally();
    assertThat(failing.outcome()).isEqualTo(Outcome.FAILED);

    TracedCall cancelling = recorded.tracing().begin(CONNECT);
    CompletableFuture<Iterator<String>> pending = new CompletableFuture<>();
    CompletableFuture<Iterator<String>> cancelled =
        FutureTracing.traceStream(
            pending, cancelling, (iterator, opened) -> IteratorTracing.trace(iterator, opened));
    assertThat(cancelled.cancel(true)).isTrue();
    assertThat(pending).isCancelled();
    assertThat(cancelling.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b5_aFutureOfNoStreamEndsTheCall() {
    TracedCall call = recorded.tracing().begin(CONNECT);
    CompletableFuture<Flow.Publisher<String>> traced =
        FutureTracing.traceStream(
            CompletableFuture.completedFuture((Flow.Publisher<String>) null),
            call,
            (publisher, opened) -> PublisherTracing.trace(publisher, opened));
    assertThat(traced).isCompletedWithValue(null);
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
  }
}
