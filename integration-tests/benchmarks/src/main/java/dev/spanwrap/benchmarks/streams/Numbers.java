// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;

/** The same element, a number of times: pulled, or pushed as it is asked for. */
final class Numbers implements Iterator<Object> {
  static final Object ELEMENT = "element";

  private int left;

  Numbers(int elements) {
    this.left = elements;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Object next() {
    if (left <= 0) {
      throw new NoSuchElementException();
    }
    left--;
    return ELEMENT;
  }

  /** Returns a publisher that hands its elements over in the thread that requests them. */
  static Flow.Publisher<Object> publisher(int elements) {
    return subscriber -> subscriber.onSubscribe(new Pushed(elements, subscriber));
  }

  /** One subscription. */
  private static final class Pushed implements Flow.Subscription {
    private final Flow.Subscriber<? super Object> subscriber;
    private long demand;
    private int left;
    private boolean pushing;

    Pushed(int elements, Flow.Subscriber<? super Object> subscriber) {
      this.left = elements;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long elements) {
      demand = demand + elements < 0 ? Long.MAX_VALUE : demand + elements;
      if (pushing) {
        return;
      }
      pushing = true;
      while (demand > 0 && left > 0) {
        demand--;
        left--;
        subscriber.onNext(ELEMENT);
      }
      pushing = false;
      if (left == 0) {
        left = -1;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      left = -1;
    }
  }
}
