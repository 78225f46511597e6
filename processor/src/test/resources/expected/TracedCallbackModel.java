package good;

import dev.spanwrap.runtime.CallbackTracing;
import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.SubscriberTracing;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link CallbackModel}, then delegates.
 *
 * <ul>
 *   <li>{@code chat}
 *   <li>{@code subscribe}
 *   <li>{@code converse}
 *   <li>{@code ask}
 *   <li>{@code listen}
 *   <li>{@code start}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCallbackModel implements CallbackModel, TracedWrapper<CallbackModel> {
  private static final Operation CHAT = Operation.named("CallbackModel.chat")
      .role(Role.MODEL)
      .streamed()
      .withResult()
      .onResult(TracedCallbackModel::captureChatResult)
      .onElement(TracedCallbackModel::captureChatElement);

  private static final CaptureKey REQUEST_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey RESULT_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private static final CaptureKey ELEMENT_LENGTH = CaptureKey.integer("app.characters").sum();

  private static final Operation SUBSCRIBE = Operation.named("CallbackModel.subscribe")
      .role(Role.MODEL)
      .streamed()
      .endsWhen(TracedCallbackModel::subscribeEndsWhen);

  private static final Operation CONVERSE = Operation.named("CallbackModel.converse")
      .role(Role.MODEL)
      .streamed()
      .withResult();

  private static final Operation ASK = Operation.named("CallbackModel.ask").role(Role.MODEL);

  private static final Operation LISTEN = Operation.named("CallbackModel.listen")
      .role(Role.MODEL)
      .streamed()
      .withResult();

  private static final CaptureKey RESULT = CaptureKey.text("app.answer");

  private static final Operation START = Operation.named("CallbackModel.start")
      .role(Role.MODEL)
      .streamed()
      .withResult();

  private final CallbackModel delegate;

  private final Tracing tracing;

  private TracedCallbackModel(CallbackModel delegate, Tracing tracing) {
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
  public static CallbackModel wrap(CallbackModel delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedCallbackModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedCallbackModel(delegate, tracing);
  }

  @Override
  public void chat(CallbackModel.Request request, CallbackModel.Handler handler, int limit) {
    TracedCall call = this.tracing.prepare(CHAT)
        .set(REQUEST_MODEL, request, TracedCallbackModel::requestModel)
        .begin();
    StreamCall stream = StreamCall.open(call);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.chat(request, TracedCallbackModel_Handler.trace(handler, stream), limit);
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
  }

  @Override
  public void subscribe(String prompt, Flow.Subscriber<? super CallbackModel.Chunk> subscriber) {
    TracedCall call = this.tracing.begin(SUBSCRIBE);
    StreamCall stream = StreamCall.open(call);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.subscribe(prompt, SubscriberTracing.trace(subscriber, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
  }

  @Override
  public String converse(String prompt, Consumer<String> onToken,
      Consumer<? super CallbackModel.Reply> onReply, Consumer<Throwable> onError,
      Runnable onCancel) {
    TracedCall call = this.tracing.begin(CONVERSE);
    StreamCall stream = StreamCall.open(call);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.converse(prompt, CallbackTracing.onElement(onToken, stream),
          CallbackTracing.onComplete(onReply, stream), CallbackTracing.onError(onError, stream),
          CallbackTracing.onCancel(onCancel, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
    return result;
  }

  @Override
  public void ask(String prompt, BiConsumer<CallbackModel.Reply, Throwable> done) {
    TracedCall call = this.tracing.begin(ASK);
    StreamCall stream = StreamCall.open(call);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.ask(prompt, CallbackTracing.onComplete(done, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
  }

  @Override
  public String listen(String prompt, CallbackModel.TokenSink<String> sink) throws IOException {
    TracedCall call = this.tracing.begin(LISTEN);
    StreamCall stream = StreamCall.open(call);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.listen(prompt, TokenSinkOnElement.trace(sink, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    call.set(RESULT, result);
    stream.returned(result);
    return result;
  }

  @Override
  public CompletableFuture<Void> start(String prompt, CallbackModel.Handler handler) {
    TracedCall call = this.tracing.begin(START);
    StreamCall stream = StreamCall.open(call);
    CompletableFuture<Void> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.start(prompt, TracedCallbackModel_Handler.trace(handler, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    return stream.returned(result, FutureTracing::trace);
  }

  @Override
  public CallbackModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCallbackModel{" + this.delegate + "}";
  }

  private static void captureChatResult(TracedCall call, CallbackModel.Reply result) {
    call.set(RESULT_OUTPUT_TOKENS, result, TracedCallbackModel::resultOutputTokens);
  }

  private static void captureChatElement(TracedCall call, String element) {
    call.set(ELEMENT_LENGTH, element, TracedCallbackModel::elementLength);
  }

  private static Object requestModel(CallbackModel.Request request) {
    if (request == null) {
      return null;
    }
    return request.model();
  }

  private static Object resultOutputTokens(CallbackModel.Reply result) {
    if (result == null) {
      return null;
    }
    return result.outputTokens();
  }

  private static Object elementLength(String element) {
    if (element == null) {
      return null;
    }
    return element.length();
  }

  private static boolean subscribeEndsWhen(CallbackModel.Chunk element) {
    if (element == null) {
      return false;
    }
    return element.last();
  }

  /**
   * Tells a call in flight what a {@link CallbackModel.TokenSink} is told, then passes it on.
   */
  private static final class TokenSinkOnElement<T>
      implements CallbackModel.TokenSink<T>, TracedWrapper<CallbackModel.TokenSink<T>> {
    private final CallbackModel.TokenSink<T> delegate;

    private final StreamCall stream;

    private TokenSinkOnElement(CallbackModel.TokenSink<T> delegate, StreamCall stream) {
      this.delegate = delegate;
      this.stream = stream;
    }

    /**
     * Returns {@code delegate} bound to the call that {@code stream} keeps open.
     *
     * @param delegate what is traced; null is returned as it is
     * @param stream what keeps the call open
     */
    static <T> CallbackModel.TokenSink<T> trace(CallbackModel.TokenSink<T> delegate,
        StreamCall stream) {
      if (delegate == null || stream.isNothing()) {
        return delegate;
      }
      return new TokenSinkOnElement<>(delegate, stream);
    }

    @Override
    public boolean accept(int index, T token) throws IOException {
      this.stream.element(token);
      try (TracedScope scope = this.stream.consumer()) {
        return this.delegate.accept(index, token);
      } catch (Throwable error) {
        this.stream.cancel();
        throw error;
      }
    }

    @Override
    public void reset() {
      try (TracedScope scope = this.stream.consumer()) {
        this.delegate.reset();
      }
    }

    @Override
    public CallbackModel.TokenSink<T> tracedDelegate() {
      return this.delegate;
    }

    @Override
    public String toString() {
      return "TokenSinkOnElement{" + this.delegate + "}";
    }
  }
}
