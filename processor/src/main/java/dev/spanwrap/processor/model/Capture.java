// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.processor.problem.Site;
import java.util.Optional;

/**
 * A value that is recorded as an attribute.
 *
 * @param key the attribute's key
 * @param kind the attribute's type, the conventions' where they know the key
 * @param aggregate how the values of a stream become one
 * @param source where the value comes from
 * @param beforeStart whether it is read before the span starts, because it names the span or
 *     because samplers may want it; only paths from parameters and the delegate can be
 * @param mapper the class that maps the value at the end of the path; it has a public constructor
 *     without parameters
 * @param content how the value is written, if it is content; its kind is then that of a text
 * @param site the annotation
 */
public record Capture(
    String key,
    KeyKind kind,
    Aggregate aggregate,
    CaptureSource source,
    boolean beforeStart,
    Optional<ClassName> mapper,
    Optional<CapturedContent> content,
    Site site) {

  /** A capture of an attribute. */
  public Capture(
      String key,
      KeyKind kind,
      Aggregate aggregate,
      CaptureSource source,
      boolean beforeStart,
      Optional<ClassName> mapper,
      Site site) {
    this(key, kind, aggregate, source, beforeStart, mapper, Optional.empty(), site);
  }

  /** The same, recorded when the span has started. */
  public Capture afterStart() {
    return new Capture(key, kind, aggregate, source, false, mapper, content, site);
  }
}
