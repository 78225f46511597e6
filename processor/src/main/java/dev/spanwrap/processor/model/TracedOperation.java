// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is traced of a method.
 *
 * @param spanName {@code Interface.method}: the span's name where neither role nor template gives
 *     one
 * @param role what the operation is
 * @param genAiOperation replaces the role's operation name
 * @param kind replaces the role's span kind
 * @param parent under which span the call starts
 * @param name replaces the role's span name
 * @param captures what is recorded, in the order in which it is set
 * @param ending what the call lasts until
 * @param placement inside which call the method runs
 * @param key by what hooks and other calls find the call, or the method finds one
 * @param carriers the parameters, by index, into copies of which the context is written
 */
public record TracedOperation(
    String spanName,
    Role role,
    Optional<String> genAiOperation,
    Optional<String> kind,
    Parent parent,
    Optional<NameTemplate> name,
    List<Capture> captures,
    Ending ending,
    Placement placement,
    Optional<Path> key,
    Set<Integer> carriers) {

  public TracedOperation {
    captures = List.copyOf(captures);
    carriers = Set.copyOf(carriers);
  }

  /** An operation with calls of its own that nobody has to find. */
  public TracedOperation(
      String spanName,
      Role role,
      Optional<String> genAiOperation,
      Optional<String> kind,
      Parent parent,
      Optional<NameTemplate> name,
      List<Capture> captures,
      Ending ending) {
    this(
        spanName,
        role,
        genAiOperation,
        kind,
        parent,
        name,
        captures,
        ending,
        Placement.OWN,
        Optional.empty(),
        Set.of());
  }

  /** Whether its calls last as long as the method, or what that hands out. */
  public boolean isOwn() {
    return placement == Placement.OWN || placement == Placement.SESSION_CHILD;
  }
}
