// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the processor would generate for {@link Model}. */
@SuppressWarnings("try")
final class TracedModel implements Model, TracedWrapper<Model> {
  static final Operation CHAT =
      Operation.named("Model.chat")
          .role(Role.MODEL)
          .constant(CaptureKey.text("gen_ai.provider.name"), "local");
  private static final CaptureKey CHAT_REQUEST_MODEL = CaptureKey.text("gen_ai.request.model");
  private static final CaptureKey CHAT_REQUEST_MAX_TOKENS =
      CaptureKey.integer("gen_ai.request.max_tokens");
  private static final CaptureKey CHAT_RESULT_ID = CaptureKey.text("gen_ai.response.id");
  private static final CaptureKey CHAT_RESULT_INPUT_TOKENS =
      CaptureKey.integer("gen_ai.usage.input_tokens");
  private static final CaptureKey CHAT_RESULT_OUTPUT_TOKENS =
      CaptureKey.integer("gen_ai.usage.output_tokens");

  private final Model delegate;
  private final Tracing tracing;

  TracedModel(Model delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  @Override
  public Model tracedDelegate() {
    return this.delegate;
  }

  @Override
  public @Nullable Reply chat(Request request) throws IOException {
    TracedCall call =
        this.tracing.prepare(CHAT).set(CHAT_REQUEST_MODEL, request, Request::model).begin();
    call.set(CHAT_REQUEST_MAX_TOKENS, request, Request::maxTokens);
    Reply result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.chat(request);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(CHAT_RESULT_ID, result, Reply::id);
    call.set(CHAT_RESULT_INPUT_TOKENS, result, Reply::inputTokens);
    call.set(CHAT_RESULT_OUTPUT_TOKENS, result, Reply::outputTokens);
    call.succeed();
    return result;
  }
}
