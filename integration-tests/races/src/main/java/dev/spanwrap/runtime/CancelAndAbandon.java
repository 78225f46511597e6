// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A stream that cancels while it is collected. */
@JCStressTest
@State
@Outcome(id = "CANCELLED, 1 end", expect = ACCEPTABLE, desc = "It cancels first.")
@Outcome(id = "ABANDONED, 1 end", expect = ACCEPTABLE, desc = "It is collected first.")
@Outcome(expect = FORBIDDEN, desc = "Two ends, none, or two opinions.")
public class CancelAndAbandon extends Raced {
  private final StreamCall stream = StreamCall.open(call);
  private final Runnable abandonment = abandonment(stream);

  @Actor
  public void cancel() {
    stream.cancel();
  }

  @Actor
  public void abandon() {
    abandonment.run();
  }

  @Arbiter
  public void end(LL_Result result) {
    tell(result);
  }
}
