// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.context.SettableContextStorageProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A place for contexts that breaks: the application does not notice. */
@SuppressWarnings("try")
class BrokenStorageTest {
  @RegisterExtension final Telemetry telemetry = Telemetry.create();

  private static final Operation STEP = Operation.named("Step.run");

  private final ContextStorage intact = SettableContextStorageProvider.getContextStorage();
  private final Breaking storage = new Breaking(intact);

  @BeforeEach
  void install() {
    SettableContextStorageProvider.setContextStorage(storage);
  }

  @AfterEach
  void uninstall() {
    SettableContextStorageProvider.setContextStorage(intact);
  }

  @Test
  void b26_aFailureToCloseIsReportedAndHidesNothing() {
    TracedCall call = telemetry.tracing().begin(STEP);
    try (TracedScope scope = call.makeCurrent()) {
      storage.breaksClose = true;
    }
    storage.breaksClose = false;
    call.succeed();

    assertThat(telemetry.takeInternalErrors()).containsExactly(storage.fault);
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b26_aFailureToMakeCurrentIsReportedAndTheCallGoesOn() {
    storage.breaksAttach = true;
    TracedCall call = telemetry.tracing().begin(STEP);
    try (TracedScope scope = call.makeCurrent()) {
      assertThat(scope).isNotNull();
    }
    storage.breaksAttach = false;
    call.succeed();

    assertThat(telemetry.takeInternalErrors()).containsExactly(storage.fault);
    assertThat(telemetry.spans()).hasSize(1);
  }

  @Test
  void b26_aFailureToReadTheContextIsReportedAndTheCallIsARoot() {
    Tracing tracing = telemetry.tracing();
    storage.breaksCurrent = true;
    TracedCall call = tracing.begin(STEP);
    TracedCall prepared = tracing.prepare(STEP).begin();
    DeferredCall deferred = tracing.defer(() -> tracing.begin(STEP));
    TracedCall none = TracedCall.current();
    storage.breaksCurrent = false;
    call.succeed();
    prepared.succeed();
    deferred.begin().succeed();

    assertThat(none).isSameAs(TracedCall.NOTHING);
    assertThat(telemetry.takeInternalErrors()).containsExactly(storage.fault);
    assertThat(telemetry.spans()).hasSize(3);
  }

  /** A storage that breaks on demand, always with the same fault. */
  private static final class Breaking implements ContextStorage {
    private final ContextStorage storage;
    private final IllegalStateException fault = new IllegalStateException("storage");
    private boolean breaksAttach;
    private boolean breaksClose;
    private boolean breaksCurrent;

    Breaking(ContextStorage storage) {
      this.storage = storage;
    }

    @Override
    public Scope attach(Context context) {
      breakIf(breaksAttach);
      Scope scope = storage.attach(context);
      return () -> {
        scope.close();
        breakIf(breaksClose);
      };
    }

    @Override
    public @Nullable Context current() {
      breakIf(breaksCurrent);
      return storage.current();
    }

    private void breakIf(boolean broken) {
      if (broken) {
        throw fault;
      }
    }
  }
}
