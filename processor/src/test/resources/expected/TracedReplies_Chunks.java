package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.PublisherTracing;
import dev.spanwrap.runtime.StreamCall;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedWrapper;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/**
 * A {@link Replies.Chunks} whose call lasts until it ends.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedReplies_Chunks implements Replies.Chunks, TracedWrapper<Replies.Chunks> {
  private static final CaptureKey ELEMENT_TEXT = CaptureKey.text("app.last");

  private final Replies.Chunks delegate;

  private final Flow.Publisher<Replies.Chunk> elements;

  private TracedReplies_Chunks(Replies.Chunks delegate, Flow.Publisher<Replies.Chunk> elements) {
    this.delegate = delegate;
    this.elements = elements;
  }

  /**
   * Returns {@code delegate} as one each of whose subscriptions opens a call.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call opens the calls
   */
  public static Replies.Chunks trace(Replies.Chunks delegate, DeferredCall call) {
    if (delegate == null) {
      call.begin().succeed();
      return null;
    }
    return new TracedReplies_Chunks(delegate, PublisherTracing.trace(delegate,
        call.onElement(TracedReplies_Chunks::captureStreamElement)));
  }

  /**
   * Returns {@code delegate} as one whose first subscription adopts {@code call}.
   *
   * @param delegate what is traced; null is returned as it is
   * @param call the open call
   */
  public static Replies.Chunks trace(Replies.Chunks delegate, TracedCall call) {
    if (delegate == null) {
      call.succeed();
      return null;
    }
    return new TracedReplies_Chunks(delegate, PublisherTracing.trace(delegate,
        StreamCall.open(call).onElement(TracedReplies_Chunks::captureStreamElement)));
  }

  /**
   * Returns {@code delegate} as one whose first subscription reports to {@code stream}.
   *
   * @param delegate what is traced; null is returned as it is
   * @param stream what keeps the call open
   */
  public static Replies.Chunks trace(Replies.Chunks delegate, StreamCall stream) {
    return new TracedReplies_Chunks(delegate, PublisherTracing.trace(delegate,
        stream.onElement(TracedReplies_Chunks::captureStreamElement)));
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Replies.Chunk> arg0) {
    this.elements.subscribe(arg0);
  }

  @Override
  public Replies.Chunks tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedReplies_Chunks{" + this.delegate + "}";
  }

  private static void captureStreamElement(TracedCall call, Replies.Chunk element) {
    call.set(ELEMENT_TEXT, element, TracedReplies_Chunks::elementText);
  }

  private static Object elementText(Replies.Chunk element) {
    if (element == null) {
      return null;
    }
    return element.text();
  }
}
