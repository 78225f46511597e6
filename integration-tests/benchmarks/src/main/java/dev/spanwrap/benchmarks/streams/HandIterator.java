// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.streams;

import io.opentelemetry.context.Scope;
import java.util.Iterator;

/** An iterator, traced by hand: each step of it runs inside the span. */
@SuppressWarnings("try")
final class HandIterator implements Iterator<Object> {
  private final Iterator<Object> delegate;
  private final HandCall call;

  HandIterator(Iterator<Object> delegate, HandCall call) {
    this.delegate = delegate;
    this.call = call;
  }

  @Override
  public boolean hasNext() {
    boolean more;
    try (Scope scope = call.producer.makeCurrent()) {
      more = delegate.hasNext();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    if (!more) {
      call.succeed();
    }
    return more;
  }

  @Override
  public Object next() {
    Object element;
    try (Scope scope = call.producer.makeCurrent()) {
      element = delegate.next();
    } catch (Throwable error) {
      call.fail(error);
      throw error;
    }
    call.element();
    return element;
  }
}
