// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that walk one path, step by step, each intermediate value in a local of its name.
 */
final class PathWalk {

  private final NameAllocator locals;
  private final Optional<CodeBlock> mapper;

  PathWalk(NameAllocator locals, Optional<CodeBlock> mapper) {
    this.locals = locals;
    this.mapper = mapper;
  }

  CodeBlock from(Path path, String root, PathEnd end) {
    if (path.when().isPresent()) {
      return narrowed(path, path.when().get(), root, end);
    }
    CodeBlock guard =
        canBeNull(path) ? guard(root, path.steps(), end) : CodeBlock.builder().build();
    return CodeBlock.builder()
        .add(guard)
        .add(walk(CodeBlock.of("$N", root), root, path.steps(), end))
        .build();
  }

  private static boolean canBeNull(Path path) {
    return !path.rootType().isPrimitive()
        && path.root() != Root.Named.DELEGATE
        && path.root() != Root.Named.ERROR;
  }

  private CodeBlock narrowed(Path path, TypeName type, String root, PathEnd end) {
    String local = locals.newName(Identifiers.decapitalized(TypeWords.word(type)));
    return CodeBlock.builder()
        .beginControlFlow("if (!($N instanceof $T $N))", root, type, local)
        .addStatement(end.missing())
        .endControlFlow()
        .add(walk(CodeBlock.of("$N", local), local, path.steps(), end))
        .build();
  }

  /** Goes on from a value that is not null. */
  private CodeBlock walk(CodeBlock value, String name, List<Step> steps, PathEnd end) {
    if (steps.isEmpty()) {
      return found(value, false, end);
    }
    Step step = steps.get(0);
    List<Step> rest = steps.subList(1, steps.size());
    if (step instanceof Step.Each each) {
      return each(value, name, each.rest(), end);
    }
    if (step instanceof Step.Size size) {
      return found(CodeBlock.of(size.ofArray() ? "$L.length" : "$L.size()", value), true, end);
    }
    if (step instanceof Step.Field field) {
      CodeBlock read = CodeBlock.of("$L.$N", value, field.name());
      return next(read, field.name(), field.primitive(), rest, end);
    }
    if (step instanceof Step.Call call) {
      CodeBlock read = CodeBlock.of("$L.$N()", value, call.method());
      return next(read, Identifiers.property(call.method()), call.primitive(), rest, end);
    }
    CodeBlock content = CodeBlock.of("$L.get()", value);
    return opensOptional(rest)
        ? next(content, name, false, rest, end)
        : walk(content, name, rest, end);
  }

  private CodeBlock next(
      CodeBlock value, String name, boolean primitive, List<Step> rest, PathEnd end) {
    if (rest.isEmpty() && (primitive || mapper.isEmpty())) {
      return found(value, primitive, end);
    }
    String local = locals.newName(name);
    return CodeBlock.builder()
        .addStatement("var $N = $L", local, value)
        .add(guard(local, rest, end))
        .add(walk(CodeBlock.of("$N", local), local, rest, end))
        .build();
  }

  private CodeBlock each(CodeBlock values, String name, List<Step> rest, PathEnd end) {
    if (end instanceof PathEnd.InList) {
      return loop(values, name, rest, end);
    }
    String list = locals.newName("values");
    return CodeBlock.builder()
        .addStatement("var $N = new $T<$T>()", list, ArrayList.class, Object.class)
        .add(loop(values, name, rest, new PathEnd.InList(list)))
        .addStatement(end.found(CodeBlock.of("$N", list), false))
        .build();
  }

  private CodeBlock loop(CodeBlock values, String name, List<Step> rest, PathEnd end) {
    String element = locals.newName(Identifiers.singular(name));
    return CodeBlock.builder()
        .beginControlFlow("for (var $N : $L)", element, values)
        .add(guard(element, rest, end))
        .add(walk(CodeBlock.of("$N", element), element, rest, end))
        .endControlFlow()
        .build();
  }

  private CodeBlock found(CodeBlock value, boolean primitive, PathEnd end) {
    CodeBlock mapped =
        mapper.map(constant -> CodeBlock.of("$L.map($L)", constant, value)).orElse(value);
    return CodeBlock.builder().addStatement(end.found(mapped, primitive)).build();
  }

  private static CodeBlock guard(String local, List<Step> rest, PathEnd end) {
    return CodeBlock.builder()
        .beginControlFlow(
            opensOptional(rest) ? "if ($1N == null || $1N.isEmpty())" : "if ($1N == null)", local)
        .addStatement(end.missing())
        .endControlFlow()
        .build();
  }

  private static boolean opensOptional(List<Step> steps) {
    return !steps.isEmpty() && steps.get(0) instanceof Step.OptionalValue;
  }
}
