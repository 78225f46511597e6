// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a stream's own type records of what it delivers, besides what the operation does. */
record StreamCaptures(
    @Nullable BiConsumer<TracedCall, Object> onElement,
    @Nullable BiConsumer<TracedCall, Object> onResult,
    @Nullable BiConsumer<TracedCall, Object> onError) {
  static final StreamCaptures NONE = new StreamCaptures(null, null, null);

  boolean isEmpty() {
    return onElement == null && onResult == null && onError == null;
  }

  StreamCaptures onElement(BiConsumer<TracedCall, ?> capture) {
    return new StreamCaptures(both(onElement, capture), onResult, onError);
  }

  StreamCaptures onResult(BiConsumer<TracedCall, ?> capture) {
    return new StreamCaptures(onElement, both(onResult, capture), onError);
  }

  StreamCaptures onError(BiConsumer<TracedCall, Throwable> capture) {
    return new StreamCaptures(onElement, onResult, both(onError, capture));
  }

  @SuppressWarnings("unchecked") // generated for what the stream delivers
  private static BiConsumer<TracedCall, Object> both(
      @Nullable BiConsumer<TracedCall, Object> first, BiConsumer<TracedCall, ?> second) {
    BiConsumer<TracedCall, Object> capture = (BiConsumer<TracedCall, Object>) second;
    return first == null ? capture : first.andThen(capture);
  }

  void element(TracedCall call, Object element) {
    capture(onElement, call, element, "capture from an element");
  }

  void result(TracedCall call, @Nullable Object result) {
    capture(onResult, call, result, "capture from the result");
  }

  void error(TracedCall call, Throwable error) {
    capture(onError, call, error, "capture from the error");
  }

  private static void capture(
      @Nullable BiConsumer<TracedCall, Object> capture,
      TracedCall call,
      @Nullable Object value,
      String step) {
    if (capture != null && value != null) {
      try {
        capture.accept(call, value);
      } catch (Throwable error) {
        call.report(step, error);
      }
    }
  }
}
