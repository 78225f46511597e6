// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.demo.model.ChatModel;
import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.Endpoint;
import dev.spanwrap.demo.model.Message;
import dev.spanwrap.demo.model.ModelException;
import dev.spanwrap.demo.model.Prompt;
import dev.spanwrap.demo.model.Reply;
import dev.spanwrap.demo.model.ToolCall;
import dev.spanwrap.demo.model.ToolDefinition;
import dev.spanwrap.demo.model.Usage;
import dev.spanwrap.demo.server.RecordingServer;
import dev.spanwrap.demo.server.Scenario;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangChainChatModelTest {

  private static final ToolCall HOTELS = new ToolCall("call_1", "find_hotels", "{}");
  private static final Reply ASKED_FOR_HOTELS =
      new Reply("id", "model", "tool_calls", "", List.of(HOTELS), null);

  private static final Prompt OPENING = prompt("gpt-4.1-mini", Message.opening("Plan!", "Lisbon"));
  private static final Prompt AFTER_TOOLS =
      prompt(
          "gpt-4.1-mini",
          List.of(
              new Message.Question("Lisbon"),
              new Message.Answer(ASKED_FOR_HOTELS),
              new Message.ToolResult(HOTELS, "[]")));
  private static final Prompt LETTER = prompt("gpt-4.1", Message.opening("Write!", "The plan"));

  @Test
  void answersWhole() throws IOException {
    try (RecordingServer server = start("trip")) {
      Reply reply = model(server).chat(LETTER);

      assertThat(reply.id()).isEqualTo("chatcmpl-BVq0QpD7sHm2NcTx5KfEw3LaZrVgJ");
      assertThat(reply.model()).isEqualTo("gpt-4.1-2025-04-14");
      assertThat(reply.finishReason()).isEqualTo("stop");
      assertThat(reply.text()).startsWith("Dear traveller,");
      assertThat(reply.toolCalls()).isEmpty();
      assertThat(reply.usage()).isEqualTo(new Usage(98, 86));
    }
  }

  @Test
  void streamsWordsAndThenTheWholeReply() throws IOException {
    try (RecordingServer server = start("trip")) {
      Recorder recorder = listen(server, AFTER_TOOLS);

      assertThat(recorder.await()).isEmpty();
      Reply reply = recorder.reply();
      assertThat(reply.text()).startsWith("Fly with TP 535").isEqualTo(recorder.text());
      assertThat(reply.finishReason()).isEqualTo("stop");
      assertThat(reply.usage()).isEqualTo(new Usage(341, 47));
    }
  }

  @Test
  void streamsToolCalls() throws IOException {
    try (RecordingServer server = start("trip")) {
      Recorder recorder = listen(server, OPENING);

      assertThat(recorder.await()).isEmpty();
      Reply reply = recorder.reply();
      assertThat(reply.finishReason()).isEqualTo("tool_calls");
      assertThat(reply.toolCalls())
          .extracting(ToolCall::name)
          .containsExactly("find_hotels", "search_flights");
      assertThat(recorder.deltas())
          .filteredOn(Delta.Arguments.class::isInstance)
          .extracting(Delta.Arguments.class::cast)
          .filteredOn(part -> part.call() == 1)
          .extracting(Delta.Arguments::fragment)
          .hasSizeGreaterThan(3)
          .satisfies(
              parts ->
                  assertThat(String.join("", parts))
                      .isEqualTo(reply.toolCalls().get(1).arguments()));
    }
  }

  @Test
  void eachSubscriptionIsARequest() throws IOException {
    try (RecordingServer server = start("trip")) {
      var stream = model(server).streamChat(AFTER_TOOLS);
      Recorder first = new Recorder();
      Recorder second = new Recorder();
      stream.subscribe(first);
      stream.subscribe(second);

      assertThat(first.await()).isEmpty();
      assertThat(second.await()).isEmpty();
      assertThat(first.text()).isEqualTo(second.text()).isNotEmpty();
    }
  }

  @Test
  void deliversNoMoreThanAskedFor() throws IOException {
    try (RecordingServer server = start("trip")) {
      Recorder recorder = new Recorder(2);
      model(server).streamChat(AFTER_TOOLS).subscribe(recorder);

      recorder.awaitDeltas(2);
      recorder.cancel();
      assertThat(recorder.deltas()).containsExactly(new Delta.Text("Fly"), new Delta.Text(" with"));
    }
  }

  @Test
  void wantsASubscriber() throws IOException {
    try (RecordingServer server = start("trip")) {
      var stream = model(server).streamChat(OPENING);
      assertThatNullPointerException().isThrownBy(() -> stream.subscribe(null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rate-limit, RateLimited",
    "malformed, Malformed",
    "cut, CutOff",
    "unfinished, CutOff",
    "slow, TimedOut"
  })
  void saysWhyAStreamFailed(String scenario, String expected) throws IOException {
    try (RecordingServer server = start(scenario)) {
      Prompt prompt = scenario.matches("rate-limit|slow") ? OPENING : AFTER_TOOLS;
      Recorder recorder = listen(server, prompt);

      assertThat(recorder.await())
          .hasValueSatisfying(
              error -> assertThat(error.getClass().getSimpleName()).isEqualTo(expected));
      assertThat(recorder.ends()).isEqualTo(1);
    }
  }

  @Test
  void saysThatTheServerFailed() throws IOException {
    try (RecordingServer server = start("server-error")) {
      assertThatThrownBy(() -> model(server).chat(LETTER))
          .isInstanceOf(ModelException.ServerFailed.class)
          .hasMessage(
              server.baseUrl()
                  + " answered 500: The server had an error while processing your request. Sorry"
                  + " about that!");
    }
  }

  @Test
  void saysThatTheRequestIsRejected() throws IOException {
    try (RecordingServer server = start("trip")) {
      assertThatThrownBy(() -> model(server).chat(prompt("gpt-9", LETTER.messages())))
          .isInstanceOf(ModelException.Rejected.class)
          .hasMessageEndingWith(
              "answered 404: The model `gpt-9` does not exist or you do not have access to it.");
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    URI gone;
    try (RecordingServer server = start("trip")) {
      gone = server.baseUrl();
    }
    ChatModel model = model(gone);
    Recorder recorder = new Recorder();
    model.streamChat(OPENING).subscribe(recorder);

    assertThat(recorder.await()).containsInstanceOf(ModelException.Unreachable.class);
    assertThatThrownBy(() -> model.chat(LETTER))
        .isInstanceOf(ModelException.Unreachable.class)
        .hasMessage("Nobody answers at " + gone + ".");
  }

  @Test
  void knowsItsEndpoint() {
    assertThat(model(URI.create("https://models.example/v1")).endpoint())
        .isEqualTo(new Endpoint("models.example", 443));
    assertThat(model(URI.create("http://models.example/v1")).endpoint())
        .isEqualTo(new Endpoint("models.example", 80));
    assertThat(model(URI.create("http://[::1]:8080/v1")).endpoint())
        .isEqualTo(new Endpoint("[::1]", 8080));
  }

  @Test
  void keepsTheKeyToItself() {
    assertThat(new Access(URI.create("http://models.example"), "s3cret", Duration.ofSeconds(1)))
        .asString()
        .doesNotContain("s3cret");
  }

  private static RecordingServer start(String scenario) throws IOException {
    return RecordingServer.start(0, Scenario.named(scenario));
  }

  private static ChatModel model(RecordingServer server) {
    return model(server.baseUrl());
  }

  private static ChatModel model(URI baseUrl) {
    return new LangChainChatModel(new Access(baseUrl, "key", Duration.ofSeconds(2)));
  }

  private static Recorder listen(RecordingServer server, Prompt prompt) {
    Recorder recorder = new Recorder();
    model(server).streamChat(prompt).subscribe(recorder);
    return recorder;
  }

  private static Prompt prompt(String model, List<Message> messages) {
    ToolDefinition tool =
        new ToolDefinition(
            "find_hotels",
            "Finds hotels",
            List.of(new ToolDefinition.Parameter("city", "The city")));
    return new Prompt(model, 0.5, 100, messages, List.of(tool));
  }

  /** The text deltas, put together. */
  static String text(List<Delta> deltas) {
    return deltas.stream()
        .filter(Delta.Text.class::isInstance)
        .map(delta -> ((Delta.Text) delta).text())
        .collect(Collectors.joining());
  }
}
