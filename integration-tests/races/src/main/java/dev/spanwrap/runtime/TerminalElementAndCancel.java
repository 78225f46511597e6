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

/** An element that ends the call while the consumer cancels. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1 end", expect = ACCEPTABLE, desc = "The element was first.")
@Outcome(id = "CANCELLED, 1 end", expect = ACCEPTABLE, desc = "The consumer was first.")
@Outcome(expect = FORBIDDEN, desc = "Two ends, none, or two opinions.")
public class TerminalElementAndCancel extends Raced {
  private static final Operation OPERATION =
      Operation.named("Model.stream").streamed().endsWith(String.class);
  private final StreamCall stream = StreamCall.open(call);

  public TerminalElementAndCancel() {
    super(OPERATION);
  }

  @Actor
  public void element() {
    stream.element("done");
  }

  @Actor
  public void cancel() {
    stream.cancel();
  }

  @Arbiter
  public void end(LL_Result result) {
    tell(result);
  }
}
