// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import org.jspecify.annotations.Nullable;

/** Records the exception that a call failed with, where and as far as that is asked for. */
final class ExceptionRecorder {
  private final ExceptionRecording recording;
  private final boolean messages;
  private final int maxLength;
  private final Signals signals;
  private final RecordedExceptions recorded = new RecordedExceptions();

  ExceptionRecorder(
      ExceptionRecording recording, boolean messages, int maxLength, Signals signals) {
    this.recording = recording;
    this.messages = messages;
    this.maxLength = maxLength;
    this.signals = signals;
  }

  /** Records {@code error}, unless it was before; returns what the status is to say. */
  String record(TracedCall call, Throwable error) {
    String message = messages ? StackTraces.messageOrNull(error) : null;
    String description = message == null ? "" : AttributeValues.truncate(message, maxLength);
    if (recording != ExceptionRecording.NONE
        && recorded.add(error, call.span().getSpanContext().getTraceId())) {
      emit(call, attributes(error, message));
    }
    return description;
  }

  private void emit(TracedCall call, Attributes attributes) {
    if (recording != ExceptionRecording.LOG) {
      call.span().addEvent(GenAiNames.EXCEPTION_EVENT, attributes);
    }
    if (recording != ExceptionRecording.SPAN_EVENT) {
      signals
          .logger()
          .logRecordBuilder()
          .setContext(call.context())
          .setSeverity(Severity.WARN)
          .setEventName(eventName(call))
          .setAllAttributes(attributes)
          .emit();
    }
  }

  private static String eventName(TracedCall call) {
    OperationPlan plan = call.plan();
    return plan.genAiOperation() != null && plan.kind() == SpanKind.CLIENT
        ? GenAiNames.CLIENT_EXCEPTION_EVENT
        : GenAiNames.OTHER_EXCEPTION_EVENT;
  }

  private Attributes attributes(Throwable error, @Nullable String message) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put(GenAiNames.EXCEPTION_TYPE, ErrorTypes.of(error))
            .put(
                GenAiNames.EXCEPTION_STACKTRACE,
                StackTraces.render(error, message, messages, maxLength));
    if (message != null && !message.isEmpty()) {
      attributes.put(GenAiNames.EXCEPTION_MESSAGE, AttributeValues.truncate(message, maxLength));
    }
    return attributes.build();
  }
}
