// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One call, one span: begun, described, ended, whatever happens in between. */
class CallLifecycleTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.REQUIRED, "the operations say what is tested, nothing of their provider");

  private static final Operation STEP = Operation.named("Step.run");
  private static final Model.Request REQUEST = new Model.Request("small", 128);
  private static final Model.Reply REPLY = new Model.Reply("r-1", 12, 7);

  @Test
  void describesASuccessfulCall() throws IOException {
    Model model = new TracedModel(request -> REPLY, telemetry.tracing());

    assertThat(model.chat(REQUEST)).isSameAs(REPLY);

    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo("chat small");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getAttributes().asMap())
        .containsOnly(
            entry(stringKey("gen_ai.operation.name"), "chat"),
            entry(stringKey("gen_ai.provider.name"), "local"),
            entry(stringKey("gen_ai.request.model"), "small"),
            entry(AttributeKey.longKey("gen_ai.request.max_tokens"), 128L),
            entry(stringKey("gen_ai.response.id"), "r-1"),
            entry(AttributeKey.longKey("gen_ai.usage.input_tokens"), 12L),
            entry(AttributeKey.longKey("gen_ai.usage.output_tokens"), 7L));
  }

  @Test
  void b1_endsOnceWhateverEndsItAgain() {
    List<Outcome> outcomes = new ArrayList<>();
    Tracing tracing =
        telemetry.tracing(
            builder ->
                builder.listener(
                    new CallListener() {
                      @Override
                      public void onEnd(TracedCall call, Outcome outcome) {
                        outcomes.add(outcome);
                      }
                    }));
    TracedCall call = tracing.begin(STEP);

    call.succeed();
    call.fail(new IllegalStateException());
    call.cancel();
    call.incomplete();
    call.abandon(1);
    call.close();

    assertThat(outcomes).containsExactly(Outcome.SUCCEEDED);
    assertThat(call.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(telemetry.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void outcomeIsUnknownWhileTheCallIsOpen() {
    TracedCall call = telemetry.tracing().begin(STEP);

    assertThat(call.outcome()).isNull();

    call.cancel();
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void b2_closesTheScopeOfASpanThatSomebodyElseEnded() {
    TracedCall call = telemetry.tracing().begin(STEP);
    try (TracedScope scope = call.makeCurrent()) {
      assertThat(scope).isNotNull();
      Span.current().end();
    }
    call.succeed();

    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b3_rethrowsTheSameExceptionAndEndsTheSpanWithIt() {
    IOException broken = new IOException("secret");
    Model model =
        new TracedModel(
            request -> {
              throw broken;
            },
            telemetry.tracing());

    assertThat(catchThrowable(() -> model.chat(REQUEST))).isSameAs(broken);

    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(span.getAttributes().get(stringKey("error.type"))).isEqualTo("java.io.IOException");
  }

  @Test
  void b4_endsTheSpanWhenExtractionFailsBetweenStartAndHandOver() throws IOException {
    IllegalStateException broken = new IllegalStateException("accessor");
    Tracing tracing = telemetry.tracing();
    TracedCall call = tracing.begin(STEP);

    call.set(
        CaptureKey.text("broken"),
        REQUEST,
        request -> {
          throw broken;
        });
    call.set(CaptureKey.text("whole"), REQUEST, Model.Request::model);
    call.succeed();

    assertThat(telemetry.span().getAttributes().asMap()).containsOnlyKeys(stringKey("whole"));
    assertThat(telemetry.takeInternalErrors()).containsExactly(broken);
  }

  @Test
  void b7_setsNameKindAndIdentityBeforeAnythingCanFail() throws IOException {
    Model model =
        new TracedModel(
            request -> {
              assertThat(telemetry.openSpans()).isEqualTo(1);
              throw new IOException();
            },
            telemetry.tracing());

    assertThat(catchThrowable(() -> model.chat(REQUEST))).isInstanceOf(IOException.class);

    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo("chat small");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getAttributes().get(stringKey("gen_ai.provider.name"))).isEqualTo("local");
  }

  @Test
  void b8_writesNothingToASpanThatHasEnded() {
    TracedCall call = telemetry.tracing().begin(STEP);
    call.succeed();
    List<String> reads = new ArrayList<>();

    call.set(CaptureKey.text("late"), "value");
    call.set(
        CaptureKey.text("later"),
        REQUEST,
        request -> {
          reads.add("read");
          return "value";
        });
    call.set(CaptureKey.integer("sum").sum(), 1L);

    assertThat(reads).isEmpty();
    assertThat(telemetry.span().getAttributes().isEmpty()).isTrue();
  }

  @Test
  void b9_endsTheModelSpanBeforeWhatFollows() throws IOException {
    Tracing tracing = telemetry.tracing();
    Model model = new TracedModel(request -> REPLY, tracing);
    model.chat(REQUEST);
    TracedCall tool = tracing.begin(Operation.named("Tool.run").role(Role.TOOL));
    tool.succeed();

    assertThat(telemetry.spans())
        .extracting(SpanData::getName)
        .containsExactly("chat small", "execute_tool");
    assertThat(telemetry.span("chat small").getEndEpochNanos())
        .isLessThanOrEqualTo(telemetry.span("execute_tool").getStartEpochNanos());
    assertThat(telemetry.span("execute_tool").getParentSpanId()).isEqualTo(SpanId.getInvalid());
  }

  @Test
  void b13_simultaneousCallsOfTheSameNameHaveSpansOfTheirOwn() {
    Operation tool = Operation.named("Tool.run").role(Role.TOOL);
    Tracing tracing = telemetry.tracing();
    TracedCall first = tracing.begin(tool);
    TracedCall second = tracing.begin(tool);
    CaptureKey id = CaptureKey.text("gen_ai.tool.call.id");

    second.set(id, "2");
    first.set(id, "1");
    second.succeed();
    first.succeed();

    assertThat(telemetry.spans())
        .extracting(span -> span.getAttributes().get(stringKey("gen_ai.tool.call.id")))
        .containsExactly("2", "1");
  }

  @Test
  void b125_neverEndsASpanOfTheCaller() throws IOException {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      assertThat(scope).isNotNull();
      new TracedModel(request -> REPLY, telemetry.tracing()).chat(REQUEST);
      assertThat(outer.isRecording()).isTrue();
    }
    outer.end();

    assertThat(telemetry.span("chat small").getParentSpanId())
        .isEqualTo(outer.getSpanContext().getSpanId());
  }

  @Test
  void cancelledCallsAreNoErrors() {
    telemetry.tracing().begin(STEP).cancel();

    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(span.getAttributes().asMap())
        .containsOnly(entry(stringKey("spanwrap.outcome"), "cancelled"));
  }

  @Test
  void incompleteCallsAreErrors() {
    telemetry.tracing().begin(STEP).incomplete();

    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.error());
    assertThat(span.getAttributes().asMap())
        .containsOnly(
            entry(stringKey("spanwrap.outcome"), "incomplete"),
            entry(stringKey("error.type"), "incomplete_stream"));
  }

  @Test
  void abandonedCallsEndAtTheirLastActivity() {
    TracedCall call = telemetry.tracing().begin(STEP);
    long before = Instant.now().getEpochSecond();

    call.abandon(Duration.ofHours(1).toNanos());

    SpanData span = telemetry.span();
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(span.getAttributes().asMap())
        .containsOnly(entry(stringKey("spanwrap.outcome"), "abandoned"));
    assertThat(span.getEndEpochNanos() / 1_000_000_000L).isBetween(before - 3700, before - 3500);
  }

  @Test
  void closingACallByHandCancelsItUnlessItWasEnded() {
    try (TracedCall forgotten = telemetry.tracing().begin(STEP)) {
      assertThat(forgotten.outcome()).isNull();
    }
    try (TracedCall ended = telemetry.tracing().begin(Operation.named("Step.ended"))) {
      ended.succeed();
    }

    assertThat(telemetry.span("Step.run").getAttributes().get(stringKey("spanwrap.outcome")))
        .isEqualTo("cancelled");
    assertThat(telemetry.span("Step.ended").getAttributes().isEmpty()).isTrue();
  }

  @Test
  void listenersHearOfEachSignalInOrderAndOfTheEndInReverse() {
    List<String> heard = new ArrayList<>();
    Tracing tracing =
        telemetry.tracing(
            builder -> builder.listener(noting("a", heard)).listener(noting("b", heard)));
    TracedCall call = tracing.begin(STEP);
    call.element("x");
    call.succeed();

    assertThat(heard)
        .containsExactly(
            "a start",
            "b start",
            "a element x",
            "b element x",
            "b end SUCCEEDED",
            "a end SUCCEEDED");
  }

  @Test
  void listenersFindTheCallEndedAndItsSpanTooWhenTheyHearOfIt() {
    List<Boolean> recording = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onEnd(TracedCall call, Outcome outcome) {
            recording.add(call.span().isRecording());
            outcomes.add(call.outcome());
          }
        };

    telemetry.tracing(builder -> builder.listener(listener)).begin(STEP).cancel();

    assertThat(recording).containsExactly(false);
    assertThat(outcomes).containsExactly(Outcome.CANCELLED);
  }

  private static CallListener noting(String name, List<String> heard) {
    return new CallListener() {
      @Override
      public void onStart(TracedCall call) {
        heard.add(name + " start");
      }

      @Override
      public void onElement(TracedCall call, Object element) {
        heard.add(name + " element " + element);
      }

      @Override
      public void onEnd(TracedCall call, Outcome outcome) {
        heard.add(name + " end " + outcome);
      }
    };
  }
}
