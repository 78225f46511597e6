// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The way back from wrappers to what they wrap. */
class TracedWrapperTest {
  private final Model innermost = request -> null;

  @Test
  void unwrapsToTheInnermostDelegate() {
    Model twice =
        new TracedModel(new TracedModel(innermost, Tracing.disabled()), Tracing.disabled());

    assertThat(TracedWrapper.unwrap(twice)).isSameAs(innermost);
  }

  @Test
  void whatIsNoWrapperStaysWhatItIs() {
    assertThat(TracedWrapper.unwrap(innermost)).isSameAs(innermost);
  }
}
