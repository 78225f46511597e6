// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last as long as a subscription to a Mutiny source: until it terminates, is cancelled,
 * or delivers a terminal element.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class MutinyTracing {
  private MutinyTracing() {}

  /**
   * Returns {@code multi} as one each of whose subscriptions opens a call.
   *
   * @param multi what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the elements
   */
  public static <T> @Nullable Multi<T> trace(@Nullable Multi<T> multi, DeferredCall call) {
    if (multi == null) {
      call.begin().succeed();
      return null;
    }
    return trace(multi, Subscribing.opening(call));
  }

  /**
   * Returns {@code multi} as one whose first subscription adopts {@code call}.
   *
   * @param multi what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the elements
   */
  public static <T> @Nullable Multi<T> trace(@Nullable Multi<T> multi, TracedCall call) {
    if (call.isNothing()) {
      return multi;
    }
    if (multi == null) {
      call.succeed();
      return null;
    }
    return trace(multi, StreamCall.open(call));
  }

  /**
   * Returns {@code multi} as one whose first subscription reports to {@code stream}.
   *
   * @param multi what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Multi<T> trace(Multi<T> multi, StreamCall stream) {
    return stream.isNothing() ? multi : trace(multi, Subscribing.adopting(stream));
  }

  /**
   * Returns {@code uni} as one each of whose subscriptions opens a call.
   *
   * @param uni what the delegate returned; for null a call is opened and ended
   * @param call opens the calls
   * @param <T> the value
   */
  public static <T> @Nullable Uni<T> trace(@Nullable Uni<T> uni, DeferredCall call) {
    if (uni == null) {
      call.begin().succeed();
      return null;
    }
    return trace(uni, Subscribing.opening(call));
  }

  /**
   * Returns {@code uni} as one whose first subscription adopts {@code call}.
   *
   * @param uni what the delegate returned; null ends the call
   * @param call the open call
   * @param <T> the value
   */
  public static <T> @Nullable Uni<T> trace(@Nullable Uni<T> uni, TracedCall call) {
    if (call.isNothing()) {
      return uni;
    }
    if (uni == null) {
      call.succeed();
      return null;
    }
    return trace(uni, StreamCall.open(call));
  }

  /**
   * Returns {@code uni} as one whose first subscription reports to {@code stream}.
   *
   * @param uni what the delegate returned
   * @param stream the stream call, held by the result
   * @param <T> the value
   */
  public static <T> Uni<T> trace(Uni<T> uni, StreamCall stream) {
    return stream.isNothing() ? uni : trace(uni, Subscribing.adopting(stream));
  }

  private static <T> Multi<T> trace(Multi<T> multi, Subscribing subscribing) {
    return Infrastructure.onMultiCreation(new MutinyMulti<>(multi, subscribing));
  }

  private static <T> Uni<T> trace(Uni<T> uni, Subscribing subscribing) {
    return Infrastructure.onUniCreation(new MutinyUni<>(uni, subscribing));
  }
}
