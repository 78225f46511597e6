// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears what is only ever logged: swallowed failures of Spanwrap, and scopes that strict context
 * finds collected before they were closed.
 */
final class LoggedFailures extends Handler {
  // Held here: loggers that nobody holds are collected, and their handlers with them.
  private final List<Logger> loggers =
      List.of(Logger.getLogger("dev.spanwrap"), Logger.getLogger("io.opentelemetry.context"));
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  void listen() {
    failures.clear();
    loggers.forEach(logger -> logger.addHandler(this));
  }

  List<Throwable> stopListening() {
    loggers.forEach(logger -> logger.removeHandler(this));
    return List.copyOf(failures);
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      failures.add(new AssertionError(record.getMessage(), record.getThrown()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
