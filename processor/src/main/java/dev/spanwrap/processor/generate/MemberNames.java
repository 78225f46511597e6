// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.NameAllocator;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for the wrapper's own constants and static methods, none of them taken twice. */
final class MemberNames {

  private final NameAllocator constants = new NameAllocator();
  private final NameAllocator methods = new NameAllocator();

  /**
   * A static method must not be called like one that the wrapper inherits or declares, a constant
   * not like a parameter, which would hide it.
   */
  MemberNames(TracedInterface traced) {
    Stream<String> own = Stream.of("wrap", "tracedDelegate", "equals", "hashCode", "toString");
    Stream<String> inherited =
        Stream.of("clone", "finalize", "getClass", "notify", "notifyAll", "wait");
    Stream<String> declared = traced.methods().stream().map(Method::name);
    Stream.of(own, inherited, declared)
        .flatMap(names -> names)
        .distinct()
        .forEach(methods::newName);
    traced.methods().stream()
        .flatMap(method -> method.parameters().stream())
        .map(Parameter::name)
        .distinct()
        .forEach(constants::newName);
  }

  /** A new constant, called by some words. */
  String constant(List<String> words) {
    return constants.newName(
        words.stream().map(Identifiers::constant).collect(Collectors.joining("_")));
  }

  /** A new static method, called by some words. */
  String method(List<String> words) {
    return methods.newName(
        words.get(0)
            + words.stream().skip(1).map(Identifiers::capitalized).collect(Collectors.joining()));
  }
}
