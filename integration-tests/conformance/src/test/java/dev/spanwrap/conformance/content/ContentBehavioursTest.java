// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.content;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Mapper;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.ContentCapture;
import dev.spanwrap.runtime.Redactor;
import dev.spanwrap.runtime.Redactors;
import dev.spanwrap.runtime.Tracing;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is read and written of content, when, how often and how much. */
class ContentBehavioursTest {
  private static final AttributeKey<String> ARGUMENTS = stringKey("gen_ai.tool.call.arguments");

  @RegisterExtension final Telemetry telemetry = Telemetry.create().withContent();

  @RegisterExtension
  final Telemetry unsampled = Telemetry.sampledBy(Sampler.alwaysOff()).withContent();

  /** Counts how often it is looked into. */
  static final class Watched {
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger printed = new AtomicInteger();
    @Nullable Object inside = "inside";

    public Object getInside() {
      read.incrementAndGet();
      return inside == null ? this : inside;
    }

    @Override
    public String toString() {
      printed.incrementAndGet();
      return "printed";
    }
  }

  /** A value with a part that cannot be read. */
  record Half(String good, Watched other) {
    public String getBad() {
      if (good.isEmpty()) {
        return "never";
      }
      throw new IllegalStateException("planted in an accessor");
    }
  }

  @JsonIncludeProperties({"name", "description"})
  record ToolSpec(String name, String description, Map<String, String> headers) {}

  /** Looks into what it is given. */
  public static final class Looking implements Mapper<Watched, Object> {
    @Override
    public Object map(Watched watched) {
      return watched.getInside();
    }
  }

  @Traced(Role.TOOL)
  @Capture(value = GenAi.TOOL_NAME, constant = "look")
  interface Tool {
    @Capture(value = "tool.inside", from = "watched.inside", content = true)
    @Capture(value = "tool.mapped", from = "watched", content = true, mapper = Looking.class)
    void look(
        @Capture(value = "tool.watched", content = true) Watched watched,
        @Capture(value = GenAi.TOOL_CALL_ARGUMENTS, content = true) String arguments);

    void use(@Capture(value = "tool.specs", content = true) List<ToolSpec> specs);

    void send(@Capture(value = "tool.body", content = true) byte @Nullable [] body);

    void halve(@Capture(value = "tool.half", content = true) Half half);

    @Streamed
    @Capture(value = "tool.all", from = "element", content = true, aggregate = Aggregate.SUM)
    Iterator<String> stream(String text);
  }

  private static Tool tool(Telemetry telemetry, UnaryOperator<Tracing.Builder> options) {
    return TracedContentBehavioursTest_Tool.wrap(
        new Quiet(),
        telemetry.tracing(it -> options.apply(it.captureContent(ContentCapture.SPAN))));
  }

  private Attributes look(String arguments, UnaryOperator<Tracing.Builder> options) {
    tool(telemetry, options).look(new Watched(), arguments);
    return telemetry.span().getAttributes();
  }

  @Test
  void b155_withContentOffNothingIsLookedInto() {
    Watched watched = new Watched();
    tool(telemetry, it -> it.captureContent(ContentCapture.NONE)).look(watched, "{}");

    assertThat(watched.read).hasValue(0);
    assertThat(watched.printed).hasValue(0);
  }

  @Test
  void b155_whenOnEachCaptureLooksOnce() {
    for (ContentCapture capture :
        List.of(ContentCapture.SPAN, ContentCapture.EVENT, ContentCapture.SPAN_AND_EVENT)) {
      Watched watched = new Watched();
      tool(telemetry, it -> it.captureContent(capture).redactor(Redactors.common()))
          .look(watched, "{}");

      assertThat(watched.read).as("of %s", capture).hasValue(3);
      assertThat(watched.printed).hasValue(0);
    }
  }

  @Test
  void b156_usageAndIdentitiesAreRecordedWithContentOff() {
    Attributes span = look("abcd", it -> it.captureContent(ContentCapture.NONE));

    assertThat(span.get(stringKey("gen_ai.tool.name"))).isEqualTo("look");
    assertThat(span.asMap().keySet()).noneMatch(key -> key.getKey().startsWith("tool."));
  }

  @Test
  void b156_binaryDataIsNeverRecordedItsSizeIs() {
    tool(telemetry, it -> it).send(new byte[] {1, 2, 3});

    assertThat(telemetry.span().getAttributes().get(stringKey("tool.body")))
        .isEqualTo("[binary: 3 bytes]");
  }

  @Test
  void b157_nothingIsLookedIntoWhereTheSpanIsNotRecording() {
    List<String> redacted = new ArrayList<>();
    Redactor redactor =
        (key, value) -> {
          redacted.add(key);
          return value;
        };
    for (ContentCapture capture : ContentCapture.values()) {
      Watched watched = new Watched();
      tool(unsampled, it -> it.captureContent(capture).redactor(redactor)).look(watched, "{}");

      assertThat(watched.read).hasValue(0);
      assertThat(watched.printed).hasValue(0);
    }
    assertThat(redacted).isEmpty();
    assertThat(unsampled.logs()).isEmpty();
  }

  @Test
  void b157_nothingIsLookedIntoForEventsThatNobodyReads() {
    Telemetry silent = Telemetry.ofSpans(Sampler.alwaysOn());
    Watched watched = new Watched();
    tool(silent, it -> it.captureContent(ContentCapture.EVENT)).look(watched, "{}");

    assertThat(watched.read).hasValue(0);
  }

  @Test
  void b158_onlyNamedPropertiesOfASpecificationAreRecorded() {
    tool(telemetry, it -> it)
        .use(List.of(new ToolSpec("look", "Looks.", Map.of("authorization", "planted"))));

    assertThat(telemetry.span().getAttributes().get(stringKey("tool.specs")))
        .isEqualTo("[{\"name\":\"look\",\"description\":\"Looks.\"}]");
  }

  @Test
  void b159_aPropertyThatCannotBeReadIsMarkedAndTheRestStays() {
    tool(telemetry, it -> it).halve(new Half("good", new Watched()));

    assertThat(telemetry.span().getAttributes().get(stringKey("tool.half")))
        .isEqualTo(
            "{\"good\":\"good\",\"other\":{\"inside\":\"inside\"},"
                + "\"bad\":\"[failed: java.lang.IllegalStateException]\"}");
    assertThat(telemetry.takeInternalErrors())
        .singleElement()
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void b160_textOfAllLanguagesIsKept() {
    String text = "Grüße, 你好, \uD83D\uDE00, \u2028";
    tool(telemetry, it -> it).look(new Watched(), text);

    assertThat(telemetry.span().getAttributes().get(ARGUMENTS)).isEqualTo(text);
  }

  @Test
  void b160_aTextIsCutBetweenCodePointsWithAMarker() {
    Attributes span = look("\uD83D\uDE00".repeat(100), it -> it.maxAttributeLength(41));

    assertThat(span.get(ARGUMENTS)).isEqualTo("\uD83D\uDE00".repeat(14) + "…[truncated]");
  }

  @Test
  void b160_whatContainsItselfIsMarked() {
    Watched watched = new Watched();
    watched.inside = null; // then it is inside itself
    tool(telemetry, it -> it).look(watched, "{}");

    assertThat(telemetry.span().getAttributes().get(stringKey("tool.watched")))
        .isEqualTo("{\"inside\":\"[cycle]\"}");
  }

  @Test
  void textOfJsonStaysJsonWhereItIsCut() {
    String json = "{\"a\":[" + "1,".repeat(100) + "1]}";

    assertThat(look(json, it -> it.maxAttributeLength(60)).get(ARGUMENTS))
        .hasSizeLessThanOrEqualTo(60)
        .startsWith("{\"a\":[1,1,")
        .endsWith("\"[truncated]\"]}");
  }

  @Test
  void readyRedactorsWorkInsideOfJson() {
    String json =
        "{\"apiKey\":\"k\",\"note\":\"sk-abcdefghijklmnop1234 for ada@example.com\","
            + "\"card\":\"4111 1111 1111 1111\",\"auth\":\"Bearer abcdefgh12345678\"}";

    assertThat(
            look(json, it -> it.redactor(Redactors.keys("api_key").andThen(Redactors.common())))
                .get(ARGUMENTS))
        .isEqualTo(
            "{\"apiKey\":\"[redacted]\",\"note\":\"[redacted] for [redacted]\","
                + "\"card\":\"[redacted]\",\"auth\":\"Bearer [redacted]\"}");
  }

  @Test
  void aSecretAcrossThePiecesOfAStreamIsFound() {
    tool(telemetry, it -> it.redactor(Redactors.emails())).stream("mail a|da@exa|mple.com now")
        .forEachRemaining(piece -> {});

    assertThat(telemetry.span().getAttributes().get(stringKey("tool.all")))
        .isEqualTo("mail [redacted] now");
  }

  @Test
  void aRedactorThatThrowsDropsTheValueAndIsReportedOnce() {
    IllegalStateException broken = new IllegalStateException();
    Redactor redactor =
        (key, value) -> {
          if (key.equals("gen_ai.tool.call.arguments")) {
            throw broken;
          }
          return value;
        };
    Tool tool = tool(telemetry, it -> it.redactor(redactor));
    tool.look(new Watched(), "secret");
    tool.look(new Watched(), "secret");

    assertThat(telemetry.spans())
        .hasSize(2)
        .allSatisfy(
            span -> {
              assertThat(span.getAttributes().get(ARGUMENTS)).isNull();
              assertThat(span.getAttributes().get(stringKey("tool.inside"))).isEqualTo("inside");
            });
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken);
  }

  @Test
  void redactionComesBeforeTheCut() {
    String text = "x".repeat(30) + "ada@example.com" + "y".repeat(30);

    assertThat(
            look(text, it -> it.maxAttributeLength(50).redactor(Redactors.emails())).get(ARGUMENTS))
        .doesNotContain("ada", "@")
        .hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void b172_whatIsCapturedIsNotAltered() {
    List<String> elements = new ArrayList<>();
    Tool tool = tool(telemetry, it -> it.redactor((key, value) -> "replaced"));
    tool.stream("a|b|c").forEachRemaining(elements::add);

    assertThat(elements).containsExactly("a", "b", "c");
    assertThat(catchThrowable(() -> tool.look(new Watched(), "fail")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fail");
  }

  private static final class Quiet implements Tool {
    @Override
    public void look(Watched watched, String arguments) {
      if (arguments.equals("fail")) {
        throw new IllegalArgumentException(arguments);
      }
    }

    @Override
    public void use(List<ToolSpec> specs) {}

    @Override
    public void send(byte @Nullable [] body) {}

    @Override
    public void halve(Half half) {}

    @Override
    public Iterator<String> stream(String text) {
      return Stream.of(text.split("\\|")).iterator();
    }
  }
}
