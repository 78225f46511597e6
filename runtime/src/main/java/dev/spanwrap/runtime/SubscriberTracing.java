// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call last until a {@link Flow.Subscriber} that is passed as an argument is told the end,
 * or cancels.
 *
 * <p>Called by generated code; not intended for use by application developers. Its API is stable.
 */
public final class SubscriberTracing {
  private SubscriberTracing() {}

  /**
   * Returns {@code subscriber} as one that reports to {@code stream} what it is told.
   *
   * @param subscriber the argument; null is passed on
   * @param stream the stream call, held by the result
   * @param <T> the elements
   */
  public static <T> Flow.@Nullable Subscriber<T> trace(
      Flow.@Nullable Subscriber<T> subscriber, StreamCall stream) {
    return subscriber == null || stream.isNothing()
        ? subscriber
        : new FlowRelay<>(subscriber, stream.callback());
  }
}
