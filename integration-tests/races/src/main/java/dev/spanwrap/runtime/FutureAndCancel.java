// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A future that its producer completes while its consumer cancels. */
@JCStressTest
@State
@Outcome(id = "SUCCEEDED, 1, value value", expect = ACCEPTABLE, desc = "Completed first.")
@Outcome(id = "CANCELLED, 1, cancelled cancelled", expect = ACCEPTABLE, desc = "Cancelled first.")
@Outcome(expect = FORBIDDEN, desc = "Source, consumer and span differ, or not one end.")
public class FutureAndCancel extends Raced {
  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final CompletableFuture<String> traced = FutureTracing.trace(source, call);

  @Actor
  public void complete() {
    source.complete("value");
  }

  @Actor
  public void cancel() {
    traced.cancel(true);
  }

  @Arbiter
  public void end(LLL_Result result) {
    result.r1 = call.outcome();
    result.r2 = ends();
    result.r3 = state(source) + " " + state(traced);
  }

  private static String state(CompletableFuture<String> future) {
    return future.isCancelled() ? "cancelled" : future.getNow("pending");
  }
}
