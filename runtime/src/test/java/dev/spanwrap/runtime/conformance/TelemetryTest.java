// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The judge of what tests leave behind, judged. */
@SuppressWarnings({"MustBeClosedChecker", "try"})
class TelemetryTest {
  private static final ExtensionContext UNUSED = null;
  private static final Context SOME =
      Context.root().with(ContextKey.named("something"), "something");

  private final Telemetry telemetry = Telemetry.create();

  @BeforeEach
  void begin() {
    telemetry.beforeEach(UNUSED);
  }

  @Test
  void aTestThatLeavesNothingPasses() {
    Span span = telemetry.tracer().spanBuilder("span").startSpan();
    try (Scope scope = span.makeCurrent()) {
      span.setAttribute("k", "v");
    }
    span.end();
    telemetry.pool(3);

    assertThatCode(() -> telemetry.afterEach(UNUSED)).doesNotThrowAnyException();
  }

  @Test
  void aContextLeftOnTheThreadFails() {
    try (Scope scope = SOME.makeCurrent()) {
      assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).hasMessageContaining("context left on");
    }
  }

  @Test
  void aScopeNeverClosedFailsEvenWhereItsContextIsGone() {
    Scope forgotten = SOME.makeCurrent();
    try (Scope outer = Context.root().makeCurrent()) {
      assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).isInstanceOf(AssertionError.class);
    }
    forgotten.close();
  }

  @Test
  void aContextLeftOnAThreadOfAPoolFails() throws Exception {
    ExecutorService pool = telemetry.pool(2);
    pool.submit(SOME::makeCurrent).get(10, TimeUnit.SECONDS);

    assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).hasMessageContaining("thread of a pool");

    pool.shutdownNow();
    assertThatThrownBy(TelemetryTest::closeStrictContext).isInstanceOf(AssertionError.class);
  }

  @Test
  void aSpanLeftOpenFails() {
    Span open = telemetry.tracer().spanBuilder("forgotten").startSpan();

    assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).hasMessageContaining("forgotten");
    open.end();
  }

  @Test
  void anInternalErrorFails() {
    breakACapture(telemetry.tracing());

    assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).hasMessageContaining("internal errors");
  }

  @Test
  void anInternalErrorThatWasAskedForPasses() {
    breakACapture(telemetry.tracing());
    telemetry.takeInternalErrors();

    assertThatCode(() -> telemetry.afterEach(UNUSED)).doesNotThrowAnyException();
  }

  @Test
  void anInternalErrorThatIsOnlyLoggedFails() {
    breakACapture(Tracing.create(telemetry.openTelemetry()));

    assertThatThrownBy(() -> telemetry.afterEach(UNUSED)).hasMessageContaining("logged");
  }

  private static void breakACapture(Tracing tracing) {
    TracedCall call = tracing.begin(Operation.named("Step.run"));
    call.set(
        CaptureKey.text("k"),
        "root",
        root -> {
          throw new IllegalStateException();
        });
    call.succeed();
  }

  private static void closeStrictContext() throws Exception {
    ((AutoCloseable) ContextStorage.get()).close();
  }
}
