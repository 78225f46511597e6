// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.function.Consumer;

/** A producer that pushes when it is told to: one signal per step. */
final class MatrixTap {
  final MatrixEnding ending;
  final MatrixLog log;
  private Consumer<Object> onNext;
  private Consumer<Throwable> onError;
  private Runnable onComplete;
  private int next;
  private volatile boolean cancelled;

  MatrixTap(MatrixEnding ending, MatrixLog log) {
    this.ending = ending;
    this.log = log;
  }

  void attach(Consumer<Object> onNext, Consumer<Throwable> onError, Runnable onComplete) {
    log.producer("subscribe");
    this.onNext = onNext;
    this.onError = onError;
    this.onComplete = onComplete;
  }

  void request(long elements) {
    log.producer("request " + elements);
  }

  void cancel() {
    log.producer("cancel");
    cancelled = true;
  }

  boolean step() {
    if (cancelled) {
      return false;
    }
    try {
      if (next < ending.elements.size()) {
        onNext.accept(ending.elements.get(next++));
        return true;
      }
      if (ending.error != null) {
        onError.accept(ending.error);
      } else {
        end();
      }
      return false;
    } catch (MatrixLog.ConsumerException thrown) {
      log.produced.add("consumer threw");
      return false;
    }
  }

  void end() {
    onComplete.run();
  }

  void fail(Throwable error) {
    onError.accept(error);
  }

  /** The one value, for what yields one: the first element, or null if there is none. */
  Object value() {
    return ending.elements.isEmpty() ? null : ending.elements.get(0);
  }
}
