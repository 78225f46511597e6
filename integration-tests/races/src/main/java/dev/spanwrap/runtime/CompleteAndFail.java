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

/** A stream that completes while it fails. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1 end", expect = ACCEPTABLE, desc = "It completes first.")
@Outcome(id = "FAILED, 1 end", expect = ACCEPTABLE, desc = "It fails first.")
@Outcome(expect = FORBIDDEN, desc = "Two ends, none, or two opinions.")
public class CompleteAndFail extends Raced {
  private final StreamCall stream = StreamCall.open(call);

  @Actor
  public void complete() {
    stream.complete();
  }

  @Actor
  public void fail() {
    stream.fail(BROKEN);
  }

  @Arbiter
  public void end(LL_Result result) {
    tell(result);
  }
}
