// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.reactivex.rxjava3.disposables.Disposable;
import org.jspecify.annotations.Nullable;

/** A relay between an RxJava source of at most one value and its observer. */
abstract class RxJavaValueRelay<T> extends PushRelay<T> implements Disposable {
  private @Nullable Disposable producer;

  RxJavaValueRelay(StreamCall stream) {
    super(stream, true);
  }

  abstract void consumeStart(Disposable disposable);

  public final void onSubscribe(Disposable disposable) {
    if (producer != null || disposable == null) {
      consumeStart(disposable);
      return;
    }
    producer = disposable;
    start(() -> consumeStart(this));
  }

  @Override
  public final void dispose() {
    cancel();
  }

  @Override
  public final boolean isDisposed() {
    return producer != null && producer.isDisposed();
  }

  @Override
  void consumeNext(T value) {
    throw new UnsupportedOperationException("There is no value.");
  }

  @Override
  void consumeComplete() {
    throw new UnsupportedOperationException("There is no end but the value.");
  }

  @Override
  final void produce(long elements) {
    throw new UnsupportedOperationException("A value is not requested.");
  }

  @Override
  final void produceNoMore() {
    if (producer != null) {
      producer.dispose();
    }
  }
}
