// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * What the annotations of a property say about its value and about what is in it.
 *
 * @param format its format
 * @param ignored names of properties of the value that are left out
 * @param included names of the only properties that are not
 * @param content the name of the inclusion of what is in it
 * @param typeInfo how it says its type, if the property decides that
 * @param subtypes the property's {@code @JsonSubTypes}, if it has one
 * @param position what problems are about
 */
record Context(
    Format format,
    List<String> ignored,
    Optional<List<String>> included,
    String content,
    Optional<TypeInfo> typeInfo,
    Optional<AnnotationValues> subtypes,
    Element position) {

  static Context none(Element position) {
    return new Context(
        Format.NONE,
        List.of(),
        Optional.empty(),
        "USE_DEFAULTS",
        Optional.empty(),
        Optional.empty(),
        position);
  }

  static Context of(Annotated annotated, Element position) {
    return new Context(
        Format.of(annotated),
        ignored(annotated),
        included(annotated),
        annotated
            .find(JsonInclude.class)
            .map(values -> values.constant("content", "USE_DEFAULTS"))
            .orElse("USE_DEFAULTS"),
        TypeInfo.of(annotated),
        annotated.find(JsonSubTypes.class),
        position);
  }

  /** Returns the names that a {@code @JsonIgnoreProperties} leaves out when writing. */
  static List<String> ignored(Annotated annotated) {
    return annotated
        .find(JsonIgnoreProperties.class)
        .filter(values -> !values.flag("allowGetters"))
        .map(values -> values.texts("value"))
        .orElse(List.of());
  }

  static Optional<List<String>> included(Annotated annotated) {
    return annotated.find(JsonIncludeProperties.class).map(values -> values.texts("value"));
  }

  /** Returns this context for what is in a container; that types are not said is not passed on. */
  Context inside() {
    return typeInfo.filter(TypeInfo::isNone).isPresent() ? untyped() : this;
  }

  /** Returns this context without a decision on how types are said. */
  Context untyped() {
    return new Context(
        format, ignored, included, content, Optional.empty(), Optional.empty(), position);
  }

  /** Returns this context with what another {@code @JsonIgnoreProperties} leaves out, too. */
  Context ignoringAlso(Annotated annotated) {
    Set<String> both = new LinkedHashSet<>(ignored);
    both.addAll(ignored(annotated));
    return new Context(format, List.copyOf(both), included, content, typeInfo, subtypes, position);
  }

  /** Returns a context that says no more than this one about what is left out. */
  Context names() {
    return new Context(
        Format.NONE,
        ignored,
        included,
        "USE_DEFAULTS",
        Optional.empty(),
        Optional.empty(),
        position);
  }

  /** Returns whether an object is written as without a context. */
  boolean isPlain() {
    return !format.hasShape("ARRAY", "OBJECT") && ignored.isEmpty() && included.isEmpty();
  }

  /** Returns what tells definitions in this context from those in others. */
  String key() {
    String names = ignored + "+" + included.map(List::toString).orElse("");
    return isPlain() ? "" : "/" + format.shape() + "-" + names;
  }
}
