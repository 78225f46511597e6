package good;

import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.SessionCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Runs the methods of {@link Sessions.Line} inside the session's span.
 *
 * <ul>
 *   <li>{@code say} runs inside
 *   <li>{@code close} ends it
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedSessions_Line<T> implements Sessions.Line<T>, TracedWrapper<Sessions.Line<T>> {
  private static final Operation CLOSE = Operation.named("Line.close").role(Role.AGENT);

  private final Sessions.Line<T> delegate;

  private final Tracing tracing;

  private final SessionCall session;

  private TracedSessions_Line(Sessions.Line<T> delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
    this.session = new SessionCall(tracing);
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper; the delegate itself if tracing is disabled or if it is this wrapper
   *     already, with the same tracing
   */
  public static <T> Sessions.Line<T> wrap(Sessions.Line<T> delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedSessions_Line<?> traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSessions_Line<>(delegate, tracing);
  }

  /**
   * Returns {@code delegate} as the session whose call {@code call} is.
   *
   * @param delegate the session; null ends the call
   * @param call the open call of the method that returned the session
   * @param tracing where the spans go
   * @return the wrapper; null if there is no session
   */
  static <T> Sessions.Line<T> bind(Sessions.Line<T> delegate, TracedCall call, Tracing tracing) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    if (delegate instanceof TracedSessions_Line<?> traced && traced.tracing == tracing) {
      traced.session.adopt(call);
      return delegate;
    }
    TracedSessions_Line<T> bound = new TracedSessions_Line<>(delegate, tracing);
    bound.session.adopt(call);
    return bound;
  }

  @Override
  public void say(T word) {
    try (TracedScope scope = this.session.enter()) {
      this.delegate.say(word);
    }
  }

  @Override
  public void close() {
    TracedCall call = this.session.closing(CLOSE);
    try (TracedScope scope = this.session.enter()) {
      this.delegate.close();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public Sessions.Line<T> tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedSessions_Line{" + this.delegate + "}";
  }
}
