// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Tracing;
import org.jspecify.annotations.Nullable;

/**
 * How delegates are wrapped.
 *
 * @param tracing the tracing; null where delegates are used as they are
 * @param hooks what the wrappers drive; null for wrappers that drive none
 */
record Wrapping(@Nullable Tracing tracing, @Nullable TokenHooks hooks) {

  PullModel wrap(PullSource source) {
    if (tracing == null) {
      return source;
    }
    return hooks == null
        ? TracedPullModel.wrap(source, tracing)
        : TracedPullModel_Hooked.wrap(source, hooks, tracing);
  }

  PushModel wrap(PushSource source) {
    if (tracing == null) {
      return source;
    }
    return hooks == null
        ? TracedPushModel.wrap(source, tracing)
        : TracedPushModel_Hooked.wrap(source, hooks, tracing);
  }

  ValueModel wrap(ValueSource source) {
    if (tracing == null) {
      return source;
    }
    return hooks == null
        ? TracedValueModel.wrap(source, tracing)
        : TracedValueModel_Hooked.wrap(source, hooks, tracing);
  }

  CallbackModel wrap(CallbackSource source) {
    if (tracing == null) {
      return source;
    }
    return hooks == null
        ? TracedCallbackModel.wrap(source, tracing)
        : TracedCallbackModel_Hooked.wrap(source, hooks, tracing);
  }

  CarrierModel wrap(CarrierSource source) {
    if (tracing == null) {
      return source;
    }
    return hooks == null
        ? TracedCarrierModel.wrap(source, tracing)
        : TracedCarrierModel_Hooked.wrap(source, hooks, tracing);
  }
}
