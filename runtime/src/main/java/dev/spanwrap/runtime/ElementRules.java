// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which elements end or fail a call. */
final class ElementRules {
  private static final ElementRules NONE = new ElementRules(List.of(), List.of(), null, false);

  private final List<Class<?>> endsWith;
  private final List<Class<?>> failsWith;
  private final @Nullable Predicate<Object> endsWhen;
  private final boolean endRequired;

  private ElementRules(
      List<Class<?>> endsWith,
      List<Class<?>> failsWith,
      @Nullable Predicate<Object> endsWhen,
      boolean endRequired) {
    this.endsWith = endsWith;
    this.failsWith = failsWith;
    this.endsWhen = endsWhen;
    this.endRequired = endRequired;
  }

  static ElementRules of(Operation operation) {
    boolean none =
        operation.endsWith().isEmpty()
            && operation.failsWith().isEmpty()
            && operation.endsWhen() == null
            && !operation.isEndRequired();
    return none
        ? NONE
        : new ElementRules(
            operation.endsWith(),
            operation.failsWith(),
            operation.endsWhen(),
            operation.isEndRequired());
  }

  boolean isEmpty() {
    return this == NONE;
  }

  /** Whether a stream that ends without a terminal element is incomplete. */
  boolean isEndRequired() {
    return endRequired;
  }

  boolean fails(Object element) {
    return isOneOf(failsWith, element);
  }

  /** Whether {@code element} ends {@code call}; a condition that throws is not met. */
  boolean ends(TracedCall call, Object element) {
    return isOneOf(endsWith, element) || isMet(call, element);
  }

  private boolean isMet(TracedCall call, Object element) {
    if (endsWhen == null) {
      return false;
    }
    try {
      return endsWhen.test(element);
    } catch (Throwable error) {
      call.report("ask whether an element is the last", error);
      return false;
    }
  }

  private static boolean isOneOf(List<Class<?>> types, Object element) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).isInstance(element)) {
        return true;
      }
    }
    return false;
  }
}
