// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key of a capture: the attribute's name and type, and how several values become one.
 *
 * <p>Values are converted to the key's type when they are recorded: text takes character sequences,
 * characters, enum constants (by name), UUIDs, URIs, paths, classes (by name), instants (ISO 8601),
 * numbers and booleans; integers take every integral number; numbers take every finite number, and
 * durations (in seconds); flags take booleans. Optionals stand for their value. A key of several
 * values takes collections and arrays, a single value as an array of one. {@code null} and empty
 * optionals are not recorded. Any other value is not recorded, and reported to {@link
 * Tracing.Builder#onInternalError} once.
 *
 * <p>Immutable; meant to be a constant. Called by generated code; its API is stable.
 */
public final class CaptureKey {
  private final AttributeKey<?> declared;
  private final AttributeKey<?> released;
  private final AttributeKey<?> latest;
  private final @Nullable Fact fact;
  private final Aggregate aggregate;
  private final boolean remoteOnly;
  private final boolean lastText;
  private final boolean lastInteger;
  private final boolean lastNumber;

  private CaptureKey(AttributeKey<?> declared, Aggregate aggregate) {
    this.declared = declared;
    this.released = GenAiNames.attribute(declared, GenAiConventions.V1_41);
    this.latest = GenAiNames.attribute(declared, GenAiConventions.LATEST);
    this.fact = Fact.of(declared);
    this.aggregate = aggregate;
    this.remoteOnly = GenAiNames.isRemoteOnly(declared.getKey());
    this.lastText = aggregate == Aggregate.LAST && hasType(AttributeType.STRING);
    this.lastInteger = aggregate == Aggregate.LAST && hasType(AttributeType.LONG);
    this.lastNumber = aggregate == Aggregate.LAST && hasType(AttributeType.DOUBLE);
  }

  /** Returns the key of a text. */
  public static CaptureKey text(String key) {
    return of(AttributeKey.stringKey(requireKey(key)));
  }

  /** Returns the key of a boolean. */
  public static CaptureKey flag(String key) {
    return of(AttributeKey.booleanKey(requireKey(key)));
  }

  /** Returns the key of an integer. */
  public static CaptureKey integer(String key) {
    return of(AttributeKey.longKey(requireKey(key)));
  }

  /** Returns the key of a floating-point number. */
  public static CaptureKey number(String key) {
    return of(AttributeKey.doubleKey(requireKey(key)));
  }

  /** Returns the key of several texts. */
  public static CaptureKey texts(String key) {
    return of(AttributeKey.stringArrayKey(requireKey(key)));
  }

  /** Returns the key of several booleans. */
  public static CaptureKey flags(String key) {
    return of(AttributeKey.booleanArrayKey(requireKey(key)));
  }

  /** Returns the key of several integers. */
  public static CaptureKey integers(String key) {
    return of(AttributeKey.longArrayKey(requireKey(key)));
  }

  /** Returns the key of several floating-point numbers. */
  public static CaptureKey numbers(String key) {
    return of(AttributeKey.doubleArrayKey(requireKey(key)));
  }

  /** Returns this key, recording the first value and ignoring the others. */
  public CaptureKey first() {
    return new CaptureKey(declared, Aggregate.FIRST);
  }

  /**
   * Returns this key, recording the sum of all values; collections and arrays add their elements.
   *
   * @throws IllegalStateException if this is not the key of one integer or number
   */
  public CaptureKey sum() {
    return numeric(Aggregate.SUM);
  }

  /**
   * Returns this key, recording how many values there were; collections and arrays count their
   * elements.
   *
   * @throws IllegalStateException if this is not the key of one integer or number
   */
  public CaptureKey count() {
    return numeric(Aggregate.COUNT);
  }

  /**
   * Returns this key, recording the greatest value, of collections and arrays the greatest element.
   *
   * @throws IllegalStateException if this is not the key of one integer or number
   */
  public CaptureKey max() {
    return numeric(Aggregate.MAX);
  }

  /** Returns the attribute as {@code conventions} name it. */
  AttributeKey<?> attribute(GenAiConventions conventions) {
    return conventions == GenAiConventions.V1_41 ? released : latest;
  }

  /** Whether only remote agents have it, of all agents. */
  boolean isRemoteOnly() {
    return remoteOnly;
  }

  @SuppressWarnings("unchecked") // values are converted to the type of the key
  AttributeKey<Object> typed(GenAiConventions conventions) {
    return (AttributeKey<Object>) attribute(conventions);
  }

  /** Returns what more than the span needs of the value; null if nothing does. */
  @Nullable Fact fact() {
    return fact;
  }

  /** Whether this records the last of several texts, as most keys do: those take a short way. */
  boolean isLastText() {
    return lastText;
  }

  /** Whether this records the last of several integers: those take a short way too. */
  boolean isLastInteger() {
    return lastInteger;
  }

  /** Whether this records the last of several floating-point numbers: those as well. */
  boolean isLastNumber() {
    return lastNumber;
  }

  /** Throws if {@code value} is of a shape that this key cannot hold. */
  void check(Object value) {
    AttributeValues.of(declared.getType(), value, Integer.MAX_VALUE);
  }

  /** Returns the type that was declared; conventions may know better. */
  AttributeType type() {
    return declared.getType();
  }

  Aggregate aggregate() {
    return aggregate;
  }

  @Override
  public String toString() {
    return declared.getKey();
  }

  private boolean hasType(AttributeType type) {
    return released.getType() == type && latest.getType() == type;
  }

  private CaptureKey numeric(Aggregate changed) {
    AttributeType type = declared.getType();
    if (type != AttributeType.LONG && type != AttributeType.DOUBLE) {
      throw new IllegalStateException(
          changed + " needs an integer or a number, but " + this + " is " + type);
    }
    return new CaptureKey(declared, changed);
  }

  private static CaptureKey of(AttributeKey<?> attribute) {
    return new CaptureKey(attribute, Aggregate.LAST);
  }

  private static String requireKey(String key) {
    return Objects.requireNonNull(key, "key");
  }
}
