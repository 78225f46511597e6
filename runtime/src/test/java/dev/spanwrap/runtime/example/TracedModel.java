// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.example;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Opens a span around each operation of {@link Model}, then delegates. */
@SuppressWarnings("try")
public final class TracedModel implements Model, TracedWrapper<Model> {
  private static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "test");
  private static final CaptureKey CHAT_PROMPT = CaptureKey.text("prompt");
  private static final Operation CHAT_FOR =
      Operation.named("Model.chatFor").role(Role.MODEL).template("keyed {}");
  private static final Operation ASK =
      Operation.named("Model.ask").role(Role.MODEL).onResult(TracedModel::captureAskResult);
  private static final CaptureKey ASK_RESULT_TOKENS =
      CaptureKey.integer("gen_ai.usage.input_tokens");
  private static final Operation STREAM =
      Operation.named("Model.stream")
          .role(Role.MODEL)
          .streamed()
          .endsWith(Reply.class)
          .endRequired();
  private static final Operation PUBLISH =
      Operation.named("Model.publish").role(Role.MODEL).streamed();
  private static final CaptureKey PUBLISH_MODEL = CaptureKey.text("gen_ai.request.model");

  private final Model delegate;
  private final Tracing tracing;

  private TracedModel(Model delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  public static Model wrap(Model delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedModel(delegate, tracing);
  }

  @Override
  public Model tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String chat(String prompt) {
    TracedCall call = this.tracing.begin(CHAT);
    call.set(CHAT_PROMPT, prompt);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.chat(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String chatFor(Run run, String prompt) {
    TracedCall call =
        this.tracing.prepare(CHAT_FOR).key(run).name(run, TracedModel::chatForModel).begin();
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.chatFor(run, prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public CompletableFuture<Reply> ask(String prompt) {
    TracedCall call = this.tracing.begin(ASK);
    CompletableFuture<Reply> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.ask(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public Iterator<Object> stream(String prompt) {
    TracedCall call = this.tracing.begin(STREAM);
    Iterator<Object> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.stream(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<String> publish(String model) {
    DeferredCall call =
        this.tracing.defer(() -> this.tracing.prepare(PUBLISH).set(PUBLISH_MODEL, model).begin());
    Flow.Publisher<String> result;
    try {
      result = this.delegate.publish(model);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public String toString() {
    return "TracedModel{" + this.delegate + "}";
  }

  private static Object chatForModel(Run run) {
    if (run == null) {
      return null;
    }
    return run.model();
  }

  private static void captureAskResult(TracedCall call, Reply result) {
    call.set(ASK_RESULT_TOKENS, result, TracedModel::askResultTokens);
  }

  private static Object askResultTokens(Reply result) {
    if (result == null) {
      return null;
    }
    return result.tokens();
  }
}
