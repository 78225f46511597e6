// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.grpc.stub.CallStreamObserver;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The callbacks of gRPC and of Reactive Streams. */
class ObserversTest {
  private static final AttributeKey<Long> ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");

  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  record Chunk(String text) {}

  @Traced
  interface Service {
    @Capture(value = "last", from = "element.text")
    void observe(int from, @Streamed StreamObserver<Chunk> observer);

    void respond(@Streamed ClientResponseObserver<String, Chunk> observer);

    StreamObserver<String> converse(@Streamed StreamObserver<? super Chunk> observer);

    void subscribe(@Streamed Subscriber<? super Chunk> subscriber, String prompt);

    void call(@Streamed CallStreamObserver<Chunk> observer);

    void serve(@Streamed ServerCallStreamObserver<Chunk> observer);

    void send(@Streamed ClientCallStreamObserver<Chunk> observer);
  }

  private static class Recorder implements StreamObserver<Chunk>, Subscriber<Chunk> {
    final List<String> told = new ArrayList<>();

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Chunk chunk) {
      told.add(chunk.text());
    }

    @Override
    public void onError(Throwable error) {
      told.add("failed");
    }

    @Override
    public void onCompleted() {
      told.add("completed");
    }

    @Override
    public void onComplete() {
      told.add("complete");
    }
  }

  private static final class Responses extends Recorder
      implements ClientResponseObserver<String, Chunk> {
    @Override
    public void beforeStart(ClientCallStreamObserver<String> requests) {
      told.add("before");
    }
  }

  /** An observer with flow control, of neither side. */
  private static final class Calls extends CallStreamObserver<Chunk> {
    final Recorder recorder = new Recorder();
    final List<Runnable> readyHandlers = new ArrayList<>();

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      readyHandlers.add(handler);
    }

    @Override
    @SuppressWarnings("deprecation") // as declared
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {
      recorder.told.add("request " + count);
    }

    @Override
    public void setMessageCompression(boolean enable) {}

    @Override
    public void onNext(Chunk chunk) {
      recorder.onNext(chunk);
    }

    @Override
    public void onError(Throwable error) {
      recorder.onError(error);
    }

    @Override
    public void onCompleted() {
      recorder.onCompleted();
    }
  }

  /** Tells one chunk, then the end. */
  private static class OneChunk implements Service {
    final List<Object> observers = new ArrayList<>();

    @Override
    public void observe(int from, StreamObserver<Chunk> observer) {
      observer.onNext(new Chunk("chunk " + from));
      observer.onCompleted();
    }

    @Override
    public void respond(ClientResponseObserver<String, Chunk> observer) {
      observers.add(observer);
      observer.onNext(new Chunk("a"));
      observer.onError(new IllegalStateException());
    }

    @Override
    public StreamObserver<String> converse(StreamObserver<? super Chunk> observer) {
      return new StreamObserver<>() {
        @Override
        public void onNext(String request) {
          observer.onNext(new Chunk(request));
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onCompleted() {
          observer.onCompleted();
        }
      };
    }

    @Override
    public void call(CallStreamObserver<Chunk> observer) {
      observer.setOnReadyHandler(() -> observers.add(Span.current()));
      observer.request(3);
      observer.onNext(new Chunk("a"));
      observer.onCompleted();
    }

    @Override
    public void serve(ServerCallStreamObserver<Chunk> observer) {}

    @Override
    public void send(ClientCallStreamObserver<Chunk> observer) {}

    @Override
    public void subscribe(Subscriber<? super Chunk> subscriber, String prompt) {
      subscriber.onSubscribe(
          new Subscription() {
            @Override
            public void request(long elements) {}

            @Override
            public void cancel() {}
          });
      subscriber.onNext(new Chunk(prompt));
      subscriber.onComplete();
    }
  }

  private final OneChunk delegate = new OneChunk();

  private Service service() {
    return TracedObserversTest_Service.wrap(delegate, telemetry.tracing());
  }

  @Test
  void b78_anObserverEndsTheCall() {
    Recorder recorder = new Recorder();

    service().observe(7, recorder);

    assertThat(recorder.told).containsExactly("chunk 7", "completed");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
    assertThat(telemetry.span().getAttributes().get(AttributeKey.stringKey("last")))
        .isEqualTo("chunk 7");
  }

  @Test
  void anObserverOfResponsesStaysOne() {
    Responses responses = new Responses();

    service().respond(responses);

    assertThat(delegate.observers)
        .hasSize(1)
        .allMatch(ClientResponseObserver.class::isInstance)
        .doesNotContain(responses);
    assertThat(responses.told).containsExactly("a", "failed");
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void aConversationLastsUntilItsResponsesEnd() {
    Recorder recorder = new Recorder();

    StreamObserver<String> requests = service().converse(recorder);
    requests.onNext("one");
    requests.onNext("two");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    requests.onCompleted();

    assertThat(recorder.told).containsExactly("one", "two", "completed");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(2);
  }

  @Test
  void b78_aSubscriberOfReactiveStreamsEndsTheCall() {
    Recorder recorder = new Recorder();

    service().subscribe(recorder, "go");

    assertThat(recorder.told).containsExactly("go", "complete");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
  }

  @Test
  void anObserverWithFlowControlKeepsIt() {
    Calls calls = new Calls();

    service().call(calls);
    calls.readyHandlers.get(0).run();

    assertThat(calls.recorder.told).containsExactly("request 3", "a", "completed");
    assertThat(telemetry.span().getAttributes().get(ELEMENTS)).isEqualTo(1);
    assertThat(delegate.observers)
        .extracting(span -> ((Span) span).getSpanContext().getSpanId())
        .containsExactly(telemetry.span().getSpanId());
  }

  @Test
  void flowControlIsNotHiddenFromWhoLooksForIt() {
    Calls calls = new Calls();
    List<StreamObserver<Chunk>> seen = new ArrayList<>();
    Service looking =
        TracedObserversTest_Service.wrap(
            new OneChunk() {
              @Override
              public void observe(int from, StreamObserver<Chunk> observer) {
                seen.add(observer);
                observer.onCompleted();
              }
            },
            telemetry.tracing());

    looking.observe(1, calls);

    assertThat(seen).first().isInstanceOf(CallStreamObserver.class);
  }
}
