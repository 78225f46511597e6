// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;

/** The key of a capture: an attribute's name and type, and how several values become one. */
public final class CaptureKey {
  private final AttributeKey<?> attribute;

  private CaptureKey(AttributeKey<?> attribute) {
    this.attribute = attribute;
  }

  public static CaptureKey text(String key) {
    return new CaptureKey(AttributeKey.stringKey(key));
  }

  public static CaptureKey flag(String key) {
    return new CaptureKey(AttributeKey.booleanKey(key));
  }

  public static CaptureKey integer(String key) {
    return new CaptureKey(AttributeKey.longKey(key));
  }

  public static CaptureKey number(String key) {
    return new CaptureKey(AttributeKey.doubleKey(key));
  }

  public static CaptureKey texts(String key) {
    return new CaptureKey(AttributeKey.stringArrayKey(key));
  }

  public static CaptureKey flags(String key) {
    return new CaptureKey(AttributeKey.booleanArrayKey(key));
  }

  public static CaptureKey integers(String key) {
    return new CaptureKey(AttributeKey.longArrayKey(key));
  }

  public static CaptureKey numbers(String key) {
    return new CaptureKey(AttributeKey.doubleArrayKey(key));
  }

  public CaptureKey first() {
    return this;
  }

  public CaptureKey sum() {
    return this;
  }

  public CaptureKey count() {
    return this;
  }

  public CaptureKey max() {
    return this;
  }

  AttributeKey<?> attribute() {
    return attribute;
  }

  @Override
  public String toString() {
    return attribute.getKey();
  }
}
