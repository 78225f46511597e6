// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * A type that delivers over time, and who watches it.
 *
 * @param type its qualified name
 * @param adapter the class that traces it
 * @param method the adapter's static method: takes the value and the call, returns the declared
 *     type
 * @param opening when its call opens
 * @param yield what it delivers
 * @param element the class of what it delivers, if that is no type argument of it
 * @param library the Maven coordinates of the library that declares it; empty: the JDK
 */
record StreamKind(
    String type,
    ClassName adapter,
    String method,
    Opening opening,
    Yield yield,
    Optional<String> element,
    Optional<String> library) {

  /** When a call opens. */
  enum Opening {
    /** When the method is called. */
    CALL,
    /** When the method is called, and for each pass over the result after the first. */
    PASS,
    /** At each subscription, unless it is hot. */
    SUBSCRIBE
  }

  /** How many values there are. */
  enum Yield {
    /** One at most: it is awaited. */
    ONE,
    /** Any number of elements. */
    MANY
  }

  boolean isAwaited() {
    return yield == Yield.ONE;
  }

  String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
