// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The end of a stream, or of one that is a part of it: whoever claims it first decides. */
final class StreamEnd {
  private static final VarHandle CLAIMED;

  static {
    try {
      CLAIMED = MethodHandles.lookup().findVarHandle(StreamEnd.class, "claimed", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final StreamCall token;
  private final CallInForce inForce;
  private final StreamElements elements;
  private final @Nullable Consumer<TracedCall> completion;
  private final @Nullable Abandonment abandonment;
  private final @Nullable StreamEnd whole;
  private @Nullable StreamParts parts;

  @SuppressWarnings("UnusedVariable") // read by its handle alone
  private boolean claimed;

  private volatile @Nullable CompletionStage<Optional<Throwable>> awaited;

  /**
   * @param token what must not be collected before the call has ended
   * @param completion what a completed stream does to the call; null: it ends the call
   */
  StreamEnd(
      StreamCall token,
      CallInForce inForce,
      StreamElements elements,
      @Nullable Consumer<TracedCall> completion,
      @Nullable Abandonment abandonment) {
    this.token = token;
    this.inForce = inForce;
    this.elements = elements;
    this.completion = completion;
    this.abandonment = abandonment;
    this.whole = null;
  }

  private StreamEnd(StreamEnd whole) {
    this.token = whole.token;
    this.inForce = whole.inForce;
    this.elements = whole.elements;
    this.completion = null;
    this.abandonment = null;
    this.whole = whole;
  }

  /** Returns the end of a part, which is open from now on. */
  StreamEnd ofPart() {
    parts().open();
    return new StreamEnd(this);
  }

  /** What this waits for. */
  synchronized StreamParts parts() {
    if (parts == null) {
      parts = new StreamParts(elements);
    }
    return parts;
  }

  synchronized @Nullable StreamParts partsOrNull() {
    return parts;
  }

  /** Whether the call has ended, or is being ended by somebody. */
  boolean isReached() {
    return (boolean) CLAIMED.getVolatile(this)
        || (whole == null ? inForce.get().outcome() != null : whole.isReached());
  }

  /** Whether this end was claimed, as far as the caller has heard. */
  boolean isClaimed() {
    return (boolean) CLAIMED.getOpaque(this);
  }

  /** Returns whether the caller is the first, who has to say then what the end is. */
  boolean claim() {
    boolean first = CLAIMED.compareAndSet(this, false, true);
    if (first) {
      elements.end();
    }
    return first;
  }

  void complete(@Nullable Object result) {
    if (!claim()) {
      return;
    }
    if (whole != null) {
      if (whole.parts().complete()) {
        whole.complete(result);
      }
    } else if (elements.isEndRequired() && completion == null) {
      tell(call -> call.incomplete(result));
    } else {
      succeed(result);
    }
  }

  /** A terminal element came: the whole has succeeded, whatever else is open. */
  void completeWhole() {
    if (claim()) {
      if (whole == null) {
        succeed(null);
      } else {
        whole.completeWhole();
      }
    }
  }

  private void succeed(@Nullable Object result) {
    tell(completion == null ? call -> call.succeed(elements.payload(result)) : completion);
  }

  void fail(Throwable error) {
    if (claim()) {
      failClaimed(error);
    }
  }

  void failClaimed(Throwable error) {
    if (whole == null) {
      tell(call -> call.fail(error));
    } else {
      whole.fail(error);
    }
  }

  void cancel() {
    if (claim()) {
      cancelClaimed();
    }
  }

  void cancelClaimed() {
    if (whole == null) {
      tell(TracedCall::cancel);
    } else if (whole.parts().cancel()) {
      whole.cancel();
    }
  }

  /** The stream was idle, for {@code nanos}. */
  void abandon(long nanos) {
    if (claim()) {
      tell(call -> call.abandon(nanos));
    }
  }

  /** Leaves the call to another stream call, which lasts longer. */
  void release() {
    if (claim() && abandonment != null) {
      abandonment.stop();
    }
  }

  private void tell(Consumer<TracedCall> signal) {
    TracedCall ending = inForce.get();
    try {
      signal.accept(ending);
    } finally {
      if (elements.areHooksStaged()) {
        awaited = ending.takeAwaitedOrNull();
      }
      if (abandonment != null) {
        stop(abandonment);
      }
      Reference.reachabilityFence(token);
    }
  }

  /** What waits for hooks whose stages nobody can complete any more is abandoned, too. */
  private void stop(Abandonment watch) {
    CompletionStage<Optional<Throwable>> over = awaited;
    if (over == null) {
      watch.stop();
    } else {
      over.thenRun(watch::stop);
    }
  }

  /** Returns the hooks that the end of the call waits for; null if that is nothing. */
  @Nullable CompletionStage<Optional<Throwable>> awaitedOrNull() {
    return whole == null ? awaited : whole.awaitedOrNull();
  }
}
