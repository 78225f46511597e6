// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A relay through which the consumer can also pull: the fusion of operators that Reactor and RxJava
 * agree on, with the same modes.
 *
 * @param <T> the elements
 */
@SuppressWarnings("try")
abstract class FusedRelay<T> extends PushRelay<T> {
  private static final int SYNC = 1;
  private static final int ASYNC = 2;

  private int mode;
  private volatile boolean done;

  FusedRelay(StreamCall stream, boolean single) {
    super(stream, single);
  }

  /** Asks the producer for a mode; 0 if it cannot be pulled from. */
  abstract int fuse(int requested);

  abstract @Nullable T pull() throws Throwable;

  abstract boolean producesNone();

  abstract void discard();

  /** Tells the consumer of a fused producer that there is something to pull. */
  abstract void consumeHint();

  public final int requestFusion(int requested) {
    // What is pulled cannot be held back for hooks that are awaited.
    mode = stream.hasStagedHooks() ? 0 : fuse(requested) & (SYNC | ASYNC);
    return mode;
  }

  public final @Nullable T poll() {
    boolean exhaustible = done || mode == SYNC;
    T element;
    try (TracedScope scope = stream.producer()) {
      element = pull();
    } catch (Throwable error) {
      stream.fail(error);
      throw FusedRelay.<RuntimeException>unchecked(error);
    }
    if (element != null) {
      show(element);
    } else if (exhaustible) {
      stream.complete();
    }
    return element;
  }

  public final boolean isEmpty() {
    boolean exhaustible = done || mode == SYNC;
    boolean empty = producesNone();
    if (empty && exhaustible) {
      stream.complete();
    }
    return empty;
  }

  public final void clear() {
    try (TracedScope scope = stream.producer()) {
      discard();
    }
  }

  @Override
  public final void onNext(T element) {
    if (mode == ASYNC) {
      try (TracedScope scope = stream.consumer()) {
        consumeHint();
      }
    } else {
      super.onNext(element);
    }
  }

  @Override
  public final void onComplete() {
    if (mode == ASYNC) {
      // What was produced may still be pulled: the last of it ends the call.
      done = true;
      try (TracedScope scope = stream.consumer()) {
        consumeComplete();
      }
    } else {
      super.onComplete();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X unchecked(Throwable error) throws X {
    throw (X) error;
  }
}
