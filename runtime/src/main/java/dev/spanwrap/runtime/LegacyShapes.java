// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The classes of delegates that lack a method, because they were compiled against an interface
 * which did not have it yet.
 *
 * <p>What is found out is kept per class for as long as the class lives; neither the class nor its
 * loader is kept alive. Thread-safe. Called by generated code; its API is stable.
 */
public final class LegacyShapes {
  private final String method;

  /** A value of a class that all loaders share, so that no loader is reached from a class's map. */
  private final ClassValue<AtomicBoolean> lacking =
      new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
          return new AtomicBoolean();
        }
      };

  /**
   * Starts with none.
   *
   * @param method the method that can be lacking, with its erased parameter types: {@code
   *     chat(java.lang.String,int)}
   */
  public LegacyShapes(String method) {
    this.method = Objects.requireNonNull(method, "method");
  }

  /** Returns whether the class of {@code delegate} is known to lack the method. */
  public boolean include(Object delegate) {
    return lacking.get(delegate.getClass()).get();
  }

  /**
   * Remembers that the class of {@code delegate} lacks the method, if that is what {@code error}
   * says, and not something deeper.
   *
   * @throws AbstractMethodError the error itself if it comes from deeper
   */
  public void add(Object delegate, AbstractMethodError error) {
    Class<?> type = delegate.getClass();
    if (!MissingMethod.isOf(type, method, error, new Throwable())) {
      throw error;
    }
    lacking.get(type).set(true);
  }
}
