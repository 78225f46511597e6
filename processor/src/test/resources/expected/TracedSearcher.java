package good;

import dev.spanwrap.runtime.LegacyShapes;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Searcher}, then delegates.
 *
 * <ul>
 *   <li>{@code search(String, int)}
 *   <li>{@code search(String, int, Span)}
 *   <li>{@code search(String, boolean, int, Span)}
 *   <li>{@code describe}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedSearcher implements Searcher, TracedWrapper<Searcher> {
  private static final Operation SEARCH = Operation.named("Searcher.search").role(Role.TOOL);

  private static final Operation SEARCH_SPAN = Operation.named("Searcher.search").role(Role.TOOL);

  private static final Operation SEARCH_BOOLEAN_SPAN = Operation.named("Searcher.search")
      .role(Role.TOOL);

  private static final Operation DESCRIBE = Operation.named("Searcher.describe").role(Role.TOOL);

  private static final LegacyShapes SEARCH_STRING_INT_SPAN_LEGACY = new LegacyShapes(
      "search(java.lang.String,int,io.opentelemetry.api.trace.Span)");

  private static final LegacyShapes SEARCH_STRING_BOOLEAN_INT_SPAN_LEGACY = new LegacyShapes(
      "search(java.lang.String,boolean,int,io.opentelemetry.api.trace.Span)");

  private final Searcher delegate;

  private final Tracing tracing;

  private TracedSearcher(Searcher delegate, Tracing tracing) {
    this.delegate = delegate;
    this.tracing = tracing;
  }

  /**
   * Returns {@code delegate} with its operations traced by {@code tracing}.
   *
   * @param delegate what is traced
   * @param tracing where the spans go
   * @return the wrapper, also if tracing is disabled, as it does more than that; the delegate
   *     itself if it is this wrapper already, with the same tracing
   */
  public static Searcher wrap(Searcher delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (delegate instanceof TracedSearcher traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedSearcher(delegate, tracing);
  }

  /**
   * Returns {@code delegate}, an implementation of an older interface, with its operations
   * traced by {@code tracing}.
   *
   * @param delegate what is adapted and traced
   * @param tracing where the spans go
   * @return the wrapper
   */
  public static Searcher wrapLegacy(Searcher.Old delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    return new TracedSearcher(new Searcher_OldAdapter(delegate), tracing);
  }

  @Override
  public List<String> search(String query, int limit) throws IOException {
    TracedCall call = this.tracing.begin(SEARCH);
    List<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.search(query, limit);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public List<String> search(String query, int limit, Span span) throws IOException {
    TracedCall call = this.tracing.begin(SEARCH_SPAN);
    List<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.searchOnDelegate(query, limit, span == null ? call.span() : span);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public List<String> search(String query, boolean exact, int limit, Span span) throws IOException {
    TracedCall call = this.tracing.begin(SEARCH_BOOLEAN_SPAN);
    List<String> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.searchOnDelegate(query, exact, limit, span == null ? call.span() : span);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String describe(String query, Span span) {
    TracedCall call = this.tracing.begin(DESCRIBE);
    String result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.describe(query, span == null ? call.span() : span);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public String name() {
    return this.delegate.name();
  }

  @Override
  public Searcher tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedSearcher{" + this.delegate + "}";
  }

  private List<String> searchOnDelegate(String query, int limit, Span span) throws IOException {
    if (!SEARCH_STRING_INT_SPAN_LEGACY.include(this.delegate)) {
      try {
        return this.delegate.search(query, limit, span);
      } catch (AbstractMethodError error) {
        SEARCH_STRING_INT_SPAN_LEGACY.add(this.delegate, error);
      }
    }
    return this.delegate.search(query, limit);
  }

  private List<String> searchOnDelegate(String query, boolean exact, int limit, Span span) throws
      IOException {
    if (!SEARCH_STRING_BOOLEAN_INT_SPAN_LEGACY.include(this.delegate)) {
      try {
        return this.delegate.search(query, exact, limit, span);
      } catch (AbstractMethodError error) {
        SEARCH_STRING_BOOLEAN_INT_SPAN_LEGACY.add(this.delegate, error);
      }
    }
    return this.searchOnDelegate(query, limit, span);
  }

  /**
   * Lets a {@link Searcher.Old} answer as a {@link Searcher}.
   */
  private static final class Searcher_OldAdapter implements Searcher, TracedWrapper<Searcher.Old> {
    private final Searcher.Old delegate;

    Searcher_OldAdapter(Searcher.Old delegate) {
      this.delegate = delegate;
    }

    @Override
    public List<String> search(String query, int limit) throws IOException {
      return this.delegate.search(query, (long) limit);
    }

    @Override
    public List<String> search(String query, int limit, Span span) throws IOException {
      return this.delegate.search(query, (long) limit);
    }

    @Override
    public List<String> search(String query, boolean exact, int limit, Span span) throws
        IOException {
      return this.delegate.search(query, (long) limit);
    }

    @Override
    public String name() {
      return this.delegate.name();
    }

    @Override
    public Searcher.Old tracedDelegate() {
      return this.delegate;
    }

    @Override
    public String toString() {
      return this.delegate.toString();
    }
  }
}
