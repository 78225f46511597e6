// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import org.jspecify.annotations.Nullable;

/** Who looks at the elements of a stream, and what each means to the call. */
final class StreamElements {
  private final StreamProgress progress;
  private final ElementRules rules;
  private final boolean yieldsResult;
  private final boolean observed;

  /** Driven hooks, which the call itself holds weakly: they may know the stream. */
  private final @Nullable CallHooks hooks;

  private @Nullable Object last;

  StreamElements(TracedCall call, StreamProgress progress) {
    this.progress = progress;
    Operation operation = call.heeded();
    this.rules = ElementRules.of(operation);
    this.yieldsResult = operation.hasResult();
    this.observed = !rules.isEmpty() || call.observesElements();
    this.hooks = call.holdHooksWeakly();
  }

  /** From now on several threads may deliver elements. */
  void share() {
    progress.share();
  }

  /** From now on an element may be one that does not count: the stream, or a part of it, ends. */
  void end() {
    progress.look();
  }

  /** Whether anybody looks: if not, a primitive element need not be boxed. */
  boolean isObserved() {
    return observed;
  }

  /** Whether the end of the call may wait for hooks. */
  boolean areHooksStaged() {
    return hooks instanceof StagedHooks;
  }

  /** Shows {@code call} an element. What a driven hook throws is thrown. */
  void show(TracedCall call, Object element) {
    if (hooks != null && !yieldsResult) {
      last = element;
    }
    call.element(element);
  }

  /** Whether {@code element} fails the call. */
  boolean isFailure(Object element) {
    return rules.fails(element);
  }

  /** Whether {@code element} ends {@code call}. */
  boolean isEnd(TracedCall call, Object element) {
    return rules.ends(call, element);
  }

  /** Whether a stream that ends without a terminal element is incomplete. */
  boolean isEndRequired() {
    return rules.isEndRequired();
  }

  /** Returns what hooks are told at the end: {@code result}, or the last element. */
  @Nullable Object payload(@Nullable Object result) {
    return result == null ? last : result;
  }
}
