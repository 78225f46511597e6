// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import java.time.Instant;

/**
 * Emits the event that holds the content of a call: of an inference with what its span says, too,
 * as the conventions have it; of any other operation where there is content.
 */
final class OperationDetails {
  private final Signals signals;
  private final GenAiConventions conventions;

  OperationDetails(Signals signals, GenAiConventions conventions) {
    this.signals = signals;
    this.conventions = conventions;
  }

  /** Whether anybody, asked now, reads such events. */
  boolean isWanted(TracedCall call) {
    return signals.logger().isEnabled(Severity.DEBUG, call.context());
  }

  /**
   * Emits the event of a call that is ending.
   *
   * @param age for how many nanoseconds the call has really been over; 0 if it ends now
   */
  void emit(TracedCall call, CallContent content, long age) {
    OperationPlan plan = call.plan();
    boolean inference = plan.isInference();
    if ((!inference && !content.hasContent()) || !isWanted(call)) {
      return;
    }
    LogRecordBuilder record =
        signals
            .logger()
            .logRecordBuilder()
            .setContext(call.context())
            .setSeverity(Severity.DEBUG)
            .setEventName(
                inference ? GenAiNames.INFERENCE_DETAILS_EVENT : GenAiNames.OTHER_DETAILS_EVENT);
    if (age > 0) {
      record.setTimestamp(Instant.now().minusNanos(age));
    }
    if (inference) {
      plan.forSamplers().setDetailsOn(record, conventions);
      plan.others().setDetailsOn(record, conventions);
      Conversation conversation = Conversation.fromContextOrNull(call.context());
      if (conversation != null && plan.isConversational()) {
        conversation.setIdOn(record);
      }
    } else if (plan.genAiOperation() != null) {
      record.setAttribute(GenAiNames.OPERATION_NAME, plan.genAiOperation());
    }
    content.setOn(record);
    record.emit();
  }
}
