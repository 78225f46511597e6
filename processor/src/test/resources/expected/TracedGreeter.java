package good;

import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code greet} of {@link Greeter}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedGreeter implements Greeter, TracedWrapper<Greeter> {
  private static final Operation GREET = Operation.named("Greeter.greet");

  private final Greeter delegate;

  private final Tracing tracing;

  private TracedGreeter(Greeter delegate, Tracing tracing) {
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
  public static Greeter wrap(Greeter delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedGreeter traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedGreeter(delegate, tracing);
  }

  @Override
  public String greet(String name) {
    TracedCall call = this.tracing.begin(GREET);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.greet(name);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Greeter tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedGreeter{" + this.delegate + "}";
  }
}
