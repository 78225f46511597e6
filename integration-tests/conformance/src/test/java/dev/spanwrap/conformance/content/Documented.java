// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Redactors;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.content.Message;
import dev.spanwrap.runtime.content.Part;
import dev.spanwrap.runtime.content.TextAsAssistantMessage;
import dev.spanwrap.runtime.content.TextAsUserMessage;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.concurrent.Flow;

/** What docs/content.md shows. */
interface Documented {
  record Turn(String speaker, String text) {}

  record Request(List<Turn> messages, String ticket) {}

  record Reply(String text) {}

  record Chunk(String delta) {}

  @Traced(Role.MODEL)
  @Capture(
      value = GenAi.INPUT_MESSAGES,
      from = "request.messages",
      content = true,
      mapper = ToMessages.class)
  @Capture(value = "desk.ticket", from = "request.ticket", content = true)
  interface ChatModel {
    Reply chat(Request request);
  }

  @Traced(Role.MODEL)
  interface StreamingModel {
    @Streamed
    @Capture(
        value = GenAi.OUTPUT_MESSAGES,
        from = "element.delta",
        content = true,
        mapper = TextAsAssistantMessage.class,
        aggregate = Aggregate.SUM)
    Flow.Publisher<Chunk> stream(Request request);
  }

  @Traced(Role.MODEL)
  interface TextModel {
    @Capture(
        value = GenAi.OUTPUT_MESSAGES,
        from = "result",
        content = true,
        mapper = TextAsAssistantMessage.class)
    String chat(
        @Capture(value = GenAi.INPUT_MESSAGES, content = true, mapper = TextAsUserMessage.class)
            String prompt);
  }

  public final class ToMessages implements Mapper<List<Turn>, List<Message>> {
    @Override
    public List<Message> map(List<Turn> turns) {
      return turns.stream()
          .map(turn -> new Message(turn.speaker(), List.of(Part.text(turn.text()))))
          .toList();
    }
  }

  static Tracing tracing(OpenTelemetry openTelemetry) {
    Tracing tracing =
        Tracing.builder(openTelemetry)
            .captureContent(ContentCapture.SPAN)
            .redactor(Redactors.keys("password", "authorization").andThen(Redactors.common()))
            .build();
    return tracing;
  }
}
