// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Who hears of failures of tracing code, and how often. */
class InternalErrorsTest {
  private final List<Throwable> heard = new ArrayList<>();
  private final InternalErrors errors = new InternalErrors(heard::add, false);
  private final IllegalStateException broken = new IllegalStateException("said in confidence");

  @Test
  void eachPlaceIsHeardOfOnce() {
    errors.report("read", "A", broken);
    errors.report("read", "A", new IllegalStateException());
    errors.report("read", "B", broken);
    errors.report("write", "A", broken);

    assertThat(heard).containsExactly(broken, broken, broken);
  }

  @Test
  void aHandlerThatThrowsIsNotHeardOfByAnybody() {
    InternalErrors throwing =
        new InternalErrors(
            error -> {
              throw broken;
            },
            false);

    throwing.report("read", "A", new IllegalStateException());
    throwing.report("read", "B", new IllegalStateException());

    assertThat(heard).isEmpty();
  }

  @Test
  void aPlaceThatCannotSayItsNameIsNotHeardOfByAnybody() {
    errors.report(
        "read",
        new Object() {
          @Override
          public String toString() {
            throw broken;
          }
        },
        new IllegalStateException());

    assertThat(heard).isEmpty();
  }

  @Test
  void thePlacesAreBounded() {
    for (int i = 0; i < 20_000; i++) {
      errors.report("read", i, broken);
    }

    assertThat(heard).hasSize(10_000);
  }

  @Test
  void byDefaultAWarningIsLoggedThatNamesThePlace() {
    LogRecord logged = logged(true);

    assertThat(logged.getLevel()).isEqualTo(Level.WARNING);
    assertThat(logged.getMessage()).contains("start the span of Model.chat");
    assertThat(logged.getThrown()).isSameAs(broken);
  }

  @Test
  void b154_withoutMessagesTheLogHasTypeAndFramesOnly() {
    LogRecord logged = logged(false);

    assertThat(logged.getThrown()).isNull();
    assertThat(logged.getMessage())
        .contains("start the span of Model.chat", broken.getClass().getName(), "\tat ")
        .doesNotContain(broken.getMessage());
  }

  private LogRecord logged(boolean messages) {
    Logger logger = Logger.getLogger("dev.spanwrap");
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      new InternalErrors(null, messages).report("start the span", "Model.chat", broken);
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
