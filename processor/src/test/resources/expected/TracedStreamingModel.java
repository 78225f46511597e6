package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link StreamingModel}, then delegates.
 *
 * <ul>
 *   <li>{@code stream}
 *   <li>{@code listen}
 *   <li>{@code tokens}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedStreamingModel implements StreamingModel, TracedWrapper<StreamingModel> {
  private static final Operation STREAM = Operation.named("StreamingModel.stream")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "openai")
      .streamed()
      .endsWith(StreamingModel.Done.class)
      .failsWith(StreamingModel.Failed.class)
      .endRequired()
      .onElement(TracedStreamingModel::captureStreamElement);

  private static final CaptureKey ELEMENT_ID = CaptureKey.text("gen_ai.response.id").first();

  private static final CaptureKey ELEMENT_DONE_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private static final CaptureKey ELEMENT_FAILED_CODE = CaptureKey.integer("app.error.code");

  private static final Operation LISTEN = Operation.named("StreamingModel.listen")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "openai")
      .streamed()
      .endsWhen(TracedStreamingModel::listenEndsWhen)
      .hot();

  private static final CaptureKey REQUEST_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey ROOM = CaptureKey.text("app.room");

  private static final Operation TOKENS = Operation.named("StreamingModel.tokens")
      .role(Role.MODEL)
      .constant(CaptureKey.text("gen_ai.provider.name"), "openai")
      .streamed();

  private static final CaptureKey REQUEST_MAX_TOKENS = CaptureKey.integer(
      "gen_ai.request.max_tokens");

  private final StreamingModel delegate;

  private final Tracing tracing;

  private TracedStreamingModel(StreamingModel delegate, Tracing tracing) {
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
  public static StreamingModel wrap(StreamingModel delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedStreamingModel traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedStreamingModel(delegate, tracing);
  }

  @Override
  public Flow.Publisher<StreamingModel.Event> stream(StreamingModel.Request request) {
    DeferredCall call = this.tracing.defer(() -> this.tracing.begin(STREAM));
    Flow.Publisher<StreamingModel.Event> result;
    try {
      result = this.delegate.stream(request);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<StreamingModel.Token> listen(StreamingModel.Request request, String room) {
    TracedCall call = this.tracing.prepare(LISTEN)
        .set(REQUEST_MODEL, request, TracedStreamingModel::requestModel)
        .capture(ROOM, room)
        .begin();
    Flow.Publisher<StreamingModel.Token> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.listen(request, room);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public Flow.Publisher<StreamingModel.Token> tokens(StreamingModel.Request request) {
    DeferredCall call = this.tracing.defer(() -> {
      TracedCall opened = this.tracing.prepare(TOKENS)
          .set(REQUEST_MODEL, request, TracedStreamingModel::requestModel)
          .begin();
      opened.set(REQUEST_MAX_TOKENS, request, TracedStreamingModel::requestMaxTokens);
      return opened;
    });
    Flow.Publisher<StreamingModel.Token> result;
    try {
      result = this.delegate.tokens(request);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return PublisherTracing.trace(result, call);
  }

  @Override
  public StreamingModel tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedStreamingModel{" + this.delegate + "}";
  }

  private static void captureStreamElement(TracedCall call, StreamingModel.Event element) {
    call.set(ELEMENT_ID, element, TracedStreamingModel::elementId);
    call.set(ELEMENT_DONE_OUTPUT_TOKENS, element, TracedStreamingModel::elementDoneOutputTokens);
    call.set(ELEMENT_FAILED_CODE, element, TracedStreamingModel::elementFailedCode);
  }

  private static Object elementId(StreamingModel.Event element) {
    if (element == null) {
      return null;
    }
    return element.id();
  }

  private static Object elementDoneOutputTokens(StreamingModel.Event element) {
    if (!(element instanceof StreamingModel.Done done)) {
      return null;
    }
    return done.outputTokens();
  }

  private static Object elementFailedCode(StreamingModel.Event element) {
    if (!(element instanceof StreamingModel.Failed failed)) {
      return null;
    }
    return failed.code();
  }

  private static boolean listenEndsWhen(StreamingModel.Token element) {
    if (element == null) {
      return false;
    }
    return element.last();
  }

  private static Object requestModel(StreamingModel.Request request) {
    if (request == null) {
      return null;
    }
    return request.model();
  }

  private static Object requestMaxTokens(StreamingModel.Request request) {
    if (request == null) {
      return null;
    }
    return request.maxTokens();
  }
}
