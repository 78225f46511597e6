// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
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
  private final @Nullable Redactor redactor;
  private final Signals signals;
  private final RecordedExceptions recorded = new RecordedExceptions();

  /**
   * Makes a recorder.
   *
   * @param messages whether messages are recorded, and not only types and frames
   * @param redactor what sees messages before; null if nothing does
   */
  ExceptionRecorder(
      ExceptionRecording recording,
      boolean messages,
      int maxLength,
      @Nullable Redactor redactor,
      Signals signals) {
    this.recording = recording;
    this.messages = messages;
    this.maxLength = maxLength;
    this.redactor = redactor;
    this.signals = signals;
  }

  /** Records {@code error}, unless it was before; returns what the status is to say. */
  String record(TracedCall call, Throwable error) {
    String said = messages ? StackTraces.messageOrNull(error) : null;
    String message = redacted(call, GenAiNames.EXCEPTION_MESSAGE, said);
    String description = message == null ? "" : AttributeValues.truncate(message, maxLength);
    if (recording != ExceptionRecording.NONE
        && recorded.add(error, call.span().getSpanContext().getTraceId())) {
      emit(call, attributes(call, error, said, message));
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

  /**
   * Returns what is recorded of an exception.
   *
   * @param said its message
   * @param message what is recorded of that
   */
  private Attributes attributes(
      TracedCall call, Throwable error, @Nullable String said, @Nullable String message) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put(GenAiNames.EXCEPTION_TYPE, ErrorTypes.of(error))
            .put(GenAiNames.EXCEPTION_STACKTRACE, stackTrace(call, error, said));
    if (message != null && !message.isEmpty()) {
      attributes.put(GenAiNames.EXCEPTION_MESSAGE, AttributeValues.truncate(message, maxLength));
    }
    return attributes.build();
  }

  private String stackTrace(TracedCall call, Throwable error, @Nullable String said) {
    if (!messages || redactor == null) {
      return StackTraces.render(error, said, messages, maxLength);
    }
    String whole = StackTraces.render(error, said, true, Integer.MAX_VALUE);
    String left = redacted(call, GenAiNames.EXCEPTION_STACKTRACE, whole);
    return left == null
        ? StackTraces.render(error, false, maxLength)
        : AttributeValues.truncate(left, maxLength);
  }

  /** Returns what the redactor leaves of a text; null if that is nothing. */
  private @Nullable String redacted(
      TracedCall call, AttributeKey<String> key, @Nullable String text) {
    if (text == null || redactor == null) {
      return text;
    }
    try {
      return redactor.redact(key.getKey(), text);
    } catch (Throwable broken) {
      call.report("redact " + key.getKey(), broken);
      return null;
    }
  }
}
