package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.StreamTracing;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Ties a {@link Replies.Answer} to a call in flight.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedReplies_Answer implements Replies.Answer, TracedWrapper<Replies.Answer> {
  private static final CaptureKey RESULT = CaptureKey.text("gen_ai.response.model");

  private static final CaptureKey ELEMENT_LENGTH = CaptureKey.integer("app.characters").sum();

  private static final CaptureKey FROM = CaptureKey.integer("app.from");

  private static final CaptureKey RESULT_ID = CaptureKey.text("gen_ai.response.id");

  private static final CaptureKey REASON = CaptureKey.text("app.reason");

  private final Replies.Answer delegate;

  private final StreamCall stream;

  private TracedReplies_Answer(Replies.Answer delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static Replies.Answer trace(Replies.Answer delegate, TracedCall call) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    return trace(delegate, StreamCall.open(call));
  }

  /**
   * Returns {@code delegate} bound to the call that {@code stream} keeps open.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static Replies.Answer trace(Replies.Answer delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedReplies_Answer(delegate, stream);
  }

  @Override
  public String model() {
    TracedCall call = this.stream.call();
    String result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.model();
    }
    call.set(RESULT, result);
    this.stream.touch();
    return result;
  }

  @Override
  public Stream<String> tokens(int from) {
    TracedCall call = this.stream.call();
    call.set(FROM, from);
    Stream<String> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.tokens(from);
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.onElement(TracedReplies_Answer::captureTokensElement)
        .bind(result, StreamTracing::trace);
  }

  @Override
  public CompletionStage<Replies.Reply> reply() {
    CompletionStage<Replies.Reply> result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.reply();
    } catch (Throwable error) {
      this.stream.refused(error);
      throw error;
    }
    return this.stream.onResult(TracedReplies_Answer::captureReplyResult)
        .bind(result, FutureTracing::trace);
  }

  @Override
  public void cancel(String reason) {
    TracedCall call = this.stream.call();
    call.set(REASON, reason);
    this.stream.cancel(() -> this.delegate.cancel(reason));
  }

  @Override
  public Replies.Answer tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedReplies_Answer{" + this.delegate + "}";
  }

  private static void captureTokensElement(TracedCall call, String element) {
    call.set(ELEMENT_LENGTH, element, TracedReplies_Answer::elementLength);
  }

  private static Object elementLength(String element) {
    if (element == null) {
      return null;
    }
    return element.length();
  }

  private static void captureReplyResult(TracedCall call, Replies.Reply result) {
    call.set(RESULT_ID, result, TracedReplies_Answer::resultId);
  }

  private static Object resultId(Replies.Reply result) {
    if (result == null) {
      return null;
    }
    return result.id();
  }
}
