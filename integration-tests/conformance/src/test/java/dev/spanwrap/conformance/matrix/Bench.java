// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import dev.spanwrap.runtime.Outcome;
import dev.spanwrap.runtime.Tracing;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has, traced or not, and what it is told. */
class Bench {
  final Mode mode;
  final Script script;
  final Log log;
  final @Nullable RecordingHooks hooks;
  final List<Throwable> internalErrors = Collections.synchronizedList(new ArrayList<>());
  final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

  /** The span of the traced run's caller. */
  final @Nullable Span caller;

  private final Wrapping wrapping;

  Bench(Mode mode, Script script, boolean traced) {
    this.mode = mode;
    this.script = script;
    this.caller = traced ? Telemetries.TRACER.spanBuilder("caller").startSpan() : null;
    this.log = new Log(script, this::ended, traced ? Telemetries.TRACER : null);
    // Without tracing, throwing hooks throw as they do with it.
    this.hooks =
        mode.hasHooks() && (traced || mode.hookThrows()) ? new RecordingHooks(log, mode) : null;
    this.wrapping = new Wrapping(tracing(traced), hooks);
  }

  private @Nullable Tracing tracing(boolean traced) {
    if (traced) {
      return Telemetries.tracing(mode, internalErrors, outcomes);
    }
    return hooks == null ? null : Tracing.disabled();
  }

  String traceId() {
    return caller.getSpanContext().getTraceId();
  }

  String callerId() {
    return caller.getSpanContext().getSpanId();
  }

  /** How many calls have ended; 1 where nobody counts. */
  private int ended() {
    if (caller == null || mode.isOff()) {
      return 1;
    }
    return mode == Mode.NOT_SAMPLED ? outcomes.size() : Telemetries.TRACES.calls(traceId());
  }

  /** Calls the method; what it throws is the end. */
  Run open(Shape shape) throws Exception {
    try {
      return shape.open(script, log, wrapping, new Prompt("p", caller != null && mode.poisons()));
    } catch (RuntimeException | Error thrown) {
      log.error(thrown);
      return Run.over();
    }
  }

  /** Something that may throw what a hook throws. */
  interface Attempt {
    void run() throws Exception;
  }

  /** Runs what the application does, and writes down what a hook throws at it. */
  boolean attempt(Attempt attempt) throws Exception {
    try {
      attempt.run();
    } catch (RecordingHooks.HookException thrown) {
      log.consumed.add("thrown: " + thrown.getMessage());
    }
    return false;
  }
}
