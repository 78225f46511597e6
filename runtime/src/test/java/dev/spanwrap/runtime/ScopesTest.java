// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

/** Contexts are exchanged without a scope where nothing but OpenTelemetry stores them. */
class ScopesTest {
  /** The build runs this class under strict context, and once more as users run it. */
  private static final boolean STRICT =
      Boolean.getBoolean("io.opentelemetry.context.enableStrictContext");

  private static final ContextKey<String> KEY = ContextKey.named("key");

  @Test
  void exchangesContextsUnlessSomebodyElseStoresThem() {
    Context context = Context.root().with(KEY, "value");
    try (Scope outer = Context.root().with(KEY, "outer").makeCurrent()) {
      assertThat(outer).isNotNull();
      Context before = Scopes.exchange(context);
      assertThat(before == null).isEqualTo(STRICT);
      if (before != null) {
        assertThat(Context.current()).isSameAs(context);
        Scopes.restore(before);
      }
      assertThat(Context.current().get(KEY)).isEqualTo("outer");
    }
  }
}
