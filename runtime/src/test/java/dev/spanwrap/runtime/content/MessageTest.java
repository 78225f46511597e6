// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages have the shape that the GenAI conventions give them. */
class MessageTest {
  @Test
  void refusesAMessageWithoutRoleOrParts() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Message(null, List.of()))
        .withMessage("role");
    assertThatNullPointerException()
        .isThrownBy(() -> new Message("user", null))
        .withMessage("parts");
    assertThatNullPointerException()
        .isThrownBy(() -> new GenericPart("refusal", null))
        .withMessage("properties");
  }

  @Test
  void writesTexts() {
    assertThat(Contents.json(List.of(Message.system("s"), Message.user("u"))))
        .isEqualTo(
            "[{\"role\":\"system\",\"parts\":[{\"type\":\"text\",\"content\":\"s\"}]},"
                + "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"u\"}]}]");
  }

  @Test
  void writesFinishReasonAndName() {
    assertThat(Contents.json(new Message("assistant", List.of(), "Ada", "stop")))
        .isEqualTo(
            "{\"role\":\"assistant\",\"parts\":[],\"name\":\"Ada\",\"finish_reason\":\"stop\"}");
    assertThat(Contents.json(Message.assistant("x").finished("length")))
        .endsWith("\"finish_reason\":\"length\"}");
  }

  @Test
  void writesCallsOfToolsWithArgumentsAsObjects() {
    assertThat(Contents.json(Part.toolCall("weather", "c1", "{\"city\": \"Paris\"}")))
        .isEqualTo(
            "{\"type\":\"tool_call\",\"id\":\"c1\",\"name\":\"weather\","
                + "\"arguments\":{\"city\":\"Paris\"}}");
    assertThat(Contents.json(Part.toolCall("now", null, null)))
        .isEqualTo("{\"type\":\"tool_call\",\"name\":\"now\"}");
    assertThat(Contents.json(Part.toolCallResponse("c1", Map.of("degrees", 20))))
        .isEqualTo("{\"type\":\"tool_call_response\",\"id\":\"c1\",\"response\":{\"degrees\":20}}");
    assertThat(Contents.json(Part.toolCallResponse(null, "sunny")))
        .isEqualTo("{\"type\":\"tool_call_response\",\"response\":\"sunny\"}");
  }

  @Test
  void writesAllOtherParts() {
    assertThat(Contents.json(new ReasoningPart("hm")))
        .isEqualTo("{\"type\":\"reasoning\",\"content\":\"hm\"}");
    assertThat(Contents.json(new BlobPart("image", "image/png", 12)))
        .isEqualTo(
            "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\","
                + "\"content\":\"[binary: 12 bytes]\"}");
    assertThat(Contents.json(new FilePart("document", null, "f1")))
        .isEqualTo("{\"type\":\"file\",\"modality\":\"document\",\"file_id\":\"f1\"}");
    assertThat(Contents.json(new UriPart("audio", null, "https://example.com")))
        .isEqualTo("{\"type\":\"uri\",\"modality\":\"audio\",\"uri\":\"https://example.com\"}");
    assertThat(Contents.json(new ServerToolCallPart("search", Map.of("type", "web"), null)))
        .isEqualTo(
            "{\"type\":\"server_tool_call\",\"name\":\"search\","
                + "\"server_tool_call\":{\"type\":\"web\"}}");
    assertThat(Contents.json(new ServerToolCallResponsePart(Map.of("type", "web"), "1")))
        .isEqualTo(
            "{\"type\":\"server_tool_call_response\",\"id\":\"1\","
                + "\"server_tool_call_response\":{\"type\":\"web\"}}");
    assertThat(Contents.json(new CompactionPart(null, "summary")))
        .isEqualTo("{\"type\":\"compaction\",\"content\":\"summary\"}");
    assertThat(Contents.json(new GenericPart("custom", Map.of("x", 1, "type", "never"))))
        .isEqualTo("{\"type\":\"custom\",\"x\":1}");
  }
}
