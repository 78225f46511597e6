// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;

/**
 * The hooks that a wrapper drives.
 *
 * @param type the interface of the hooks
 * @param calls what is called at the signals of an operation, by the key of its method; an
 *     operation that no hook fits is absent
 */
public record DrivenHooks(ClassName type, Map<String, List<HookCall>> calls) {

  public DrivenHooks {
    calls = Map.copyOf(calls);
  }

  /** The hooks of a method, in the order in which they are declared. */
  public List<HookCall> of(Method method) {
    return calls.getOrDefault(method.key(), List.of());
  }

  /** Whether a method's delegate has to wait for hooks. */
  public boolean awaitsStart(Method method) {
    return of(method).stream()
        .anyMatch(call -> call.awaited() && call.signal() == HookSignal.START);
  }
}
