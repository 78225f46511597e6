// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders stack traces in the JDK's form, with or without messages.
 *
 * <p>The JDK's own rendering calls {@code toString}, which is the message: what was said may not be
 * recorded unasked, and code of the application is not to run for it.
 */
final class StackTraces {
  /** Chains of causes are short; this bounds the absurd. */
  private static final int MAX_THROWABLES = 100;

  private final boolean messages;
  private final int maxLength;
  private final StringBuilder text = new StringBuilder(1024);
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private StackTraces(boolean messages, int maxLength) {
    this.messages = messages;
    this.maxLength = maxLength;
  }

  /** Returns the stack trace of {@code error}, its causes' and its suppressed exceptions'. */
  static String render(Throwable error, boolean messages, int maxLength) {
    return render(error, messages ? messageOrNull(error) : null, messages, maxLength);
  }

  /**
   * Returns the same without asking {@code error} itself for its message again.
   *
   * @param message the message of {@code error}; null if it has none, or is not to be told
   * @param messages whether the others are asked for theirs
   */
  static String render(Throwable error, @Nullable String message, boolean messages, int maxLength) {
    StackTraces rendering = new StackTraces(messages, maxLength);
    rendering.append(error, message, "", "", new StackTraceElement[0]);
    return AttributeValues.truncate(rendering.text.toString(), maxLength);
  }

  /** Returns the message of {@code error}; null if it has none, or breaks when asked. */
  static @Nullable String messageOrNull(Throwable error) {
    try {
      return error.getLocalizedMessage();
    } catch (Throwable broken) {
      return null;
    }
  }

  private void append(Throwable error, String caption, String indent, StackTraceElement[] around) {
    append(error, messages ? messageOrNull(error) : null, caption, indent, around);
  }

  private void append(
      Throwable error,
      @Nullable String message,
      String caption,
      String indent,
      StackTraceElement[] enclosing) {
    text.append(indent).append(caption);
    if (!seen.add(error)) {
      text.append("[CIRCULAR REFERENCE: ").append(error.getClass().getName()).append(']');
      newLine();
      return;
    }
    text.append(error.getClass().getName());
    if (message != null) {
      text.append(": ").append(message);
    }
    newLine();
    StackTraceElement[] frames = framesOf(error);
    int common = common(frames, enclosing);
    for (int i = 0; i < frames.length - common && text.length() < maxLength; i++) {
      text.append(indent).append("\tat ").append(frames[i]);
      newLine();
    }
    if (common > 0) {
      text.append(indent).append("\t... ").append(common).append(" more");
      newLine();
    }
    for (Throwable suppressed : error.getSuppressed()) {
      if (hasRoom()) {
        append(suppressed, "Suppressed: ", indent + '\t', frames);
      }
    }
    Throwable cause = causeOrNull(error);
    if (cause != null && hasRoom()) {
      append(cause, "Caused by: ", indent, frames);
    }
  }

  private boolean hasRoom() {
    return text.length() < maxLength && seen.size() < MAX_THROWABLES;
  }

  private void newLine() {
    text.append(System.lineSeparator());
  }

  private static int common(StackTraceElement[] frames, StackTraceElement[] enclosing) {
    int common = 0;
    while (common < frames.length
        && common < enclosing.length
        && frames[frames.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
      common++;
    }
    return common;
  }

  private static StackTraceElement[] framesOf(Throwable error) {
    try {
      StackTraceElement[] frames = error.getStackTrace();
      return frames == null ? new StackTraceElement[0] : frames;
    } catch (Throwable broken) {
      return new StackTraceElement[0];
    }
  }

  private static @Nullable Throwable causeOrNull(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable broken) {
      return null;
    }
  }
}
