package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Remote.Model}, then delegates.
 *
 * <ul>
 *   <li>{@code chat(List, int)}
 *   <li>{@code stream}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
final class TracedRemote_Model<M extends Comparable<M>, R>
    implements Remote.Model<M, R>, TracedWrapper<Remote.Model<M, R>> {
  private static final Operation CHAT = Operation.named("Model.chat").role(Role.MODEL);

  private static final CaptureKey DELEGATE_MODEL = CaptureKey.text("gen_ai.request.model");

  private static final CaptureKey RESULT_CLASS = CaptureKey.text("reply.class");

  private static final CaptureKey AT_MOST = CaptureKey.integer("chat.limit");

  private static final Operation STREAM = Operation.named("Model.stream")
      .role(Role.MODEL)
      .streamed()
      .<String>onElement(TracedRemote_Model::captureStreamElement);

  private static final CaptureKey ELEMENT_LENGTH = CaptureKey.integer("chunk");

  private static final CaptureKey PROMPT = CaptureKey.text("prompt");

  private final Remote.Model<M, R> delegate;

  private final Tracing tracing;

  private TracedRemote_Model(Remote.Model<M, R> delegate, Tracing tracing) {
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
  public static <M extends Comparable<M>, R> Remote.Model<M, R> wrap(Remote.Model<M, R> delegate,
      Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedRemote_Model<?, ?> traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedRemote_Model<>(delegate, tracing);
  }

  @Override
  public R chat(List<? extends M> messages, int atMost) throws InterruptedException {
    TracedCall call = this.tracing.prepare(CHAT)
        .set(DELEGATE_MODEL, this.delegate, TracedRemote_Model::delegateModel)
        .capture(AT_MOST, atMost)
        .begin();
    R result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.chat(messages, atMost);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT_CLASS, result, TracedRemote_Model::resultClass);
    call.succeed();
    return result;
  }

  @Override
  public R chat(M message) throws InterruptedException {
    return this.delegate.chat(message);
  }

  @Override
  public Iterator<String> stream(String prompt) {
    TracedCall call = this.tracing.prepare(STREAM).capture(PROMPT, prompt).begin();
    Iterator<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.stream(prompt);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public String model() {
    return this.delegate.model();
  }

  @Override
  public Remote.Model<M, R> tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedRemote_Model{" + this.delegate + "}";
  }

  private static Object delegateModel(Remote.Model<? extends Comparable<?>, ?> delegate) {
    return delegate.model();
  }

  private static Object resultClass(Object result) {
    if (result == null) {
      return null;
    }
    return result.getClass();
  }

  private static void captureStreamElement(TracedCall call, String element) {
    call.set(ELEMENT_LENGTH, element, TracedRemote_Model::elementLength);
  }

  private static Object elementLength(String element) {
    if (element == null) {
      return null;
    }
    return element.length();
  }
}
