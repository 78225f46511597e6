// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A hook as one operation calls it: with the operation's first arguments, then the signal's
 * payload.
 *
 * @param signal when it is called
 * @param method the hook's name
 * @param arguments how many of the operation's arguments it takes
 * @param payload the type as which it takes the payload; empty: it takes none
 * @param narrowed whether it is called only where the payload is of that type
 * @param thrown the checked exceptions that it declares
 * @param unchecked whether the payload's type cannot be checked at run time
 * @param awaited whether it is over when the stage that it returns completes
 */
public record HookCall(
    HookSignal signal,
    String method,
    int arguments,
    Optional<TypeName> payload,
    boolean narrowed,
    List<TypeName> thrown,
    boolean unchecked,
    boolean awaited) {

  public HookCall {
    thrown = List.copyOf(thrown);
  }
}
