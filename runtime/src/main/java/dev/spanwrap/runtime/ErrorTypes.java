// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What {@code error.type} says of a failure. */
final class ErrorTypes {
  /** Envelopes nest rarely, and a chain of causes may be a circle. */
  private static final int MAX_ENVELOPES = 8;

  private ErrorTypes() {}

  /** Returns the name of the class of {@code failure}. */
  static String of(Object failure) {
    Class<?> type = failure.getClass();
    String canonical = type.getCanonicalName();
    return canonical == null ? type.getName() : canonical;
  }

  /** Returns what was thrown in the first place, out of the envelopes that the JDK puts it in. */
  static Throwable unwrap(Throwable error) {
    Throwable unwrapped = error;
    for (int i = 0; i < MAX_ENVELOPES && isEnvelope(unwrapped); i++) {
      Throwable cause = causeOrNull(unwrapped);
      if (cause == null) {
        break;
      }
      unwrapped = cause;
    }
    return unwrapped;
  }

  private static boolean isEnvelope(Throwable error) {
    return error instanceof CompletionException || error instanceof ExecutionException;
  }

  private static @Nullable Throwable causeOrNull(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable broken) {
      return null;
    }
  }
}
