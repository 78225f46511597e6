// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Map;
import java.util.Optional;

/**
 * An interface whose instances carry, are or receive a stream, for which a class is generated that
 * is bound to a call in flight.
 *
 * @param declaration the interface with its methods, of which none is an operation
 * @param side who made the instances
 * @param view what the interface itself is, if it is a stream
 * @param parts what each method is to the stream, by the method's key
 * @param recorded what the type records of itself, as the operation of a method
 * @param told the same for instances that the consumer made, where the type does not say who does
 */
public record StreamType(
    TracedInterface declaration,
    Side side,
    Optional<View> view,
    Map<String, StreamPart> parts,
    Optional<Method> recorded,
    Optional<StreamType> told) {

  public StreamType(
      TracedInterface declaration, Side side, Optional<View> view, Map<String, StreamPart> parts) {
    this(declaration, side, view, parts, Optional.empty(), Optional.empty());
  }

  /** Who made an instance, and so whom its methods run for. */
  public enum Side {
    /** The producer: whatever is called on it runs inside the span. */
    CARRIER,
    /** The consumer: it is called back, in the consumer's context. */
    RECEIVER
  }

  /**
   * What a type that is itself a stream is.
   *
   * @param type the kind of stream that it extends, with its type arguments
   * @param adapter the class that watches that kind
   * @param opening when calls are opened
   */
  public record View(TypeName type, ClassName adapter, Ending.Opens opening) {}

  public StreamType {
    parts = Map.copyOf(parts);
  }

  /** Whether a method of it ends the call. */
  public boolean isTold() {
    return parts.values().stream().anyMatch(StreamPart::isEnd);
  }

  /** Whether a method of it completes the call. */
  public boolean isToldCompletion() {
    return parts.values().stream().anyMatch(StreamPart::isCompletion);
  }
}
