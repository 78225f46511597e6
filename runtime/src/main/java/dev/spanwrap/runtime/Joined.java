// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call that joins a bracket tells the bracket's span: its name and its attributes. */
final class Joined {
  private final Tracing tracing;
  private final Operation operation;
  private final OperationPlan plan;
  private final Context parent;
  private final @Nullable CallHooks hooks;
  private final @Nullable CallState state;
  private final List<CallBuilder.Kept> attributes = new ArrayList<>();
  private String name;
  private boolean named;

  /**
   * @param name what its template is filled with so far
   * @param filled how many holes of the template are filled
   */
  Joined(
      Tracing tracing,
      Operation operation,
      Context parent,
      @Nullable CallHooks hooks,
      boolean wantsSpan,
      String name,
      int filled) {
    this.tracing = tracing;
    this.operation = operation;
    this.parent = parent;
    this.hooks = hooks;
    this.plan = tracing.plan(operation);
    this.state = Opening.state(tracing, operation, plan, parent, hooks, wantsSpan);
    NameTemplate template = plan.template();
    this.name = template == null ? plan.name() : plan.name(template, name, filled);
    this.named = template == null ? plan.target() == null : filled == template.holes();
  }

  void add(@Nullable CaptureKey key, @Nullable Object given) {
    Object value = Beginning.convert(tracing, operation, state, key, given);
    if (key == null || value == null) {
      return;
    }
    if (plan.takes(key)) {
      attributes.add(new CallBuilder.Kept(key, value));
    }
    if (!named && plan.template() == null && key.fact() == plan.target()) {
      name = plan.name(value.toString());
      named = true;
    }
  }

  /** Returns the call of {@code bracket}, which has got all this. */
  @SuppressWarnings("unchecked")
  TracedCall to(Bracket bracket, boolean shared) {
    TracedCall call = bracket.call();
    if (shared ? named && !call.isNamed() : named || plan.template() != null) {
      call.rename(name);
    }
    if (!shared) {
      call.join(operation, hooks, bracket.isIn(parent) ? null : Joining.over(parent));
    }
    if (call.isRecording()) {
      for (CallBuilder.Kept kept : attributes) {
        AttributeKey<?> key = kept.key().attribute(tracing.conventions());
        call.set((AttributeKey<Object>) key, kept.value());
      }
    }
    Facts known = call.factsOrNull();
    if (known != null && state != null && state.facts != null) {
      known.add(state.facts);
    }
    return call;
  }
}
