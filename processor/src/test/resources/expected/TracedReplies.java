package good;

import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Replies}, then delegates.
 *
 * <ul>
 *   <li>{@code chat}
 *   <li>{@code answer}
 *   <li>{@code publish}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedReplies implements Replies, TracedWrapper<Replies> {
  private static final Operation CHAT = Operation.named("Replies.chat")
      .role(Role.MODEL)
      .streamed()
      .withResult();

  private static final Operation ANSWER = Operation.named("Replies.answer")
      .role(Role.MODEL)
      .streamed()
      .withResult();

  private static final Operation PUBLISH = Operation.named("Replies.publish")
      .role(Role.MODEL)
      .streamed();

  private final Replies delegate;

  private final Tracing tracing;

  private TracedReplies(Replies delegate, Tracing tracing) {
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
  public static Replies wrap(Replies delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedReplies traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedReplies(delegate, tracing);
  }

  @Override
  public void chat(String prompt, Replies.Listener listener) {
    TracedCall call = this.tracing.begin(CHAT);
    StreamCall stream = StreamCall.open(call);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.chat(prompt, TracedReplies_Listener.trace(listener, stream));
    } catch (Throwable error) {
      stream.fail(error);
      throw error;
    }
    stream.returned();
  }

  @Override
  public Replies.Answer answer(String prompt) {
    TracedCall call = this.tracing.begin(ANSWER);
    Replies.Answer result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.answer(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedReplies_Answer.trace(result, call);
  }

  @Override
  public Replies.Chunks publish(String prompt) {
    DeferredCall call = this.tracing.defer(() -> this.tracing.begin(PUBLISH));
    Replies.Chunks result;
    try {
      result = this.delegate.publish(prompt);
    } catch (Throwable error) {
      call.begin().fail(error);
      throw error;
    }
    return TracedReplies_Chunks.trace(result, call);
  }

  @Override
  public Replies tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedReplies{" + this.delegate + "}";
  }
}
