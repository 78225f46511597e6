// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreePrinterTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final long MILLIS = 1_000_000;

  private static final SpanData DESK = span(1, 0, "invoke_workflow desk", 0, 1_250, "", false);
  private static final SpanData PLANNER = span(2, 1, "invoke_agent planner", 1, 900, "", false);
  private static final SpanData TOOL = span(3, 2, "execute_tool search", 20, 12, "", true);
  private static final SpanData STOPPED = span(4, 2, "chat m", 40, 60, "cancelled", false);
  private static final SpanData WRITER = span(5, 1, "invoke_agent writer", 901, 0, "", false);

  @Test
  void alignsNameDurationStatusAndAttributes() {
    assertThat(print(DESK, PLANNER, TOOL, STOPPED, WRITER))
        .isEqualTo(
            """
            trace 0af7651916cd43dd8448eb211c80319c
            invoke_workflow desk         1.25 s  ok
            ├─ invoke_agent planner      900 ms  ok
            │  ├─ execute_tool search     12 ms  ERROR      error=Broken.Pipe
            │  └─ chat m                  60 ms  cancelled
            └─ invoke_agent writer         0 µs  ok
            """);
  }

  @Test
  void ordersSiblingsByStartWhateverOrderTheyEndedIn() {
    assertThat(print(WRITER, STOPPED, TOOL, PLANNER, DESK))
        .isEqualTo(print(DESK, PLANNER, TOOL, STOPPED, WRITER));
  }

  @Test
  void keepsTheOrderOfStartWhereTheClockDoesNotTell() {
    SpanData first = span(7, 1, "first", 5, 1, "", false);
    SpanData second = span(6, 1, "second", 5, 1, "", false);

    assertThat(print(DESK, first, second)).containsSubsequence("first", "second");
  }

  @Test
  void wrapsAttributesBesideTheGuides() {
    Attributes attributes =
        Attributes.builder()
            .put("gen_ai.response.model", "gpt-4.1-mini-2025-04-14")
            .put("gen_ai.usage.input_tokens", 187L)
            .put("gen_ai.usage.output_tokens", 54L)
            .put(AttributeKey.stringArrayKey("gen_ai.response.finish_reasons"), "tool_calls")
            .put("gen_ai.response.time_to_first_chunk", 0.0312)
            .put("gen_ai.request.model", "is in the name")
            .build();
    SpanData chat = span(8, 2, "chat gpt-4.1-mini", 2, 312, attributes, false);

    assertThat(print(DESK, PLANNER, chat, TOOL))
        .isEqualTo(
            """
            trace 0af7651916cd43dd8448eb211c80319c
            invoke_workflow desk         1.25 s  ok
            └─ invoke_agent planner      900 ms  ok
               ├─ chat gpt-4.1-mini      312 ms  ok     model=gpt-4.1-mini-2025-04-14  in=187  out=54
               │                                        finish=tool_calls  first=0.031s
               └─ execute_tool search     12 ms  ERROR  error=Broken.Pipe
            """);
  }

  @Test
  void aSpanWhoseParentIsMissingIsARoot() {
    assertThat(print(PLANNER, WRITER))
        .isEqualTo(
            """
            trace 0af7651916cd43dd8448eb211c80319c
            invoke_agent planner    900 ms  ok
            trace 0af7651916cd43dd8448eb211c80319c
            invoke_agent writer      0 µs  ok
            """);
  }

  @Test
  void printsNothingForNothing() {
    assertThat(print()).isEmpty();
  }

  @Test
  void coloursOnlyWhenAskedTo() {
    String coloured = new TreePrinter(Palette.COLOURED).print(List.of(DESK, PLANNER, TOOL));

    assertThat(coloured).contains("\u001b[31mERROR\u001b[0m").contains("\u001b[32mok\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(print(DESK, PLANNER, TOOL));
  }

  private static String print(SpanData... spans) {
    return new TreePrinter(Palette.PLAIN).print(List.of(spans));
  }

  private static SpanData span(
      int id, int parent, String name, long start, long millis, String outcome, boolean failed) {
    Attributes attributes =
        failed
            ? Attributes.of(AttributeKey.stringKey("error.type"), "org.example.Broken.Pipe")
            : outcome.isEmpty()
                ? Attributes.empty()
                : Attributes.of(AttributeKey.stringKey("spanwrap.outcome"), outcome);
    return span(id, parent, name, start, millis, attributes, failed);
  }

  private static SpanData span(
      int id,
      int parent,
      String name,
      long start,
      long millis,
      Attributes attributes,
      boolean failed) {
    return TestSpanData.builder()
        .setName(name)
        .setKind(SpanKind.INTERNAL)
        .setSpanContext(context(id))
        .setParentSpanContext(parent == 0 ? SpanContext.getInvalid() : context(parent))
        .setStartEpochNanos(start * MILLIS)
        .setEndEpochNanos((start + millis) * MILLIS)
        .setAttributes(attributes)
        .setStatus(failed ? StatusData.error() : StatusData.unset())
        .setHasEnded(true)
        .build();
  }

  private static SpanContext context(int id) {
    return SpanContext.create(
        TRACE, "000000000000000" + id, TraceFlags.getSampled(), TraceState.getDefault());
  }
}
