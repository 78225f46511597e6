// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the log records that were emitted. */
final class CollectedLogs implements LogRecordProcessor {
  private final List<LogRecordData> emitted = new CopyOnWriteArrayList<>();

  List<LogRecordData> emitted() {
    return List.copyOf(emitted);
  }

  void forget() {
    emitted.clear();
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord log) {
    emitted.add(log.toLogRecordData());
  }
}
