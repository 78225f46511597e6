// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.ConformanceExtension;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamingChatModelTracingTest {
  private static final ContextKey<String> CALLER = ContextKey.named("caller");
  private static final UserMessage MESSAGE = UserMessage.from("Hello");
  private static final ChatRequest REQUEST = ChatRequest.builder().messages(MESSAGE).build();

  @RegisterExtension static final ModelServer SERVER = new ModelServer();

  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  @RegisterExtension
  final ConformanceExtension conformance =
      ConformanceExtension.of(OTEL::getSpans, OTEL::getMetrics, OTEL::getLogRecords);

  private static StreamingChatModel model(String name) {
    StreamingChatModel openAi =
        OpenAiStreamingChatModel.builder()
            .baseUrl(SERVER.url())
            .apiKey("key")
            .modelName(name)
            .build();
    return TracedStreamingChatModel.wrap(
        new CancellationAwareChatModel(openAi), Tracing.create(OTEL.getOpenTelemetry()));
  }

  /** Notes what it is told, in which context, and how many spans had ended by then. */
  private static class Notes implements StreamingChatResponseHandler {
    final List<String> texts = new CopyOnWriteArrayList<>();
    final List<@Nullable String> contexts = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> spansAtTheEnd = new CompletableFuture<>();

    @Override
    public void onPartialResponse(String text) {
      texts.add(text);
      contexts.add(Context.current().get(CALLER));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      contexts.add(Context.current().get(CALLER));
      spansAtTheEnd.complete(OTEL.getSpans().size());
    }

    @Override
    public void onError(Throwable error) {
      spansAtTheEnd.completeExceptionally(error);
    }
  }

  static Stream<Named<BiConsumer<StreamingChatModel, StreamingChatResponseHandler>>> calls() {
    return Stream.of(
        Named.of("request", (model, handler) -> model.chat(REQUEST, handler)),
        Named.of(
            "request and options",
            (model, handler) -> model.chat(REQUEST, ChatRequestOptions.EMPTY, handler)),
        Named.of("list", (model, handler) -> model.chat(List.of(MESSAGE), handler)),
        Named.of("text", (model, handler) -> model.chat("Hello", handler)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyWayToCallItLastsUntilTheHandlerKnowsTheEnd(
      BiConsumer<StreamingChatModel, StreamingChatResponseHandler> call) {
    Notes notes = new Notes();

    Context.current()
        .with(CALLER, "me")
        .wrap(() -> call.accept(model("gpt-4.1-mini"), notes))
        .run();

    assertThat(notes.spansAtTheEnd.join()).isEqualTo(1);
    assertThat(notes.texts).containsExactly("Good", " morning");
    assertThat(notes.contexts).containsExactly("me", "me", "me");
    assertThat(OTEL.getSpans())
        .satisfiesExactly(
            span ->
                assertThat(span)
                    .hasName("chat gpt-4.1-mini")
                    .hasStatus(StatusData.unset())
                    .hasAttribute(longKey("spanwrap.stream.elements"), 2L)
                    .hasAttribute(longKey("gen_ai.usage.output_tokens"), 3L)
                    .hasAttributesSatisfying(
                        attributes ->
                            assertThat(attributes.asMap().keySet())
                                .extracting(key -> key.getKey())
                                .contains("gen_ai.response.time_to_first_chunk")));
  }

  @Test
  void aFailureFailsTheSpanBeforeTheHandlerKnows() {
    Notes notes = new Notes();

    model("broken").chat(REQUEST, notes);

    assertThatThrownBy(notes.spansAtTheEnd::join)
        .cause()
        .satisfies(
            error ->
                assertThat(OTEL.getSpans())
                    .satisfiesExactly(
                        span ->
                            assertThat(span)
                                .hasStatus(StatusData.error())
                                .hasAttribute(
                                    stringKey("error.type"), error.getClass().getName())));
  }

  @Test
  void cancellingThroughTheStreamingHandleEndsTheCall() {
    CompletableFuture<Integer> spansAfterCancel = new CompletableFuture<>();
    Notes notes =
        new Notes() {
          @Override
          public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
            context.streamingHandle().cancel();
            spansAfterCancel.complete(OTEL.getSpans().size());
          }
        };

    model("endless").chat(REQUEST, notes);

    assertThat(spansAfterCancel.join()).isEqualTo(1);
    assertThat(OTEL.getSpans().get(0))
        .hasStatus(StatusData.unset())
        .hasAttribute(stringKey("spanwrap.outcome"), "cancelled");
  }
}
