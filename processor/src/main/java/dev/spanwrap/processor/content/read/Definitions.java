// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.type.DeclaredType;

/** Collects the definitions that reading a type yields; each is read once, also where it recurs. */
final class Definitions {
  private final Map<String, Optional<Definition>> definitions = new LinkedHashMap<>();
  private final Map<TypeName, DeclaredType> types = new LinkedHashMap<>();
  private final Set<KnownType> known = new LinkedHashSet<>();

  /** Returns the shape that refers to {@code id}, which is read now unless it was before. */
  Shape named(String id, Supplier<Definition> reading) {
    define(id, reading);
    return new Shape.Named(id);
  }

  void define(String id, Supplier<Definition> reading) {
    if (!definitions.containsKey(id)) {
      definitions.put(id, Optional.empty());
      definitions.put(id, Optional.of(reading.get()));
    }
  }

  /** Returns a definition that has been read. */
  Optional<Definition> find(String id) {
    return definitions.getOrDefault(id, Optional.empty());
  }

  void know(DeclaredType type, KnownType how) {
    if (!(how.type() instanceof ParameterizedTypeName)) { // a class says nothing about arguments
      types.putIfAbsent(how.type(), type);
      known.add(how);
    }
  }

  /** Returns the types that are known, whatever is left out of them. */
  List<DeclaredType> knownTypes() {
    return new ArrayList<>(types.values());
  }

  List<Definition> all() {
    return definitions.values().stream().flatMap(Optional::stream).toList();
  }

  List<KnownType> known() {
    return new ArrayList<>(known);
  }
}
