// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.Path;
import javax.lang.model.element.Modifier;

/**
 * Generates the static methods that walk paths: plain Java that returns early where there is null.
 */
final class PathGenerator {

  private static final TypeName OBJECT = TypeName.get(Object.class);

  private final Mappers mappers;

  PathGenerator(Mappers mappers) {
    this.mappers = mappers;
  }

  /** A method from the root to the value, or to null where the path ends early. */
  MethodSpec value(NamedPath named, Method method) {
    return generate(named, method, OBJECT, new PathEnd.Returned());
  }

  /** A method from an element to whether it ends the call. */
  MethodSpec condition(NamedPath named, Method method) {
    return generate(named, method, TypeName.BOOLEAN, new PathEnd.Tested());
  }

  private MethodSpec generate(NamedPath named, Method method, TypeName returned, PathEnd end) {
    Path path = named.path();
    NameAllocator locals = new NameAllocator();
    locals.newName(Mappers.CLASS);
    String root = locals.newName(PathWords.root(path.root(), method));
    PathWalk walk = new PathWalk(locals, named.mapper().map(mappers::constant));
    return MethodSpec.methodBuilder(named.method().orElseThrow())
        .addAnnotations(Lint.suppress(path.suppressions()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(returned)
        .addParameter(path.rootType(), root)
        .addCode(walk.from(path, root, end))
        .build();
  }
}
