package good;

import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import javax.annotation.processing.Generated;

/**
 * Tells a call in flight what a {@link CallbackModel.Handler} is told, then passes it on.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCallbackModel_Handler
    implements CallbackModel.Handler, TracedWrapper<CallbackModel.Handler> {
  private final CallbackModel.Handler delegate;

  private final StreamCall stream;

  private TracedCallbackModel_Handler(CallbackModel.Handler delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to the call that {@code stream} keeps open.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static CallbackModel.Handler trace(CallbackModel.Handler delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCallbackModel_Handler(delegate, stream.callback());
  }

  @Override
  public void onToken(String token, CallbackModel.Handle handle) {
    this.stream.element(token);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onToken(token, TracedCallbackModel_Handle.trace(handle, this.stream));
    } catch (Throwable error) {
      this.stream.cancel();
      throw error;
    }
  }

  @Override
  public void onThought(String thought) {
    this.stream.element(thought);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onThought(thought);
    } catch (Throwable error) {
      this.stream.cancel();
      throw error;
    }
  }

  @Override
  public void onDone(long millis, CallbackModel.Reply reply) {
    this.stream.complete(reply);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onDone(millis, reply);
    }
  }

  @Override
  public void onError(Throwable error) {
    this.stream.failWith(error);
    try (TracedScope scope = this.stream.consumer()) {
      this.delegate.onError(error);
    }
  }

  @Override
  public String name() {
    try (TracedScope scope = this.stream.consumer()) {
      return this.delegate.name();
    }
  }

  @Override
  public CallbackModel.Handler tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCallbackModel_Handler{" + this.delegate + "}";
  }
}
