// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import dev.spanwrap.runtime.BracketTracing;
import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Runs each hook of {@link StepHooks} inside the span of the call that it belongs to. */
@SuppressWarnings("try")
public final class TracedStepHooks implements StepHooks, TracedWrapper<StepHooks> {
  private static final Operation BEFORE_MODEL =
      Operation.named("StepHooks.beforeModel").role(Role.MODEL);
  private static final CaptureKey IN_BETWEEN_NOTE = CaptureKey.text("step.note");
  private static final Operation AFTER_MODEL =
      Operation.named("StepHooks.afterModel").role(Role.MODEL);
  private static final Operation BEFORE_MODEL_ASYNC =
      Operation.named("StepHooks.beforeModelAsync").role(Role.MODEL);
  private static final Operation AFTER_MODEL_ASYNC =
      Operation.named("StepHooks.afterModelAsync").role(Role.MODEL);

  private final StepHooks delegate;
  private final Tracing tracing;

  private TracedStepHooks(StepHooks delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  public static StepHooks wrap(StepHooks delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedStepHooks traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedStepHooks(delegate, tracing);
  }

  @Override
  public StepHooks tracedDelegate() {
    return this.delegate;
  }

  @Override
  public void beforeModel(String prompt) {
    TracedCall call = this.tracing.prepare(BEFORE_MODEL).bracket(this).begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.beforeModel(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
  }

  @Override
  public void inBetween(String note) {
    TracedCall call = TracedCall.current();
    call.set(IN_BETWEEN_NOTE, note);
    this.delegate.inBetween(note);
  }

  @Override
  public void afterModel() {
    TracedCall call = this.tracing.bracket(AFTER_MODEL);
    try (TracedScope scope = call.enter()) {
      this.delegate.afterModel();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.closeBracket(this);
  }

  @Override
  public CompletionStage<Void> beforeModelAsync() {
    TracedCall call = this.tracing.prepare(BEFORE_MODEL_ASYNC).bracket(this).begin();
    CompletionStage<Void> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.beforeModelAsync();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return BracketTracing.opening(result, call);
  }

  @Override
  public CompletionStage<Void> afterModelAsync() {
    TracedCall call = this.tracing.bracket(AFTER_MODEL_ASYNC);
    CompletionStage<Void> result;
    try (TracedScope scope = call.enter()) {
      result = this.delegate.afterModelAsync();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return BracketTracing.closing(result, call, this);
  }

  @Override
  public String toString() {
    return "TracedStepHooks{" + this.delegate + "}";
  }
}
