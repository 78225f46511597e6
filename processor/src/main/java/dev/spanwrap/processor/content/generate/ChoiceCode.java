// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KeyShape;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells values apart by their class, where their static type leaves it open. */
final class ChoiceCode {
  private final Symbols symbols;
  private final ShapeCode shapes;

  ChoiceCode(Symbols symbols, ShapeCode shapes) {
    this.symbols = symbols;
    this.shapes = shapes;
  }

  /** Returns the method that writes a value whose static type says nothing. */
  MethodSpec any(Shape.Any any) {
    List<Branch> branches = new ArrayList<>();
    Set<String> suppressions = new TreeSet<>();
    for (KnownType type : symbols.known(any)) {
      suppressions.addAll(suppressions(type.shape()));
      branches.add(
          new Branch(type.type(), type.closed(), shapes.tagged(type.shape(), new Tag.None())));
    }
    MethodSpec.Builder method =
        Methods.base(symbols.anyMethod(any), suppressions)
            .addParameter(Object.class, "value")
            .addParameter(ContentRuntime.OUTPUT, "out")
            .addException(Exception.class);
    CodeBlock byClass =
        CodeBlock.of(
            "$T.byClass(value, out,$W$L)",
            ContentRuntime.WRITERS,
            any.isPlain() && symbols.knownConstants().isEmpty()
                ? shapes.writer(any)
                : shapes.entries(maps(any)));
    if (branches.isEmpty()) {
      return method.addStatement(byClass).build();
    }
    branches(branches, ClassName.OBJECT, "value", method);
    return method.addStatement(byClass).endControlFlow().build();
  }

  /** Returns how maps are written whose static type says nothing. */
  private static Shape.Entries maps(Shape.Any any) {
    return new Shape.Entries(
        new KeyShape.Any(),
        any,
        Omission.Simple.NONE,
        List.copyOf(any.ignored()),
        any.included().map(List::copyOf),
        false,
        Optional.of(any));
  }

  /** Returns the lint categories of a definition and of the types that it tells apart. */
  Set<String> suppressions(Definition definition) {
    Set<String> suppressions = new TreeSet<>(definition.suppressions());
    if (definition instanceof Definition.Choice choice) {
      choice.cases().forEach(one -> suppressions.addAll(suppressions(one.shape())));
      symbols.known(new Shape.Any()).stream()
          .filter(type -> type.supertypes().contains(choice.open()))
          .forEach(type -> suppressions.addAll(suppressions(type.shape())));
    } else if (definition instanceof Definition.InlinedChoice choice) {
      choice.cases().forEach(one -> suppressions.addAll(suppressions(one.shape())));
    }
    return suppressions;
  }

  private Set<String> suppressions(Shape shape) {
    return shape instanceof Shape.Named named
        ? symbols.definition(named.id()).suppressions()
        : Set.of();
  }

  void choice(Definition.Choice choice, String value, MethodSpec.Builder method) {
    List<Branch> branches = new ArrayList<>();
    Set<TypeName> listed = new HashSet<>();
    for (Definition.Case one : choice.cases()) {
      if (one.closed() && one.type().equals(choice.type())) {
        method.addStatement("out.value($L, $L)", value, shapes.tagged(one.shape(), one.tag()));
        return;
      }
      listed.add(Methods.erased(one.type()));
      branches.add(new Branch(one.type(), one.closed(), shapes.tagged(one.shape(), one.tag())));
    }
    if (!choice.open().isEmpty()) {
      for (KnownType type : symbols.known(new Shape.Any())) {
        if (type.supertypes().contains(choice.open()) && listed.add(Methods.erased(type.type()))) {
          branches.add(new Branch(type.type(), type.closed(), shapes.writer(type.shape())));
        }
      }
    }
    if (!choice.open().isEmpty()) {
      method.addException(Exception.class);
    }
    CodeBlock otherwise =
        choice.open().isEmpty()
            ? CodeBlock.of("out.unknown($L)", value)
            : CodeBlock.of("$T.any($L, out)", ContentRuntime.WRITERS, value);
    if (branches.isEmpty()) {
      method.addStatement(otherwise);
      return;
    }
    branches(branches, choice.type(), value, method);
    method.addStatement(otherwise).endControlFlow();
  }

  void inlinedChoice(Definition.InlinedChoice choice, String value, MethodSpec.Builder method) {
    for (Definition.Case one : choice.cases()) {
      String id = ((Shape.Named) one.shape()).id();
      TypeName raw = Methods.erased(one.type());
      method.beginControlFlow("if ($L.getClass() == $T.class)", value, raw);
      if (one.type().equals(choice.type())) {
        method.addStatement("$L($L, out)", symbols.method(symbols.definition(id)), value);
      } else {
        method.addStatement(
            "$L(($T) $L, out)", symbols.method(symbols.definition(id)), one.type(), value);
      }
      method.endControlFlow();
    }
  }

  /** Writes the tests for the classes, and begins the block for all others. */
  private static void branches(
      List<Branch> branches, TypeName declared, String value, MethodSpec.Builder method) {
    String keyword = "if";
    for (Branch branch : branches) {
      CodeBlock test =
          branch.closed
              ? CodeBlock.of("$L instanceof $T known", value, branch.type)
              : CodeBlock.of("$L.getClass() == $T.class", value, Methods.erased(branch.type));
      CodeBlock known = CodeBlock.of("known");
      if (!branch.closed) {
        known =
            branch.type.equals(declared)
                ? CodeBlock.of("$L", value)
                : CodeBlock.of("($T) $L", branch.type, value);
      }
      CodeBlock control = CodeBlock.of("$L ($L)", keyword, test);
      if (keyword.equals("if")) {
        method.beginControlFlow("$L", control);
      } else {
        method.nextControlFlow("$L", control);
      }
      method.addStatement("out.value($L,$W$L)", known, branch.writer);
      keyword = "else if";
    }
    method.nextControlFlow("else");
  }

  /**
   * A class that a value may have.
   *
   * @param type the class
   * @param closed whether it has no subclasses
   * @param writer writes the value
   */
  private record Branch(TypeName type, boolean closed, CodeBlock writer) {}
}
