// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call waits for: streams that were handed out, and callbacks that will tell the end.
 *
 * <p>Thread-safe.
 */
final class StreamParts {
  private final StreamElements elements;
  private int open;
  private boolean toldEnd;
  private boolean toldCompletion;
  private @Nullable IdentityHashMap<Object, Object> views;
  private @Nullable Set<StreamCall> passes;

  /**
   * @param elements what has to expect several threads when several parts are open
   */
  StreamParts(StreamElements elements) {
    this.elements = elements;
  }

  /** Counts a stream that was handed out. */
  synchronized void open() {
    if (++open > 1) {
      elements.share();
    }
  }

  /** Counts a stream that has completed; returns whether nothing else will complete the call. */
  synchronized boolean complete() {
    return --open == 0 && !toldCompletion;
  }

  /**
   * Counts a stream that was cancelled; returns whether the whole is: it was the last, or what is
   * left are callbacks, whose consumer has given up.
   */
  synchronized boolean cancel() {
    return --open == 0 || toldEnd;
  }

  /** Whether no stream is open. */
  synchronized boolean isNoneOpen() {
    return open == 0;
  }

  /** A callback will be told of failure or cancellation, perhaps of completion. */
  synchronized void callback(boolean ofCompletion) {
    toldEnd = true;
    toldCompletion |= ofCompletion;
    elements.share();
  }

  /** Whether some callback will be told some end. */
  synchronized boolean isToldEnd() {
    return toldEnd;
  }

  /** Returns the view of {@code source}, made only once. */
  synchronized Object view(Object source, Function<Object, Object> making) {
    if (views == null) {
      views = new IdentityHashMap<>();
    }
    Object view = views.get(source);
    if (view == null) {
      view = making.apply(source);
      views.put(source, view);
    }
    return view;
  }

  /** Notes a further pass over the same source, which has a call of its own. */
  synchronized void pass(StreamCall pass) {
    if (passes == null) {
      passes = Collections.newSetFromMap(new WeakHashMap<>());
    }
    passes.add(pass);
  }

  /** Returns the further passes that are still open. */
  synchronized List<StreamCall> openPasses() {
    return passes == null ? List.of() : passes.stream().filter(pass -> !pass.isEnded()).toList();
  }
}
