// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.reactivex.rxjava3.core.Flowable;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A feed of who only knows Reactor. */
abstract class OnlyFlux implements Feed {
  @Override
  public Iterator<Object> iterator(int elements) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<Object> stream(int elements) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Flow.Publisher<Object> flow(int elements) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Flowable<Object> flowable(int elements) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void callback(int elements, Consumer<Object> onElement, Runnable onComplete) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Object> future() {
    throw new UnsupportedOperationException();
  }
}
