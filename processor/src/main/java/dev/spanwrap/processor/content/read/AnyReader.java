// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/** Reads values whose static type says nothing: what a property leaves out of them, it does. */
final class AnyReader {
  private final Reading reading;
  private final Map<Shape.Any, Context> filtering = new LinkedHashMap<>();

  AnyReader(Reading reading) {
    this.reading = reading;
  }

  Shape.Any read(Context context) {
    Shape.Any any =
        new Shape.Any(
            new LinkedHashSet<>(context.ignored()), context.included().map(LinkedHashSet::new));
    if (!any.isPlain()) {
      filtering.putIfAbsent(any, context.names());
    }
    return any;
  }

  /** Reads all types that are known by now as they are where something is left out of them. */
  void complete() {
    Set<List<Object>> done = new HashSet<>();
    boolean more = !filtering.isEmpty();
    while (more) {
      more = false;
      for (Shape.Any where : List.copyOf(filtering.keySet())) {
        for (DeclaredType type : reading.definitions.knownTypes()) {
          if (done.add(List.of(where, Denotable.name(type)))) {
            know(type, where);
            more = true;
          }
        }
      }
    }
  }

  private void know(DeclaredType type, Shape.Any where) {
    reading.definitions.know(
        type,
        new KnownType(
            Denotable.name(type),
            reading.language.isClosed(Language.element(type)),
            reading.language.supertypeNames(type),
            where,
            reading.shapes.plain(type, Objects.requireNonNull(filtering.get(where)))));
  }
}
