// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.Callback;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.StreamPart;
import dev.spanwrap.processor.model.StreamType;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Generates the nested classes for callbacks of functional types that the runtime does not know.
 */
final class CallbackTypes {

  private CallbackTypes() {}

  /** Those that the operations of an interface take. */
  static List<TypeSpec> of(TracedInterface traced) {
    return nested(
        traced.methods().stream()
            .flatMap(method -> method.operation().stream())
            .map(operation -> operation.ending())
            .flatMap(
                ending ->
                    ending instanceof Ending.ByCallback byCallback
                        ? byCallback.callbacks().stream()
                        : Stream.<Callback>empty()));
  }

  /** Those that the methods of a stream type take. */
  static List<TypeSpec> of(StreamType type) {
    return nested(type.parts().values().stream().map(StreamPart::callbacks).flatMap(List::stream));
  }

  private static List<TypeSpec> nested(Stream<Callback> callbacks) {
    SortedMap<String, TypeSpec> types = new TreeMap<>();
    callbacks
        .flatMap(callback -> callback.nested().stream())
        .forEach(
            type ->
                types.computeIfAbsent(
                    type.declaration().generated().simpleName(),
                    name -> StreamTypeGenerator.nested(type)));
    return List.copyOf(types.values());
  }
}
