// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name that an open call gets from the template of an operation that ends it, for what is known
 * only at the end.
 *
 * <p>Not thread-safe; used once, in one expression. Nothing here throws. Called by generated code;
 * its API is stable.
 */
public final class CallName {
  private final TracedCall call;
  private final OperationPlan plan;
  private final @Nullable NameTemplate template;
  private String name = "";
  private int named;

  CallName(TracedCall call, Operation operation) {
    this.call = call;
    this.plan = call.tracing().plan(operation);
    this.template = call.isRecording() ? plan.template() : null;
  }

  /** Fills the next {@code {}} of the template; null leaves it out. */
  public CallName name(@Nullable Object value) {
    if (template != null && named < template.holes()) {
      name = template.fill(name, named, text(value));
      named++;
    }
    return this;
  }

  /** Fills the next {@code {}} of the template with what {@code path} finds. */
  public <R> CallName name(@Nullable R root, Function<? super R, ?> path) {
    if (template == null || root == null) {
      return name(null);
    }
    Object value = null;
    try {
      value = path.apply(root);
    } catch (Throwable error) {
      call.report("read the name", error);
    }
    return name(value);
  }

  /** Makes this the name of the call's span. */
  public void apply() {
    if (template != null) {
      call.rename(plan.name(template, name, named));
    }
  }

  private @Nullable String text(@Nullable Object value) {
    try {
      int length = call.tracing().maxAttributeLength();
      return value == null
          ? null
          : (String) AttributeValues.of(AttributeType.STRING, value, length);
    } catch (Throwable error) {
      call.report("name the span", error);
      return null;
    }
  }
}
