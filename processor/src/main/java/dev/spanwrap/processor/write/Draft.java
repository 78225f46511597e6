// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.write;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * A text that is made beside the compiler's thread, or in it when nobody else has begun by the time
 * that it is wanted. What makes it sees none of the compiler's objects.
 */
public final class Draft {
  private final FutureTask<String> task;

  private Draft(Callable<String> text) {
    this.task = new FutureTask<>(text);
  }

  /** Begins a text. */
  public static Draft of(Callable<String> text) {
    Draft draft = new Draft(text);
    ForkJoinPool.commonPool().execute(draft.task);
    return draft;
  }

  /**
   * Returns the text.
   *
   * @throws ExecutionException if it could not be made
   */
  public String text() throws ExecutionException {
    task.run();
    return Uninterruptibles.getUninterruptibly(task);
  }
}
