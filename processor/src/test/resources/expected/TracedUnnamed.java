import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code next} of {@link Unnamed}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedUnnamed implements Unnamed, TracedWrapper<Unnamed> {
  private static final Operation NEXT = Operation.named("Unnamed.next");

  private final Unnamed delegate;

  private final Tracing tracing;

  private TracedUnnamed(Unnamed delegate, Tracing tracing) {
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
  public static Unnamed wrap(Unnamed delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedUnnamed traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedUnnamed(delegate, tracing);
  }

  @Override
  public Unnamed next(Unnamed other) {
    TracedCall call = this.tracing.begin(NEXT);
    Unnamed result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.next(other);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result == this.delegate ? this : result;
  }

  @Override
  public Unnamed tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedUnnamed{" + this.delegate + "}";
  }
}
