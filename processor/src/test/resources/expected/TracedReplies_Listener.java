package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import javax.annotation.processing.Generated;

/**
 * Tells a call in flight what a {@link Replies.Listener} is told, then passes it on.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedReplies_Listener
    implements Replies.Listener, TracedWrapper<Replies.Listener> {
  private static final CaptureKey POSITION = CaptureKey.integer("app.position").max();

  private static final CaptureKey RESULT_OUTPUT_TOKENS = CaptureKey.integer(
      "gen_ai.usage.output_tokens");

  private static final CaptureKey REPLY_ID = CaptureKey.text("gen_ai.response.id");

  private static final CaptureKey ERROR_MESSAGE = CaptureKey.text("app.reason");

  private static final CaptureKey RESULT = CaptureKey.text("app.name");

  private static final CaptureKey DELEGATE_NAME = CaptureKey.text("app.listener");

  private final Replies.Listener delegate;

  private final StreamCall stream;

  private TracedReplies_Listener(Replies.Listener delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to the call that {@code stream} keeps open.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static Replies.Listener trace(Replies.Listener delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    TracedCall call = stream.call();
    call.set(DELEGATE_NAME, delegate, TracedReplies_Listener::delegateName);
    return new TracedReplies_Listener(delegate, stream.callback());
  }

  @Override
  public void onToken(int position, String token) {
    TracedCall call = this.stream.call();
    call.set(POSITION, position);
    this.stream.element(token);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onToken(position, token);
    } catch (Throwable error) {
      this.stream.cancel();
      throw error;
    }
  }

  @Override
  public void onReply(Replies.Reply reply) {
    TracedCall call = this.stream.call();
    call.set(REPLY_ID, reply, TracedReplies_Listener::replyId);
    call.set(RESULT_OUTPUT_TOKENS, reply, TracedReplies_Listener::resultOutputTokens);
    this.stream.complete(reply);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onReply(reply);
    }
  }

  @Override
  public void onError(Throwable error) {
    TracedCall call = this.stream.call();
    call.set(ERROR_MESSAGE, error, TracedReplies_Listener::errorMessage);
    this.stream.failWith(error);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onError(error);
    }
  }

  @Override
  public String name() {
    TracedCall call = this.stream.call();
    String result;
    try (TracedScope scope = this.stream.consumer()) {
      result = this.delegate.name();
    }
    call.set(RESULT, result);
    return result;
  }

  @Override
  public Replies.Listener tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedReplies_Listener{" + this.delegate + "}";
  }

  private static Object resultOutputTokens(Replies.Reply result) {
    if (result == null) {
      return null;
    }
    return result.outputTokens();
  }

  private static Object replyId(Replies.Reply reply) {
    if (reply == null) {
      return null;
    }
    return reply.id();
  }

  private static Object errorMessage(Throwable error) {
    if (error == null) {
      return null;
    }
    return error.getMessage();
  }

  private static Object delegateName(Replies.Listener delegate) {
    return delegate.name();
  }
}
