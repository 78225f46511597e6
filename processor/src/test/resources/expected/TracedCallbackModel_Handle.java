package good;

import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import javax.annotation.processing.Generated;

/**
 * Ties a {@link CallbackModel.Handle} to a call in flight.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCallbackModel_Handle
    implements CallbackModel.Handle, TracedWrapper<CallbackModel.Handle> {
  private final CallbackModel.Handle delegate;

  private final StreamCall stream;

  private TracedCallbackModel_Handle(CallbackModel.Handle delegate, StreamCall stream) {
    this.delegate = delegate;
    this.stream = stream;
  }

  /**
   * Returns {@code delegate} bound to {@code call}, which lasts until it ends.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static CallbackModel.Handle trace(CallbackModel.Handle delegate, TracedCall call) {
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
  public static CallbackModel.Handle trace(CallbackModel.Handle delegate, StreamCall stream) {
    if (delegate == null || stream.isNothing()) {
      return delegate;
    }
    return new TracedCallbackModel_Handle(delegate, stream);
  }

  /**
   * Returns {@code delegate} as one that tells the call of {@code stream} what it is told.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static CallbackModel.Handle told(CallbackModel.Handle delegate, StreamCall stream) {
    return Told.trace(delegate, stream);
  }

  @Override
  public void cancel() {
    this.stream.cancel(() -> this.delegate.cancel());
  }

  @Override
  public boolean isCancelled() {
    boolean result;
    try (TracedScope scope = this.stream.producer()) {
      result = this.delegate.isCancelled();
    }
    this.stream.touch();
    return result;
  }

  @Override
  public CallbackModel.Handle tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCallbackModel_Handle{" + this.delegate + "}";
  }

  /**
   * Tells a call in flight what a {@link CallbackModel.Handle} is told, then passes it on.
   */
  private static final class Told
      implements CallbackModel.Handle, TracedWrapper<CallbackModel.Handle> {
    private final CallbackModel.Handle delegate;

    private final StreamCall stream;

    private Told(CallbackModel.Handle delegate, StreamCall stream) {
      this.delegate = delegate;
      this.stream = stream;
    }

    /**
     * Returns {@code delegate} bound to the call that {@code stream} keeps open.
     *
     * @param delegate what is traced; null is returned as it is
     * @param stream what keeps the call open
     */
    static CallbackModel.Handle trace(CallbackModel.Handle delegate, StreamCall stream) {
      if (delegate == null || stream.isNothing()) {
        return delegate;
      }
      return new Told(delegate, stream.interruption());
    }

    @Override
    public void cancel() {
      this.stream.cancel();
      try (TracedScope scope = this.stream.consumer()) {
        this.delegate.cancel();
      }
    }

    @Override
    public boolean isCancelled() {
      try (TracedScope scope = this.stream.consumer()) {
        return this.delegate.isCancelled();
      }
    }

    @Override
    public CallbackModel.Handle tracedDelegate() {
      return this.delegate;
    }

    @Override
    public String toString() {
      return "Told{" + this.delegate + "}";
    }
  }
}
