// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.context.Context;
import java.util.function.Consumer;

/**
 * A consumer's action that is handed to the producer: shows each element to the call, then runs the
 * action in the consumer's context.
 */
final class TracedAction<T> implements Consumer<T> {
  private final StreamCall stream;
  private final Consumer<? super T> action;
  private final Context context;

  TracedAction(StreamCall stream, Consumer<? super T> action) {
    this.stream = stream;
    this.action = action;
    this.context = stream.scopes().consumerHere();
  }

  @Override
  @SuppressWarnings("try")
  public void accept(T element) {
    stream.element(element);
    try (TracedScope scope = stream.scopes().enter(context)) {
      action.accept(element);
    } catch (Throwable error) {
      stream.cancel();
      throw error;
    }
  }
}
