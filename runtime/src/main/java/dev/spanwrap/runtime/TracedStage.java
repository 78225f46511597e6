// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A stage that follows one that is no future, or a future only by inheritance. */
final class TracedStage<T> extends DerivedFuture<T> {
  private final CompletionStage<T> source;

  TracedStage(CompletionStage<T> source, StreamCall stream) {
    super(stream);
    this.source = source;
  }

  /** A copy where the source would give one, else a future that reaches the source's own. */
  @Override
  public CompletableFuture<T> toCompletableFuture() {
    if (source instanceof CompletableFuture<?>) {
      return copy();
    }
    CompletableFuture<T> live = source.toCompletableFuture();
    TracedFuture<T> derived = new TracedFuture<>(live, stream);
    derived.follow(live);
    return derived;
  }
}
