// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** An iterator that one thread drains while another closes it, which does not stop the source. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1, 3 pulled 1 closed", expect = ACCEPTABLE, desc = "Drained first.")
@Outcome(id = "CANCELLED, 1, 3 pulled 1 closed", expect = ACCEPTABLE, desc = "Closed first.")
@Outcome(expect = FORBIDDEN, desc = "An element lost, a close lost, or not one end.")
public class PullAndClose extends Raced {
  private final AtomicInteger closed = new AtomicInteger();
  private final Iterator<Integer> iterator = IteratorTracing.trace(new Source(closed), call);
  private int pulled;

  private static final class Source implements Iterator<Integer>, AutoCloseable {
    private final Iterator<Integer> elements = List.of(1, 2, 3).iterator();
    private final AtomicInteger closed;

    Source(AtomicInteger closed) {
      this.closed = closed;
    }

    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public Integer next() {
      return elements.next();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Actor
  public void pull() {
    while (iterator.hasNext()) {
      iterator.next();
      pulled++;
    }
  }

  @Actor
  public void close() {
    try {
      ((AutoCloseable) iterator).close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Arbiter
  public void end(LLL_Result result) {
    result.r1 = call.outcome();
    result.r2 = ends();
    result.r3 = pulled + " pulled " + closed + " closed";
  }
}
