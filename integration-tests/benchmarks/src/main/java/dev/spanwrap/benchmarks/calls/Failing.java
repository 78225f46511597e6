// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.benchmarks.calls;

import java.util.Arrays;
import org.openjdk.jmh.annotations.CompilerControl;

/** Fails each call. */
final class Failing implements Delegate {
  /** How long the stack traces are. */
  static final int FRAMES = 20;

  private final boolean isNew;
  private final IllegalStateException prepared = new IllegalStateException("refused");
  private int deeper;

  Failing(Thrown thrown) {
    this.isNew = thrown == Thrown.NEW;
    StackTraceElement[] frames = new StackTraceElement[FRAMES];
    Arrays.fill(frames, new StackTraceElement("com.example.Model", "chat", "Model.java", 42));
    prepared.setStackTrace(frames);
  }

  /** Calls itself as often as the stack, of {@code frames} up to here, is too short. */
  void deepenFrom(int frames) {
    deeper = Math.max(0, FRAMES - frames);
  }

  @Override
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public String call(String model, int limit, Prompt prompt) {
    if (isNew) {
      throw refused(deeper);
    }
    throw prepared;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private IllegalStateException refused(int more) {
    return more > 1 ? refused(more - 1) : new IllegalStateException("refused");
  }
}
