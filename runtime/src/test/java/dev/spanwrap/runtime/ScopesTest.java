// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scopes of a stream are made once where nothing but OpenTelemetry stores contexts. */
@SuppressWarnings("try")
class ScopesTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  /** The build runs this class under strict context, and once more as users run it. */
  private static final boolean STRICT =
      Boolean.getBoolean("io.opentelemetry.context.enableStrictContext");

  private static final ContextKey<String> KEY = ContextKey.named("key");

  @Test
  void contextsAreAttachedWithoutScopesUnlessSomebodyElseStoresThem() {
    assertThat(Scopes.PLAIN).isNotEqualTo(STRICT);
  }

  @Test
  void theScopeOfAProducerIsMadeOnceForOneConsumer() {
    TracedCall call = telemetry.tracing().begin(Operation.named("Model.stream").streamed());
    StreamCall stream = StreamCall.open(call);

    TracedScope first = enterProducer(stream);
    TracedScope second = enterProducer(stream);
    stream.complete();

    assertThat(first == second).isNotEqualTo(STRICT);
  }

  @Test
  void aScopeLeadsBackToWhoeverOpenedIt() {
    TracedCall call = telemetry.tracing().begin(Operation.named("Model.stream").streamed());
    StreamCall stream = StreamCall.open(call);

    TracedScope bare = enterProducer(stream);
    try (Scope own = Context.root().with(KEY, "own").makeCurrent()) {
      assertThat(enterProducer(stream)).isNotSameAs(bare);
    }
    enterProducer(stream);
    stream.complete();

    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void consumerAndProducerByTurnsLeadBackToEachOther() {
    TracedCall call = telemetry.tracing().begin(Operation.named("Model.stream").streamed());
    try (Scope own = Context.root().with(KEY, "own").makeCurrent()) {
      Context consumer = Context.current();
      StreamCall stream = StreamCall.open(call);
      try (TracedScope producing = stream.producer()) {
        try (TracedScope consuming = stream.consumer()) {
          assertThat(Context.current()).isSameAs(consumer);
          try (TracedScope again = stream.producer()) {
            assertThat(TracedCall.current()).isSameAs(call);
          }
          assertThat(Context.current()).isSameAs(consumer);
        }
        assertThat(TracedCall.current()).isSameAs(call);
      }
      assertThat(Context.current()).isSameAs(consumer);
      stream.complete();
    }
  }

  private static TracedScope enterProducer(StreamCall stream) {
    Context before = Context.current();
    TracedScope opened;
    try (TracedScope scope = stream.producer()) {
      assertThat(TracedCall.current()).isSameAs(stream.call());
      opened = scope;
    }
    assertThat(Context.current()).isSameAs(before);
    return opened;
  }
}
