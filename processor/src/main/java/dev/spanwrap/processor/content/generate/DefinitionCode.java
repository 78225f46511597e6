// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KeyShape;
import dev.spanwrap.processor.content.model.KnownType;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Property;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Turns definitions into methods. */
final class DefinitionCode {
  private final Symbols symbols;
  private final ShapeCode shapes;

  DefinitionCode(Symbols symbols, ShapeCode shapes) {
    this.symbols = symbols;
    this.shapes = shapes;
  }

  MethodSpec method(Definition definition) {
    String value = MethodNames.parameter(definition.stem());
    MethodSpec.Builder method =
        base(symbols.method(definition), suppressions(definition))
            .addParameter(definition.type(), value)
            .addParameter(ContentRuntime.OUTPUT, "out");
    if (definition instanceof Definition.Bean bean) {
      bean.properties().forEach(property -> method.addStatement(property(property, bean, value)));
    } else if (definition instanceof Definition.Constants) {
      method.addStatement("out.text($L($L))", symbols.keyMethod(definition), value);
    } else if (definition instanceof Definition.Delegate delegate) {
      method
          .addException(Exception.class)
          .addStatement(
              "out.insteadOf($L, $L.$L, $L)",
              value,
              value,
              delegate.access().code(),
              shapes.writer(delegate.shape()));
    } else if (definition instanceof Definition.Choice choice) {
      choice(choice, value, method);
    } else if (definition instanceof Definition.InlinedChoice choice) {
      inlinedChoice(choice, value, method);
    }
    return method.build();
  }

  /** Returns the method that writes a value whose static type says nothing. */
  MethodSpec any() {
    List<Branch> branches = new ArrayList<>();
    Set<String> suppressions = new TreeSet<>();
    for (KnownType type : symbols.known()) {
      suppressions.addAll(suppressions(type.shape()));
      branches.add(
          new Branch(type.type(), type.closed(), shapes.tagged(type.shape(), new Tag.None())));
    }
    MethodSpec.Builder method =
        base(symbols.anyMethod(), suppressions)
            .addParameter(Object.class, "value")
            .addParameter(ContentRuntime.OUTPUT, "out")
            .addException(Exception.class);
    branches(branches, ClassName.OBJECT, "value", method);
    return method
        .addStatement(
            "$T.byClass(value, out, $L)", ContentRuntime.WRITERS, shapes.writer(new Shape.Any()))
        .endControlFlow()
        .build();
  }

  /** Returns the lint categories of a definition and of the types that it tells apart. */
  private Set<String> suppressions(Definition definition) {
    Set<String> suppressions = new TreeSet<>(definition.suppressions());
    if (definition instanceof Definition.Choice choice) {
      choice.cases().forEach(one -> suppressions.addAll(suppressions(one.shape())));
      symbols.known().stream()
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

  /** Returns the method that names a key, or a constant. */
  MethodSpec name(Definition definition) {
    return definition instanceof Definition.Constants constants
        ? names(constants)
        : namer(definition).build();
  }

  private MethodSpec names(Definition.Constants constants) {
    String value = MethodNames.parameter(constants.stem());
    MethodSpec.Builder method =
        base(symbols.keyMethod(constants), constants.suppressions())
            .returns(String.class)
            .addParameter(constants.type(), value);
    boolean verbatim =
        constants.texts().entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    if (verbatim) {
      return method.addStatement("return $L.name()", value).build();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n", value).indent();
    for (Map.Entry<String, String> text : constants.texts().entrySet()) {
      code.add("case $L -> $L;\n", text.getKey(), Literal.of(text.getValue()));
    }
    return method.addCode(code.unindent().add("};\n").build()).build();
  }

  private CodeBlock property(Property property, Definition.Bean bean, String value) {
    String read = "it -> it." + property.access().code();
    if (property instanceof Property.Inlined inlined) {
      String getter = read + inlined.held();
      return CodeBlock.of(
          "out.inline($L, $L,$W$L)",
          value,
          inlined
              .unlessFresh()
              .map(id -> CodeBlock.of("$L.unlessFresh($L)", symbols.defaults(id), getter))
              .orElse(CodeBlock.of("$L", getter)),
          methodReference(inlined.id()));
    }
    if (property instanceof Property.AnyEntries any) {
      return CodeBlock.of(
          "out.inline($L, $L, $L::writeEntries)", value, read, shapes.entries(any.entries()));
    }
    Property.Plain plain = (Property.Plain) property;
    CodeBlock writer = shapes.writer(plain.shape());
    if (bean.asArray()) {
      return CodeBlock.of(
          "out.element($L, $L,$W$L,$W$L)", value, read, shapes.omission(plain.omission()), writer);
    }
    return plain.omission() == Omission.Simple.NONE
        ? CodeBlock.of(
            "out.property($L, $L, $L,$W$L)", Literal.of(plain.name()), value, read, writer)
        : CodeBlock.of(
            "out.property($L, $L, $L,$W$L,$W$L)",
            Literal.of(plain.name()),
            value,
            read,
            shapes.omission(plain.omission()),
            writer);
  }

  private CodeBlock methodReference(String id) {
    return CodeBlock.of("$T::$L", shapes.wrapper(), symbols.method(symbols.definition(id)));
  }

  private void choice(Definition.Choice choice, String value, MethodSpec.Builder method) {
    List<Branch> branches = new ArrayList<>();
    Set<TypeName> listed = new HashSet<>();
    for (Definition.Case one : choice.cases()) {
      if (one.closed() && one.type().equals(choice.type())) {
        method.addStatement("out.value($L, $L)", value, shapes.tagged(one.shape(), one.tag()));
        return;
      }
      listed.add(erased(one.type()));
      branches.add(new Branch(one.type(), one.closed(), shapes.tagged(one.shape(), one.tag())));
    }
    if (!choice.open().isEmpty()) {
      for (KnownType type : symbols.known()) {
        if (type.supertypes().contains(choice.open()) && listed.add(erased(type.type()))) {
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

  private void inlinedChoice(
      Definition.InlinedChoice choice, String value, MethodSpec.Builder method) {
    for (Definition.Case one : choice.cases()) {
      String id = ((Shape.Named) one.shape()).id();
      TypeName raw = erased(one.type());
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
              : CodeBlock.of("$L.getClass() == $T.class", value, erased(branch.type));
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

  private MethodSpec.Builder namer(Definition definition) {
    String value = MethodNames.parameter(definition.stem());
    MethodSpec.Builder method =
        base(symbols.keyMethod(definition), definition.suppressions())
            .returns(String.class)
            .addParameter(definition.type(), value);
    if (definition instanceof Definition.KeyText text) {
      return text.closed()
          ? method.addStatement("return $L.toString()", value)
          : method.addStatement(
              "return $L.getClass() == $T.class ? $L.toString() : $T.any($L)",
              value,
              erased(definition.type()),
              value,
              ContentRuntime.KEYS,
              value);
    }
    Definition.KeyDelegate delegate = (Definition.KeyDelegate) definition;
    method.addException(Exception.class);
    if (delegate.key() instanceof KeyShape.Named named) {
      Definition inner = symbols.definition(named.id());
      return method
          .addStatement("$T key = $L.$L", inner.type(), value, delegate.access().code())
          .addStatement("return key == null ? null : $L(key)", symbols.keyMethod(inner));
    }
    return method
        .addStatement("$T key = $L.$L", Object.class, value, delegate.access().code())
        .addStatement("return key == null ? null : $T.any(key)", ContentRuntime.KEYS);
  }

  private static MethodSpec.Builder base(String name, Set<String> suppressions) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    method.addAnnotations(suppressing(suppressions));
    return method;
  }

  /** Returns the annotation that suppresses lint categories, if there are any. */
  static List<AnnotationSpec> suppressing(Set<String> categories) {
    if (categories.isEmpty()) {
      return List.of();
    }
    CodeBlock names =
        categories.stream()
            .map(category -> CodeBlock.of("$S", category))
            .collect(CodeBlock.joining(", "));
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", categories.size() == 1 ? "$L" : "{$L}", names)
            .build());
  }

  private static TypeName erased(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
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
