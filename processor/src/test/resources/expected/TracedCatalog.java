package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Opens a span around these methods of {@link Catalog}, then delegates.
 *
 * <ul>
 *   <li>{@code find}
 *   <li>{@code save}
 *   <li>{@code saveAll}
 * </ul>
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedCatalog implements Catalog, TracedWrapper<Catalog> {
  private static final Operation FIND = Operation.named("Catalog.find");

  private static final CaptureKey RESULT_TITLE = CaptureKey.text("catalog.found");

  private static final Operation SAVE = Operation.named("Catalog.save");

  private static final CaptureKey KEY = CaptureKey.integer("key");

  private static final Operation SAVE_ALL = Operation.named("Catalog.saveAll");

  private final Catalog delegate;

  private final Tracing tracing;

  private TracedCatalog(Catalog delegate, Tracing tracing) {
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
  public static Catalog wrap(Catalog delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedCatalog traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedCatalog(delegate, tracing);
  }

  @Override
  public Optional<Catalog.Entry> find(Long key) {
    TracedCall call = this.tracing.begin(FIND);
    Optional<Catalog.Entry> result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.find(key);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT_TITLE, result, TracedCatalog::resultTitle);
    call.succeed();
    return result;
  }

  @Override
  public int compareTo(Catalog other) {
    return this.delegate.compareTo(other);
  }

  @Override
  public void save(Long key, Catalog.Entry value) {
    TracedCall call = this.tracing.prepare(SAVE).capture(KEY, key).begin();
    try (TracedScope scope = call.makeCurrent()) {
      this.delegate.save(key, value);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
  }

  @Override
  public int saveAll(Iterable<? extends Catalog.Entry> values) {
    TracedCall call = this.tracing.begin(SAVE_ALL);
    int result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.saveAll(values);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Catalog tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedCatalog{" + this.delegate + "}";
  }

  private static Object resultTitle(Optional<Catalog.Entry> result) {
    if (result == null || result.isEmpty()) {
      return null;
    }
    return result.get().title();
  }
}
