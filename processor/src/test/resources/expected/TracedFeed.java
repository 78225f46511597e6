package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.DeferredCall;
import dev.spanwrap.runtime.FutureTracing;
import dev.spanwrap.runtime.IterableTracing;
import dev.spanwrap.runtime.IteratorTracing;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.StreamTracing;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Feed}, then delegates.
 *
 * <ul>
 *   <li>{@code words}
 *   <li>{@code lines}
 *   <li>{@code pages}
 *   <li>{@code pagesLater}
 *   <li>{@code listing}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedFeed implements Feed, TracedWrapper<Feed> {
  private static final Operation WORDS = Operation.named("Feed.words")
      .streamed()
      .onElement(TracedFeed::captureWordsElement);

  private static final CaptureKey WORDS_ELEMENT_LENGTH = CaptureKey.integer("feed.words").sum();

  private static final CaptureKey TOPIC = CaptureKey.text("feed.topic");

  private static final Operation LINES = Operation.named("Feed.lines")
      .streamed()
      .onElement(TracedFeed::captureLinesElement);

  private static final CaptureKey ELEMENT_LENGTH = CaptureKey.integer("feed.longest").max();

  private static final CaptureKey ELEMENT = CaptureKey.integer("feed.count").count();

  private static final Operation PAGES = Operation.named("Feed.pages").streamed();

  private static final CaptureKey LIMIT = CaptureKey.integer("feed.limit");

  private static final Operation PAGES_LATER = Operation.named("Feed.pagesLater").streamed();

  private static final Operation LISTING = Operation.named("Feed.listing").streamed();

  private final Feed delegate;

  private final Tracing tracing;

  private TracedFeed(Feed delegate, Tracing tracing) {
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
  public static Feed wrap(Feed delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedFeed traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedFeed(delegate, tracing);
  }

  @Override
  public Iterator<String> words(String topic) {
    TracedCall call = this.tracing.prepare(WORDS).capture(TOPIC, topic).begin();
    Iterator<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.words(topic);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IteratorTracing.trace(result, call);
  }

  @Override
  public Stream<CharSequence> lines(String topic) {
    TracedCall call = this.tracing.prepare(LINES).capture(TOPIC, topic).begin();
    Stream<CharSequence> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.lines(topic);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return StreamTracing.trace(result, call);
  }

  @Override
  public Iterable<String> pages(String topic, int limit) {
    DeferredCall passes = this.tracing.defer(
        () -> this.tracing.prepare(PAGES).capture(TOPIC, topic).capture(LIMIT, limit).begin());
    TracedCall call = passes.begin();
    Iterable<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.pages(topic, limit);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return IterableTracing.trace(result, call, passes);
  }

  @Override
  public CompletableFuture<Iterable<String>> pagesLater(String topic) {
    DeferredCall passes = this.tracing.defer(
        () -> this.tracing.prepare(PAGES_LATER).capture(TOPIC, topic).begin());
    TracedCall call = passes.begin();
    CompletableFuture<Iterable<String>> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.pagesLater(topic);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return FutureTracing.traceStream(result, call,
        (stream, opened) -> IterableTracing.trace(stream, opened, passes));
  }

  @Override
  public Feed.Listing listing() {
    DeferredCall passes = this.tracing.defer(() -> this.tracing.begin(LISTING));
    TracedCall call = passes.begin();
    Feed.Listing result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.listing();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    return TracedFeed_Listing.trace(result, call, passes);
  }

  @Override
  public Feed tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedFeed{" + this.delegate + "}";
  }

  private static void captureWordsElement(TracedCall call, String element) {
    call.set(WORDS_ELEMENT_LENGTH, element, TracedFeed::wordsElementLength);
  }

  private static Object wordsElementLength(String element) {
    if (element == null) {
      return null;
    }
    return element.length();
  }

  private static void captureLinesElement(TracedCall call, CharSequence element) {
    call.set(ELEMENT_LENGTH, element, TracedFeed::elementLength);
    call.set(ELEMENT, element);
  }

  private static Object elementLength(CharSequence element) {
    if (element == null) {
      return null;
    }
    return element.length();
  }
}
