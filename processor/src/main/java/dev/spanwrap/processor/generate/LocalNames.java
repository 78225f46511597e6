// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.NameAllocator;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The names inside one generated method: the parameters as declared, then the wrapper's own locals,
 * with a suffix where a parameter is called like one.
 */
final class LocalNames {

  private final List<String> parameters = new ArrayList<>();
  private final NameAllocator allocator = new NameAllocator();
  private final String call;
  private final String stream;
  private final String future;
  private final String opened;
  private final String scope;
  private final String result;
  private final String error;
  private final String session;
  private final String passes;

  /**
   * Names what is local to a method.
   *
   * @param types simple names of types on which the method calls static methods: a variable of that
   *     name would hide them, so no parameter keeps it
   */
  LocalNames(Method method, Collection<String> types) {
    types.stream().distinct().forEach(allocator::newName);
    for (Parameter parameter : method.parameters()) {
      parameters.add(allocator.newName(parameter.name()));
    }
    call = allocator.newName("call");
    opened = allocator.newName("opened");
    scope = allocator.newName("scope");
    result = allocator.newName("result");
    error = allocator.newName("error");
    stream = allocator.newName("stream");
    future = allocator.newName("future");
    session = allocator.newName("session");
    passes = allocator.newName("passes");
  }

  String parameter(int index) {
    return parameters.get(index);
  }

  List<String> parameters() {
    return List.copyOf(parameters);
  }

  /** The call in flight, or what opens one at each subscription. */
  String call() {
    return call;
  }

  /** What keeps the call open until a callback is told the end. */
  String stream() {
    return stream;
  }

  /** A future of a stream, where it is traced by a lambda. */
  String future() {
    return future;
  }

  /** The call that a subscription opens. */
  String opened() {
    return opened;
  }

  /** What opens the calls of passes over a result. */
  String passes() {
    return passes;
  }

  String scope() {
    return scope;
  }

  /** A session that has come. */
  String session() {
    return session;
  }

  String result() {
    return result;
  }

  String error() {
    return error;
  }
}
