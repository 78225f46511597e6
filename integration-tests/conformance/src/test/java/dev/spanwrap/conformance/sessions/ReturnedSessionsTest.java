// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.conformance.sessions.VoiceSession.Persona;
import dev.spanwrap.conformance.testing.OnEachKindOfThread;
import dev.spanwrap.conformance.testing.SpanTree;
import dev.spanwrap.conformance.testing.Threads;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReturnedSessionsTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private final Voice voice = new Voice();
  private final CompletableFuture<VoiceSession> later = new CompletableFuture<>();
  private VoiceSession handedOut = voice;
  private IOException refusal;

  private Switchboard switchboard() {
    return TracedSwitchboard.wrap(
        new Switchboard() {
          @Override
          public VoiceSession open(String agent) throws IOException {
            if (refusal != null) {
              throw refusal;
            }
            return handedOut;
          }

          @Override
          public CompletableFuture<VoiceSession> openLater(String agent) {
            return later;
          }
        },
        telemetry.tracing());
  }

  @OnEachKindOfThread
  void b114_theSessionTakesTheCallOverAndItsMethodsAreTracedOnAnyThread(Threads threads)
      throws Exception {
    ExecutorService pool = threads.pool(telemetry, 1);
    VoiceSession session = switchboard().open("ada");

    assertThat(Context.current()).isSameAs(Context.root());
    pool.submit(() -> session.ask("gpt")).get();
    session.send("hello");
    assertThat(telemetry.openSpans()).isEqualTo(1);
    session.updateAgent(new Persona("bob"));
    session.close();

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada", "  chat gpt", "invoke_agent bob");
    assertThat(voice.spans.get("send")).isEqualTo(telemetry.span("invoke_agent ada").getSpanId());
    assertThat(TracedWrapper.unwrap(session)).isSameAs(voice);
  }

  @Test
  void b114_aSessionThatComesLaterTakesTheCallOverWhenItIsThere() throws Exception {
    CompletableFuture<VoiceSession> opened = switchboard().openLater("ada");
    later.complete(voice);

    VoiceSession session = opened.get();
    session.ask("gpt");
    session.close();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada", "  chat gpt");
  }

  @Test
  void b99_aFactoryThatFailsFailsTheCall() {
    refusal = new IOException("busy");

    assertThatThrownBy(() -> switchboard().open("ada")).isSameAs(refusal);

    assertThat(SpanTree.of(telemetry.spans()))
        .containsExactly("invoke_agent ada ERROR(java.io.IOException)");
  }

  @Test
  void noSessionEndsTheCall() throws Exception {
    handedOut = null;

    assertThat(switchboard().open("ada")).isNull();

    assertThat(SpanTree.of(telemetry.spans())).containsExactly("invoke_agent ada");
  }
}
