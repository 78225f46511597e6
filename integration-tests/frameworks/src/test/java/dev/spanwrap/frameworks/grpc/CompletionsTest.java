// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.grpc;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.frameworks.grpc.Completions.Prompt;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CompletionsTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  private Server server;
  private ManagedChannel channel;
  private Completions completions;

  /** Notes replies, and how many spans had ended when it was told of the end. */
  private static class Notes implements StreamObserver<String> {
    final List<String> replies = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> spansAtTheEnd = new CompletableFuture<>();

    @Override
    public void onNext(String reply) {
      replies.add(reply);
    }

    @Override
    public void onError(Throwable error) {
      spansAtTheEnd.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      spansAtTheEnd.complete(OTEL.getSpans().size());
    }
  }

  @BeforeEach
  void start() throws IOException {
    String name = InProcessServerBuilder.generateName();
    server =
        InProcessServerBuilder.forName(name)
            .addService(CompletionsService.definition())
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).build();
    completions =
        TracedCompletions.wrap(
            CompletionsService.stub(channel), Tracing.create(OTEL.getOpenTelemetry()));
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void aCallLastsUntilItsObserverKnowsTheEnd() {
    Notes notes = new Notes();

    completions.complete(new Prompt("small", "hello"), notes);

    assertThat(notes.spansAtTheEnd.join()).isEqualTo(1);
    assertThat(notes.replies).containsExactly("reply to hello");
    assertThat(OTEL.getSpans().get(0)).hasName("chat small").hasStatus(StatusData.unset());
  }

  @Test
  void aStreamOfRepliesIsOneCall() {
    Notes notes = new Notes();

    completions.stream(new Prompt("small", "hello"), notes);

    assertThat(notes.spansAtTheEnd.join()).isEqualTo(1);
    assertThat(notes.replies).containsExactly("first", "second");
    assertThat(OTEL.getSpans().get(0)).hasAttribute(longKey("spanwrap.stream.elements"), 2L);
  }

  @Test
  void aStatusFailsTheCall() {
    Notes notes = new Notes();

    completions.stream(new Prompt("small", "fail"), notes);

    assertThatThrownBy(notes.spansAtTheEnd::join).hasCauseInstanceOf(StatusRuntimeException.class);
    assertThat(notes.replies).containsExactly("first");
    assertThat(OTEL.getSpans())
        .satisfiesExactly(span -> assertThat(span).hasStatus(StatusData.error()));
  }

  @Test
  void aConversationLastsAsLongAsItsReplies() {
    Notes notes = new Notes();

    StreamObserver<String> prompts = completions.converse(notes);
    prompts.onNext("one");
    prompts.onNext("two");
    prompts.onCompleted();

    assertThat(notes.spansAtTheEnd.join()).isEqualTo(1);
    assertThat(notes.replies).containsExactly("one", "two");
  }

  @Test
  void anObserverThatStartsTheCallItselfStillCan() {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    class Starting extends Notes implements ClientResponseObserver<String, String> {
      @Override
      public void beforeStart(ClientCallStreamObserver<String> requests) {
        started.complete(true);
      }
    }
    Notes notes = new Starting();

    completions.stream(new Prompt("small", "hello"), notes);

    assertThat(started.join()).isTrue();
    assertThat(notes.spansAtTheEnd.join()).isEqualTo(1);
    assertThat(OTEL.getSpans().get(0)).hasAttribute(stringKey("gen_ai.request.model"), "small");
  }
}
