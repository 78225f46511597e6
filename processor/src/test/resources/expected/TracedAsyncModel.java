package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link AsyncModel}, then delegates.
 *
 * <ul>
 *   <li>{@code ask}
 *   <li>{@code askAgain}
 *   <li>{@code submit}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedAsyncModel implements AsyncModel, TracedWrapper<AsyncModel> {
  private static final Operation ASK = Operation.named("AsyncModel.ask")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "anthropic")
      .onResult(TracedAsyncModel::captureAskResult);

  private static final CaptureKey RESULT_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey LENGTH = CaptureKey.integer("app.question.length");

  private static final Operation ASK_AGAIN = Operation.named("AsyncModel.askAgain")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "anthropic");

  private static final Operation SUBMIT = Operation.named("AsyncModel.submit")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "anthropic");

  private final AsyncModel delegate;

  private final Tracing tracing;

  private TracedAsyncModel(AsyncModel delegate, Tracing tracing) {
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
  public static AsyncModel wrap(AsyncModel delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedAsyncModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedAsyncModel(delegate, tracing);
  }

  @Override
  public CompletableFuture<AsyncModel.Answer> ask(String model, int length) {
    TracedCall call = this.tracing.prepare(ASK).set(MODEL, model).capture(LENGTH, length).begin();
    CompletableFuture<AsyncModel.Answer> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.ask(model, length);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public CompletionStage<? extends AsyncModel.Answer> askAgain(String question) {
    TracedCall call = this.tracing.begin(ASK_AGAIN);
    CompletionStage<? extends AsyncModel.Answer> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.askAgain(question);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.trace(result, call);
  }

  @Override
  public AsyncModel.Pending submit(String question) {
    TracedCall call = this.tracing.begin(SUBMIT);
    AsyncModel.Pending result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.submit(question);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.observe(result, call);
  }

  @Override
  public AsyncModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedAsyncModel{" + this.delegate + "}";
  }

  private static void captureAskResult(TracedCall call, AsyncModel.Answer result) {
    call.set(RESULT_OUTPUT_TOKENS, result, TracedAsyncModel::resultOutputTokens);
  }

  private static Object resultOutputTokens(AsyncModel.Answer result) {
    if (result == null) {
      return null;
    }
    return result.outputTokens();
  }
}
