package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code chat} of {@link ChatModel}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedChatModel implements ChatModel, TracedWrapper<ChatModel> {
  private static final Operation CHAT = Operation.named("ChatModel.chat")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "openai");

  private static final CaptureKey REQUEST_OPTIONS_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey REQUEST_OPTIONS_TEMPERATURE = CaptureKey.number(
      "gen_ai.request.temperature");

  private static final CaptureKey RESULT_ID = CaptureKey.text("gen_ai.response.id");

  private static final CaptureKey RESULT_CHOICES_FINISH_REASON = CaptureKey.texts(
      "gen_ai.response.finish_reasons");

  private static final CaptureKey RESULT_USAGE_INPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.input_tokens");

  private static final CaptureKey RESULT_USAGE_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private final ChatModel delegate;

  private final Tracing tracing;

  private TracedChatModel(ChatModel delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
   *     already, with the same tracing
   */
  public static ChatModel wrap(ChatModel delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedChatModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedChatModel(delegate, tracing);
  }

  @Override
  public ChatModel.Reply chat(ChatModel.Request request) throws IOException {
    TracedCall call = this.tracing.prepare(CHAT)
        .set(REQUEST_OPTIONS_MODEL, request, TracedChatModel::requestOptionsModel)
        .begin();
    call.set(REQUEST_OPTIONS_TEMPERATURE, request, TracedChatModel::requestOptionsTemperature);
    ChatModel.Reply result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.chat(request);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT_ID, result, TracedChatModel::resultId);
    call.set(RESULT_CHOICES_FINISH_REASON, result, TracedChatModel::resultChoicesFinishReason);
    call.set(RESULT_USAGE_INPUT_TOKENS, result, TracedChatModel::resultUsageInputTokens);
    call.set(RESULT_USAGE_OUTPUT_TOKENS, result, TracedChatModel::resultUsageOutputTokens);
    call.succeed();
    return result;
  }

  @Override
  public String name() {
    return this.delegate.name();
  }

  @Override
  public void warmUp(int connections) {
    this.delegate.warmUp(connections);
  }

  @Override
  public ChatModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedChatModel{" + this.delegate + "}";
  }

  private static Object requestOptionsModel(ChatModel.Request request) {
    if (request == null) {
      return null;
    }
    var options = request.options();
    if (options == null) {
      return null;
    }
    return options.model();
  }

  private static Object requestOptionsTemperature(ChatModel.Request request) {
    if (request == null) {
      return null;
    }
    var options = request.options();
    if (options == null) {
      return null;
    }
    return options.temperature();
  }

  private static Object resultId(ChatModel.Reply result) {
    if (result == null) {
      return null;
    }
    return result.id();
  }

  private static Object resultChoicesFinishReason(ChatModel.Reply result) {
    if (result == null) {
      return null;
    }
    var choices = result.choices();
    if (choices == null) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var choice : choices) {
      if (choice == null) {
        continue;
      }
      values.add(choice.finishReason());
    }
    return values;
  }

  private static Object resultUsageInputTokens(ChatModel.Reply result) {
    if (result == null) {
      return null;
    }
    var usage = result.usage();
    if (usage == null) {
      return null;
    }
    return usage.inputTokens();
  }

  private static Object resultUsageOutputTokens(ChatModel.Reply result) {
    if (result == null) {
      return null;
    }
    var usage = result.usage();
    if (usage == null) {
      return null;
    }
    return usage.outputTokens();
  }
}
