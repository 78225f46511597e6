// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test after which a context is current here, or stays current on any other thread. JUnit
 * finds it by itself, for every test.
 */
public final class NoContextLeft implements BeforeAllCallback, AfterEachCallback {

  static {
    ContextStorage.addWrapper(OpenScopes::new);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    assertThat(ContextStorage.get()).isInstanceOf(OpenScopes.class);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    assertThat(Context.current()).isSameAs(Context.root());
    // A thread that has just delivered the end of a stream may still be on its way out of a scope.
    await()
        .pollDelay(Duration.ZERO)
        .untilAsserted(() -> assertThat(OpenScopes.callers()).isEmpty());
  }
}
