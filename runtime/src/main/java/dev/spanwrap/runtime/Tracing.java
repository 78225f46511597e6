// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where calls begin: an OpenTelemetry, and how its telemetry is to look. */
public final class Tracing {
  private static final Tracing DISABLED = new Builder(OpenTelemetry.noop()).build();

  private final Tracer tracer;
  private final Consumer<Throwable> onInternalError;

  private Tracing(Builder builder) {
    this.tracer = builder.openTelemetry.getTracer("dev.spanwrap");
    this.onInternalError = builder.onInternalError;
  }

  public static Tracing create(OpenTelemetry openTelemetry) {
    return builder(openTelemetry).build();
  }

  public static Builder builder(OpenTelemetry openTelemetry) {
    return new Builder(openTelemetry);
  }

  public static Tracing disabled() {
    return DISABLED;
  }

  public boolean isDisabled() {
    return this == DISABLED;
  }

  public TracedCall begin(Operation operation) {
    return begin(operation, Context.current());
  }

  TracedCall begin(Operation operation, Context parent) {
    if (!tracer.isEnabled()) {
      return TracedCall.NOTHING;
    }
    Span span =
        tracer
            .spanBuilder(operation.name())
            .setSpanKind(operation.kind())
            .setParent(parent)
            .startSpan();
    return new TracedCall(this, operation, span, parent);
  }

  public CallBuilder prepare(Operation operation) {
    return new CallBuilder(this, operation);
  }

  public DeferredCall defer(Supplier<TracedCall> opening) {
    return new DeferredCall(Context.current(), opening);
  }

  /** Reports an error of tracing code that was swallowed at {@code place}. */
  void internalError(Object place, Throwable error) {
    onInternalError.accept(error);
  }

  /** How the telemetry is to look. */
  public static final class Builder {
    private final OpenTelemetry openTelemetry;
    private Consumer<Throwable> onInternalError = error -> {};

    private Builder(OpenTelemetry openTelemetry) {
      this.openTelemetry = openTelemetry;
    }

    public Builder captureContent(ContentCapture capture) {
      return this;
    }

    public Builder contentFormat(ContentFormat format) {
      return this;
    }

    public Builder redactor(Redactor redactor) {
      return this;
    }

    public Builder maxAttributeLength(int characters) {
      return this;
    }

    public Builder conventions(GenAiConventions conventions) {
      return this;
    }

    public Builder exceptions(ExceptionRecording recording) {
      return this;
    }

    public Builder exceptionMessages(boolean recorded) {
      return this;
    }

    public Builder expected(Predicate<Throwable> expected) {
      return this;
    }

    public Builder metrics(boolean recorded) {
      return this;
    }

    public Builder abandonAfter(Duration idle) {
      return this;
    }

    public Builder listener(CallListener listener) {
      return this;
    }

    public Builder onInternalError(Consumer<Throwable> handler) {
      this.onInternalError = handler;
      return this;
    }

    public Tracing build() {
      return new Tracing(this);
    }
  }
}
