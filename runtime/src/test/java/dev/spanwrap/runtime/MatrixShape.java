// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of stream, and how the matrix has it produced and consumed. */
abstract class MatrixShape {
  private final String name;

  MatrixShape(String name) {
    this.name = name;
  }

  /** How calls are opened; absent in a run without tracing. */
  record Calls(Tracing tracing, Operation operation, @Nullable CallHooks hooks) {
    TracedCall begin() {
      return hooks == null ? tracing.begin(operation) : tracing.prepare(operation, hooks).begin();
    }

    DeferredCall defer() {
      return tracing.defer(this::begin);
    }
  }

  /** A run: steps of who drives it, until there are no more. */
  interface Run {
    boolean step() throws Exception;

    default void cancel() throws Exception {
      throw new UnsupportedOperationException();
    }
  }

  /** Whether it delivers elements, not one value. */
  boolean yieldsMany() {
    return true;
  }

  /** The endings that this kind of stream has. */
  abstract Set<MatrixEnding> endings();

  /** Calls the method, and traces what it returns if there are {@code calls}. */
  abstract Run open(MatrixEnding ending, MatrixLog log, @Nullable Calls calls) throws Exception;

  @Override
  public String toString() {
    return name;
  }
}
