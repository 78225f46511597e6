// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What samplers see, what happens to calls that they do not want, and what when nobody does. */
@SuppressWarnings("try")
class SamplingTest {
  private final Choosy sampler = new Choosy();

  @RegisterExtension final Telemetry telemetry = Telemetry.sampledBy(sampler);

  private static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "local");
  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");

  @Test
  void b7_samplersSeeNameKindAndRelevantAttributes() {
    AttributeKey<String> tenant = stringKey("tenant");
    try (Scope scope = Conversation.of("c-1").with(tenant, "t").makeCurrent()) {
      telemetry
          .tracing()
          .prepare(CHAT)
          .set(MODEL, "small")
          .set(CaptureKey.text("server.address"), "localhost")
          .set(CaptureKey.integer("server.port"), 8080)
          .begin()
          .succeed();
    }

    assertThat(sampler.names).containsExactly("chat small");
    assertThat(sampler.kinds).containsExactly(SpanKind.CLIENT);
    assertThat(sampler.attributes.get(0).asMap())
        .containsEntry(stringKey("gen_ai.operation.name"), "chat")
        .containsEntry(stringKey("gen_ai.provider.name"), "local")
        .containsEntry(stringKey("gen_ai.request.model"), "small")
        .containsEntry(stringKey("server.address"), "localhost")
        .containsEntry(longKey("server.port"), 8080L)
        .containsEntry(stringKey("gen_ai.conversation.id"), "c-1")
        .containsEntry(tenant, "t");
  }

  @Test
  void b157_readsNothingWhenTheSpanIsNotRecording() {
    sampler.wants = false;
    List<String> reads = new ArrayList<>();
    Tracing tracing = telemetry.tracing(builder -> builder.metrics(false));

    TracedCall call = tracing.begin(CHAT);
    call.set(
        CaptureKey.text("k"),
        "root",
        root -> {
          reads.add(root);
          return root;
        });
    call.set(
        CaptureKey.text("k"),
        new Object() {
          @Override
          public String toString() {
            reads.add("toString");
            return "";
          }
        });
    call.succeed();

    assertThat(reads).isEmpty();
  }

  @Test
  void b167_aSampledOutSpanIsMadeCurrentSoThatChildrenInheritTheDecision() {
    sampler.wants = false;
    Tracing tracing = telemetry.tracing();
    TracedCall call = tracing.begin(CHAT);
    try (TracedScope scope = call.makeCurrent()) {
      assertThat(Span.current().getSpanContext().isValid()).isTrue();
      assertThat(Span.current().getSpanContext().isSampled()).isFalse();
      assertThat(TracedCall.current()).isSameAs(call);
      assertThat(Span.current().getSpanContext().getTraceId())
          .isEqualTo(call.span().getSpanContext().getTraceId());
    }
    call.succeed();

    assertThat(telemetry.spans()).isEmpty();
  }

  @Test
  void b167_anInvalidSpanIsNeverMadeCurrent() {
    Tracing off = Tracing.create(OpenTelemetry.noop());
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope outerScope = outer.makeCurrent()) {
      Context before = Context.current();
      TracedCall call = off.begin(CHAT);
      try (TracedScope scope = call.makeCurrent()) {
        assertThat(Context.current()).isSameAs(before);
        assertThat(Span.current()).isSameAs(outer);
      }
      call.succeed();
    }
    outer.end();
  }

  @Test
  void b166_offMeansTheSharedCallThatDoesNothing() {
    Tracing off = Tracing.create(OpenTelemetry.noop());

    assertThat(off.isDisabled()).isFalse();
    assertThat(off.begin(CHAT)).isSameAs(TracedCall.NOTHING);
    assertThat(off.prepare(CHAT)).isSameAs(CallBuilder.NOTHING);
    assertThat(off.prepare(CHAT).set(MODEL, "m").name("n").parent(Context.root()).begin())
        .isSameAs(TracedCall.NOTHING);
    assertThat(Tracing.disabled().begin(CHAT)).isSameAs(TracedCall.NOTHING);
    assertThat(Tracing.disabled().isDisabled()).isTrue();
  }

  @Test
  void b168_whetherSpansAreWantedIsAskedAtEachCall() {
    Late late = new Late();
    Tracing tracing = Tracing.create(late);

    assertThat(tracing.begin(CHAT)).isSameAs(TracedCall.NOTHING);
    late.delegate = telemetry.openTelemetry();
    tracing.begin(CHAT).succeed();

    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b169_aSdkThatIsRegisteredLateIsUsed() {
    Late late = new Late();
    Tracing tracing = Tracing.builder(late).metrics(false).build();
    Model model = new TracedModel(request -> new Model.Reply("r", 1, 1), tracing);
    late.delegate = telemetry.openTelemetry();

    TracedCall call = tracing.begin(CHAT);
    call.succeed();

    assertThat(model).isNotNull();
    assertThat(telemetry.span().getName()).isEqualTo("chat");
  }

  @Test
  void b169_anOpenTelemetryThatGetsItsSdkLateIsAskedForItAgain() {
    AtomicReference<OpenTelemetry> registered = new AtomicReference<>(OpenTelemetry.noop());
    OpenTelemetry global =
        new OpenTelemetry() {
          @Override
          public TracerProvider getTracerProvider() {
            return registered.get().getTracerProvider();
          }

          @Override
          public MeterProvider getMeterProvider() {
            return registered.get().getMeterProvider();
          }

          @Override
          public ContextPropagators getPropagators() {
            return registered.get().getPropagators();
          }
        };
    Tracing tracing = Tracing.create(global);

    assertThat(tracing.begin(CHAT)).isSameAs(TracedCall.NOTHING);
    registered.set(telemetry.openTelemetry());
    tracing.begin(CHAT).succeed();

    assertThat(telemetry.span().getName()).isEqualTo("chat");
    assertThat(telemetry.metrics()).hasSize(1);
  }

  @Test
  void b171_switchingOffInTheMiddleOfACallStillEndsItsSpan() {
    Late late = new Late();
    late.delegate = telemetry.openTelemetry();
    Tracing tracing = Tracing.builder(late).metrics(false).build();
    TracedCall call = tracing.begin(CHAT);

    late.delegate = OpenTelemetry.noop();
    call.set(MODEL, "m");
    call.succeed();

    assertThat(tracing.begin(CHAT)).isSameAs(TracedCall.NOTHING);
    assertThat(telemetry.span().getAttributes().get(stringKey("gen_ai.request.model")))
        .isEqualTo("m");
  }

  @Test
  void metricsAreRecordedOfCallsThatAreNotSampled() {
    sampler.wants = false;

    telemetry.tracing().prepare(CHAT).set(MODEL, "m").begin().succeed();

    assertThat(telemetry.metrics())
        .extracting(metric -> metric.getName())
        .contains("gen_ai.client.operation.duration");
  }

  @Test
  void constantsAreRecordedWhetherOrNotTheCallBeforeWas() {
    Operation step = Operation.named("Step.run").constant(CaptureKey.text("team"), "search");
    Tracing tracing = telemetry.tracing();
    for (boolean wanted : new boolean[] {true, true, false, true, true}) {
      sampler.wants = wanted;
      tracing.begin(step).succeed();
      tracing.prepare(step).set(CaptureKey.text("k"), "v").begin().succeed();
    }

    assertThat(telemetry.spans())
        .hasSize(8)
        .allSatisfy(
            span -> assertThat(span.getAttributes().get(stringKey("team"))).isEqualTo("search"));
  }

  @Test
  void rootsHaveNoParentAndKeepTheRestOfTheContext() {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope scope =
        Conversation.of("c").storeInContext(Context.root().with(outer)).makeCurrent()) {
      TracedCall call = telemetry.tracing().begin(CHAT.parent(Parent.ROOT));
      assertThat(Conversation.fromContext(call.context()).id()).isEqualTo("c");
      call.succeed();
    }
    outer.end();

    SpanData span = telemetry.span("chat");
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getTraceId()).isNotEqualTo(outer.getSpanContext().getTraceId());
    assertThat(span.getLinks()).isEmpty();
  }

  @Test
  void linkedRootsLinkToTheCurrentSpan() {
    Span outer = telemetry.tracer().spanBuilder("outer").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      telemetry.tracing().begin(CHAT.parent(Parent.ROOT_LINKED)).succeed();
    }
    outer.end();

    SpanData span = telemetry.span("chat");
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getLinks())
        .extracting(LinkData::getSpanContext)
        .containsExactly(outer.getSpanContext());
  }

  @Test
  void linkedRootsLinkToNothingWhereThereIsNothing() {
    telemetry.tracing().begin(CHAT.parent(Parent.ROOT_LINKED)).succeed();

    assertThat(telemetry.span().getLinks()).isEmpty();
  }

  /** Samples on demand and remembers what it was shown. */
  private static final class Choosy implements Sampler {
    private final List<String> names = new ArrayList<>();
    private final List<SpanKind> kinds = new ArrayList<>();
    private final List<Attributes> attributes = new ArrayList<>();
    private boolean wants = true;

    @Override
    public SamplingResult shouldSample(
        Context parent,
        String traceId,
        String name,
        SpanKind kind,
        Attributes seen,
        List<LinkData> links) {
      names.add(name);
      kinds.add(kind);
      attributes.add(seen);
      return wants ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
      return "choosy";
    }
  }
}
