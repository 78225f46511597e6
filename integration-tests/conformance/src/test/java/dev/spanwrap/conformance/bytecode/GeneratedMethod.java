// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.bytecode;

import java.util.Set;

/**
 * A method of a generated class, as the compiler left it.
 *
 * @param type the simple name of the class
 * @param size how many bytes of bytecode it has
 * @param calls what it calls, as {@code owner.name}, lambdas and concatenations by who makes them
 */
record GeneratedMethod(String type, String name, boolean isStatic, int size, Set<String> calls) {
  private static final String RUNTIME = "dev.spanwrap.runtime.";

  String id() {
    return type + '.' + name;
  }

  /** Whether it runs once, before all else. */
  boolean isInitializer() {
    return name.equals("<clinit>");
  }

  /** Whether it hands on to the delegate, or keeps what it is given: no runtime, no path. */
  boolean isTrivial() {
    return calls.stream().noneMatch(call -> call.startsWith(RUNTIME))
        && !name.startsWith("lambda$");
  }
}
