// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the values of a type are written. */
public sealed interface Shape {

  /** Scalars of the JDK that need no further description. */
  enum Scalar implements Shape {
    TEXT,
    NUMBER,
    NUMBER_AS_TEXT,
    FLAG,
    FLAG_AS_NUMBER,
    FLAG_AS_TEXT,
    TIME,
    ORDINAL,
    PRIMITIVES,
    BINARY,
    RAW,
    TEXT_OF
  }

  /**
   * By the class of the value.
   *
   * @param ignored names that are left out of objects and maps, however deep in containers
   * @param included names of the only properties and keys that are not
   */
  record Any(Set<String> ignored, Optional<Set<String>> included) implements Shape {
    /** Copies the names, in order. */
    public Any {
      ignored = new TreeSet<>(ignored);
      included = included.map(TreeSet::new);
    }

    /** Leaves nothing out. */
    public Any() {
      this(Set.of(), Optional.empty());
    }

    /** Returns whether nothing is left out. */
    public boolean isPlain() {
      return ignored.isEmpty() && included.isEmpty();
    }
  }

  /** The value writes itself. */
  record Self() implements Shape {}

  /**
   * A date or a time with a format.
   *
   * @param style the name of the runtime's style
   * @param pattern the pattern, or empty
   * @param locale the language, or empty
   * @param zone the zone, or empty
   * @param nanos whether numbers have nanoseconds, if that is said
   * @param zoneId whether the zone's name is written
   */
  record Time(
      String style,
      String pattern,
      String locale,
      String zone,
      Optional<Boolean> nanos,
      boolean zoneId)
      implements Shape {}

  /**
   * A collection or an array of objects.
   *
   * @param element how an element is written
   * @param array whether it is an array
   * @param single whether one element is written as itself
   * @param annotated how collections are written whose class has annotations; empty if these are
   *     known
   */
  record Elements(Shape element, boolean array, boolean single, Optional<Any> annotated)
      implements Shape {}

  /**
   * A map.
   *
   * @param key how its keys are named
   * @param value how its values are written
   * @param omission which values are left out
   * @param ignored names of keys that are left out
   * @param included names of the only keys that are not
   * @param sorted whether it is sorted by key
   * @param annotated how maps are written whose class has annotations; empty if these are known
   */
  record Entries(
      KeyShape key,
      Shape value,
      Omission omission,
      List<String> ignored,
      Optional<List<String>> included,
      boolean sorted,
      Optional<Any> annotated)
      implements Shape {}

  /**
   * One entry of a map.
   *
   * @param key how its key is named
   * @param value how its value is written
   */
  record Entry(KeyShape key, Shape value) implements Shape {}

  /**
   * What an {@code Optional} holds or an {@code AtomicReference} refers to.
   *
   * @param content how that is written
   * @param reference whether it is an {@code AtomicReference}
   */
  record Held(Shape content, boolean reference) implements Shape {}

  /**
   * As a definition says.
   *
   * @param id the definition's id
   */
  record Named(String id) implements Shape {}
}
