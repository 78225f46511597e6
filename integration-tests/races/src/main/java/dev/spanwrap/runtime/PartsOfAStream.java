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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** The two parts of a parallel stream: every element counts, and the last part ends the call. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1, 4", expect = ACCEPTABLE, desc = "Both parts, one end.")
@Outcome(expect = FORBIDDEN, desc = "An element lost, or not one end.")
public class PartsOfAStream extends Raced {
  private final StreamCall stream = StreamCall.open(call);
  private final StreamCall left = stream.leg();
  private final StreamCall right = stream.leg();

  private static void drain(StreamCall part) {
    part.element("a");
    part.element("b");
    part.complete();
  }

  @Actor
  public void left() {
    drain(left);
  }

  @Actor
  public void right() {
    drain(right);
  }

  @Arbiter
  public void end(LLL_Result result) {
    result.r1 = call.outcome();
    result.r2 = ends();
    result.r3 = elements();
  }
}
