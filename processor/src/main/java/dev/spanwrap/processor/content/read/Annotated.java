// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations that something has, own ones and inherited ones, by their qualified names.
 *
 * @param annotations the annotations
 */
record Annotated(Map<String, AnnotationValues> annotations) {
  static final Annotated NONE = new Annotated(Map.of());

  boolean has(Class<? extends Annotation> type) {
    return annotations.containsKey(type.getName());
  }

  boolean has(String type) {
    return annotations.containsKey(type);
  }

  Optional<AnnotationValues> find(Class<? extends Annotation> type) {
    return Optional.ofNullable(annotations.get(type.getName()));
  }

  /** Returns whether a container with these on its class is not written as any other. */
  boolean isDecisive() {
    return has(JsonFormat.class)
        || has(JsonIgnoreProperties.class)
        || has(JsonInclude.class)
        || has(JsonIncludeProperties.class);
  }

  /** Returns whether there is an annotation of {@code type} with a true {@code value}. */
  boolean says(Class<? extends Annotation> type) {
    return find(type).map(values -> values.flag("value")).orElse(false);
  }

  /** Returns these annotations, and those of {@code other} that are not among them. */
  Annotated or(Annotated other) {
    if (annotations.isEmpty()) {
      return other;
    }
    if (other.annotations.isEmpty()) {
      return this;
    }
    Map<String, AnnotationValues> merged = new LinkedHashMap<>(annotations);
    other.annotations.forEach(merged::putIfAbsent);
    return new Annotated(merged);
  }
}
