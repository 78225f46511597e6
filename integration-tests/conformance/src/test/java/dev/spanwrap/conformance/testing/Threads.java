// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.testing;

import dev.spanwrap.runtime.conformance.Telemetry;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The kinds of threads; virtual ones only where the JDK has them. */
public enum Threads {
  PLATFORM {
    @Override
    ExecutorService executor(int threads) {
      return Executors.newFixedThreadPool(threads);
    }
  },
  VIRTUAL {
    @Override
    ExecutorService executor(int threads) {
      try {
        return (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      } catch (ReflectiveOperationException error) {
        throw new LinkageError(error.getMessage(), error);
      }
    }
  };

  private static final boolean HAS_VIRTUAL = Runtime.version().feature() >= 21;

  /** Returns those that this JDK has. */
  public static Stream<Threads> available() {
    return Arrays.stream(values()).filter(kind -> kind == PLATFORM || HAS_VIRTUAL);
  }

  /**
   * Returns a pool of threads of this kind, none of which may have a context current at the end.
   */
  public ExecutorService pool(Telemetry telemetry, int threads) {
    return telemetry.watching(executor(threads), threads);
  }

  /** Returns an executor of as many threads, or of one for each task. */
  abstract ExecutorService executor(int threads);
}
