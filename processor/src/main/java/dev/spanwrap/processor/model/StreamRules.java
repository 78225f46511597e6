// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the elements of a result decide when and how its call ends.
 *
 * @param streamed whether it delivers elements over time, and not one awaited value
 * @param endsWith element types that end the call
 * @param failsWith element types that fail the call
 * @param endsWhen a path from the element to a boolean that ends the call when true
 * @param endRequired whether a stream that completes without any of these is incomplete
 * @param hot whether the call opens with the method, where its type would open it at subscribe
 * @param withResult whether calls also yield one value, of a type of its own
 * @param suppressions the lint categories that the element types need, such as {@code deprecation}
 */
public record StreamRules(
    boolean streamed,
    List<TypeName> endsWith,
    List<TypeName> failsWith,
    Optional<Path> endsWhen,
    boolean endRequired,
    boolean hot,
    boolean withResult,
    Set<String> suppressions) {

  /** One value later, which settles the call. */
  public static final StreamRules AWAITED =
      new StreamRules(false, List.of(), List.of(), Optional.empty(), false, false, false, Set.of());

  public StreamRules {
    endsWith = List.copyOf(endsWith);
    failsWith = List.copyOf(failsWith);
    suppressions = Set.copyOf(suppressions);
  }
}
