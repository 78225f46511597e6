// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

import org.jspecify.annotations.Nullable;

/**
 * Turns a value that is no attribute into one, for {@link Capture#mapper()}.
 *
 * <p>A mapper is a class with a public constructor without parameters and without state: one
 * instance serves all calls, on any thread. {@code R} is what is captured: an attribute type (see
 * {@link Capture}), or any type with {@code content = true}.
 *
 * <pre>{@code
 * record Money(long cents, String currency) {}
 *
 * public final class Cents implements Mapper<Money, Long> {
 *   @Override
 *   public Long map(Money price) {
 *     return price.cents();
 *   }
 * }
 *
 * @Traced
 * interface Shop {
 *   @Capture(value = "shop.price", from = "result", mapper = Cents.class)
 *   Money price(String article);
 * }
 * }</pre>
 *
 * <p>It is called only while the span is recording. What it throws never reaches the application:
 * the attribute is missing, and the failure goes to the internal-error handler of the tracing.
 *
 * @param <T> the type of the value at the end of the capture's path
 * @param <R> the type that is captured
 */
@FunctionalInterface
public interface Mapper<T, R> {

  /**
   * Maps one value.
   *
   * @param value the value at the end of the path, never {@code null}
   * @return what to capture; {@code null} captures nothing
   */
  @Nullable R map(T value);
}
