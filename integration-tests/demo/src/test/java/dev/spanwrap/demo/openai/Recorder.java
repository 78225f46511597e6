// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.openai;

import dev.spanwrap.demo.model.Delta;
import dev.spanwrap.demo.model.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps all that a stream delivers. */
final class Recorder implements Flow.Subscriber<Delta> {

  private final long demand;
  private final List<Delta> deltas = new CopyOnWriteArrayList<>();
  private final Semaphore arrived = new Semaphore(0);
  private final AtomicInteger ends = new AtomicInteger();
  private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  Recorder() {
    this(Long.MAX_VALUE);
  }

  Recorder(long demand) {
    this.demand = demand;
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription.complete(started);
    started.request(demand);
  }

  @Override
  public void onNext(Delta delta) {
    deltas.add(delta);
    arrived.release();
  }

  @Override
  public void onError(Throwable error) {
    ends.incrementAndGet();
    end.complete(Optional.of(error));
  }

  @Override
  public void onComplete() {
    ends.incrementAndGet();
    end.complete(Optional.empty());
  }

  Optional<Throwable> await() {
    return end.join();
  }

  void awaitDeltas(int count) {
    arrived.acquireUninterruptibly(count);
  }

  void cancel() {
    subscription.join().cancel();
  }

  int ends() {
    return ends.get();
  }

  List<Delta> deltas() {
    return List.copyOf(deltas);
  }

  String text() {
    return LangChainChatModelTest.text(deltas);
  }

  Reply reply() {
    return ((Delta.Done) deltas.get(deltas.size() - 1)).reply();
  }
}
