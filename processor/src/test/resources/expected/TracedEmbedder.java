package good;

import dev.spanwrap.runtime.CaptureKey;
import dev.spanwrap.runtime.Operation;
import dev.spanwrap.runtime.Role;
import dev.spanwrap.runtime.TracedCall;
import dev.spanwrap.runtime.TracedScope;
import dev.spanwrap.runtime.TracedWrapper;
import dev.spanwrap.runtime.Tracing;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Opens a span around {@code embed} and {@code embedAll} of {@link Embedder}, then delegates.
 */
@Generated("dev.spanwrap.processor.TracedProcessor")
@SuppressWarnings("try")
public final class TracedEmbedder implements Embedder, TracedWrapper<Embedder> {
  private static final Operation EMBED = Operation.named("Embedder.embed").role(Role.EMBEDDER);

  private static final CaptureKey RESULT_SIZE = CaptureKey.integer(
      "gen_ai.embeddings.dimension.count");

  private static final CaptureKey MODEL = CaptureKey.text("gen_ai.request.model");

  private static final Operation EMBED_ALL = Operation.named("Embedder.embedAll")
      .role(Role.EMBEDDER);

  private static final CaptureKey TEXTS_SIZE = CaptureKey.integer("app.texts");

  private static final CaptureKey NORMALIZE = CaptureKey.flag("app.normalize");

  private final Embedder delegate;

  private final Tracing tracing;

  private TracedEmbedder(Embedder delegate, Tracing tracing) {
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
  public static Embedder wrap(Embedder delegate, Tracing tracing) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(tracing, "tracing");
    if (tracing.isDisabled()) {
      return delegate;
    }
    if (delegate instanceof TracedEmbedder traced && traced.tracing == tracing) {
      return delegate;
    }
    return new TracedEmbedder(delegate, tracing);
  }

  @Override
  public float[] embed(String model, String text) {
    TracedCall call = this.tracing.prepare(EMBED).set(MODEL, model).begin();
    float[] result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.embed(model, text);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.set(RESULT_SIZE, result, TracedEmbedder::resultSize);
    call.succeed();
    return result;
  }

  @Override
  public float[][] embedAll(boolean normalize, String... texts) {
    TracedCall call = this.tracing.prepare(EMBED_ALL).capture(NORMALIZE, normalize).begin();
    call.set(TEXTS_SIZE, texts, TracedEmbedder::textsSize);
    float[][] result;
    try (TracedScope scope = call.makeCurrent()) {
      result = this.delegate.embedAll(normalize, texts);
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.succeed();
    return result;
  }

  @Override
  public Embedder tracedDelegate() {
    return this.delegate;
  }

  @Override
  public String toString() {
    return "TracedEmbedder{" + this.delegate + "}";
  }

  private static Object resultSize(float[] result) {
    if (result == null) {
      return null;
    }
    return result.length;
  }

  private static Object textsSize(String[] texts) {
    if (texts == null) {
      return null;
    }
    return texts.length;
  }
}
