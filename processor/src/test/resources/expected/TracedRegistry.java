package good;

import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Registry}, then delegates.
 *
 * <ul>
 *   <li>{@code register(String)}
 *   <li>{@code register(int)}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedRegistry implements Registry, TracedWrapper<Registry> {
  private static final Operation REGISTER_STRING = Operation.named("Registry.register");

  private static final Operation REGISTER_INT = Operation.named("Registry.register");

  private final Registry delegate;

  private final Tracing tracing;

  private TracedRegistry(Registry delegate, Tracing tracing) {
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
  public static Registry wrap(Registry delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedRegistry traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedRegistry(delegate, tracing);
  }

  @Override
  public void register(String name) {
    TracedCall call = this.tracing.begin(REGISTER_STRING);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.register(name);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  @Deprecated
  public void register(int number) {
    TracedCall call = this.tracing.begin(REGISTER_INT);
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.register(number);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }

  @Override
  public Registry tracedDelegate() {
    return this.delegate;
  }
}
