// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.matrix;

import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Hooks that tell what they are told, and in which span; one of them may throw. */
final class RecordingHooks implements TokenHooks {
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  volatile boolean threw;
  private final Log log;
  private final Mode mode;

  RecordingHooks(Log log, Mode mode) {
    this.log = log;
    this.mode = mode;
  }

  private void hook(String signal, boolean throwing) {
    log.producerSpans.add(Span.current().getSpanContext().getSpanId());
    told.add(signal);
    if (throwing) {
      threw = true;
      throw new HookException();
    }
  }

  private void end(String signal) {
    Span.current().setAttribute("hook.end", signal);
    hook(signal, mode == Mode.END_HOOK_THROWS);
  }

  @Override
  public void onStart(Prompt prompt) {
    hook("start", mode == Mode.START_HOOK_THROWS);
  }

  @Override
  public void onElement(Prompt prompt, Object element) {
    hook(
        "element", mode == Mode.ELEMENT_HOOK_THROWS && Collections.frequency(told, "element") == 0);
  }

  @Override
  public void onComplete(Prompt prompt) {
    end("complete");
  }

  @Override
  public void onError(Prompt prompt, Throwable error) {
    end("error");
  }

  @Override
  public void onCancel(Prompt prompt) {
    end("cancel");
  }

  /** What a hook throws. */
  static final class HookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HookException() {
      super("hook", null, false, false);
    }
  }
}
