// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Pulls from what pushes: asks for one more, waits, and stops it when interrupted or closed. */
final class Listening<E> implements Pulled<E>, Flow.Subscriber<E>, Handler<E> {
  private final BlockingQueue<Supplier<Optional<E>>> heard = new LinkedBlockingQueue<>();
  private volatile Runnable more = () -> {};
  private volatile Runnable stop = () -> {};
  private Optional<E> ahead = Optional.empty();
  private boolean looked;
  private volatile boolean over;

  static <E> Pulled<E> to(Flow.Publisher<E> publisher) {
    Listening<E> listening = new Listening<>();
    publisher.subscribe(listening);
    return listening;
  }

  static <E> Pulled<E> with(Consumer<Handler<E>> call) {
    Listening<E> listening = new Listening<>();
    call.accept(listening);
    return listening;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    more = () -> subscription.request(1);
    stop = subscription::cancel;
  }

  @Override
  public void onBegun(Handle handle) {
    stop = handle::cancel;
  }

  @Override
  public void onNext(E element) {
    heard.add(() -> Optional.of(element));
  }

  @Override
  public void onComplete() {
    over = true;
    heard.add(Optional::empty);
  }

  @Override
  public void onError(Throwable failure) {
    over = true;
    heard.add(
        () -> {
          throw Failures.unchecked(failure);
        });
  }

  @Override
  public boolean hasNext() {
    if (!looked) {
      ahead = hear();
      looked = true;
    }
    return ahead.isPresent();
  }

  private Optional<E> hear() {
    more.run();
    try {
      // What has been said is heard even by who is interrupted.
      Supplier<Optional<E>> already = heard.poll();
      return (already == null ? heard.take() : already).get();
    } catch (InterruptedException interrupted) {
      close();
      throw new Stopped();
    }
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    looked = false;
    return ahead.get();
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      stop.run();
    }
  }
}
