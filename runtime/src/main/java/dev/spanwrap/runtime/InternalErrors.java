// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where errors of tracing code go: to one handler, once per place, and never any further. */
final class InternalErrors {
  private static final Logger logger = Logger.getLogger("dev.spanwrap");

  /** Places are few, the methods and captures of the application; this only bounds the absurd. */
  private static final int MAX_PLACES = 10_000;

  /** How many characters of a stack trace are logged. */
  private static final int MAX_LENGTH = 65_536;

  private final @Nullable Consumer<Throwable> handler;
  private final boolean messages;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * Makes a place for errors to go to.
   *
   * @param handler the handler; null for the log
   * @param messages whether the log may have the messages of errors, which may quote what was said
   */
  InternalErrors(@Nullable Consumer<Throwable> handler, boolean messages) {
    this.handler = handler;
    this.messages = messages;
  }

  /**
   * Reports {@code error} unless this place reported one before.
   *
   * @param step what failed, such as {@code "start the span"}
   * @param where of which operation, capture or listener; its {@code toString} names the place
   */
  void report(String step, Object where, Throwable error) {
    try {
      if (error instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      String place = step + " of " + where;
      if (reported.size() >= MAX_PLACES || !reported.add(place)) {
        return;
      }
      if (handler != null) {
        handler.accept(error);
      } else {
        log("Failed to " + place + "; further failures are not logged", error);
      }
    } catch (Throwable ignored) {
      // There is nobody left to tell, and the application must not hear of it.
    }
  }

  private void log(String text, Throwable error) {
    if (messages) {
      logger.log(Level.WARNING, text, error);
    } else {
      logger.warning(text + "\n" + StackTraces.render(error, false, MAX_LENGTH));
    }
  }
}
