package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code find} and {@code first} of {@link Retriever}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedRetriever<D extends Retriever.Document>
    implements Retriever<D>, TracedWrapper<Retriever<D>> {
  private static final Operation FIND = Operation.named("Retriever.find").role(Role.RETRIEVER);

  private static final CaptureKey SOURCE = CaptureKey.text("gen_ai.data_source.id");

  private static final CaptureKey RESULT_SIZE = CaptureKey.integer("app.documents");

  private static final CaptureKey RESULT_TITLE = CaptureKey.texts("app.documents.titles");

  private static final CaptureKey QUERY_SCORE = CaptureKey.number("app.score");

  private static final Operation FIRST = Operation.named("Retriever.first").role(Role.RETRIEVER);

  private final Retriever<D> delegate;

  private final Tracing tracing;

  private TracedRetriever(Retriever<D> delegate, Tracing tracing) {
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
  public static <D extends Retriever.Document> Retriever<D> wrap(Retriever<D> delegate,
      Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedRetriever<?> traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedRetriever<>(delegate, tracing);
  }

  @Override
  public List<D> find(String source, Retriever.Query<? super D> query) {
    TracedCall call = this.tracing.prepare(FIND).set(SOURCE, source).begin();
    call.set(QUERY_SCORE, query, TracedRetriever::queryScore);
    List<D> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.find(source, query);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT_SIZE, result, TracedRetriever::resultSize);
    call.set(RESULT_TITLE, result, TracedRetriever::resultTitle);
    call.succeed();
    return result;
  }

  @Override
  public <E extends D, X extends Exception> E first(Collection<? extends E> candidates,
      Class<X> failure) throws X {
    TracedCall call = this.tracing.begin(FIRST);
    E result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.first(candidates, failure);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Retriever<D> tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedRetriever{" + this.delegate + "}";
  }

  private static Object resultSize(List<? extends Retriever.Document> result) {
    if (result == null) {
      return null;
    }
    return result.size();
  }

  private static Object resultTitle(List<? extends Retriever.Document> result) {
    if (result == null) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var each : result) {
      if (each == null) {
        continue;
      }
      values.add(each.title());
    }
    return values;
  }

  private static Object queryScore(Retriever.Query<?> query) {
    if (query == null) {
      return null;
    }
    return query.score();
  }
}
