// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.model.KeyKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which types can be recorded as attributes, and as what. */
final class AttributeType {
  private static final List<String> TEXT =
      List.of(
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.util.UUID",
          "java.net.URI",
          "java.nio.file.Path",
          "java.lang.Class",
          "java.time.Instant");

  private static final List<String> INTEGER =
      List.of("java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long");

  private static final List<String> NUMBER =
      List.of("java.lang.Float", "java.lang.Double", "java.time.Duration");

  private final Javac javac;
  private final VariableFree variableFree;

  AttributeType(Javac javac) {
    this.javac = javac;
    this.variableFree = new VariableFree(javac);
  }

  /** The attribute type of a value's type, if it has one. */
  Optional<KeyKind> of(TypeMirror type) {
    TypeMirror value = variableFree.of(type);
    if (Javac.isExactly(value, "java.util.Optional")) {
      return argument((DeclaredType) value).flatMap(this::of);
    }
    if (value instanceof ArrayType array) {
      return single(array.getComponentType()).map(AttributeType::several);
    }
    if (javac.isSubtypeOf(value, "java.util.Collection")) {
      return argument(javac.asSuper(value, "java.util.Collection").orElseThrow())
          .flatMap(this::single)
          .map(AttributeType::several);
    }
    return single(value);
  }

  /** The attribute type of several values of a type. */
  Optional<KeyKind> ofMany(TypeMirror type) {
    return single(type).map(AttributeType::several);
  }

  private Optional<KeyKind> single(TypeMirror type) {
    TypeMirror value = javac.boxed(variableFree.of(type));
    if (Javac.isExactly(value, "java.util.Optional")) {
      return argument((DeclaredType) value).flatMap(this::single);
    }
    if (isEnum(value) || isOneOf(TEXT, value)) {
      return Optional.of(KeyKind.TEXT);
    }
    if (Javac.isExactly(value, "java.lang.Boolean")) {
      return Optional.of(KeyKind.FLAG);
    }
    if (isOneOf(INTEGER, value)
        || Javac.isExactly(value, "java.util.OptionalInt")
        || Javac.isExactly(value, "java.util.OptionalLong")) {
      return Optional.of(KeyKind.INTEGER);
    }
    return isOneOf(NUMBER, value) || Javac.isExactly(value, "java.util.OptionalDouble")
        ? Optional.of(KeyKind.NUMBER)
        : Optional.empty();
  }

  private boolean isOneOf(List<String> names, TypeMirror type) {
    return names.stream().anyMatch(name -> javac.isSubtypeOf(type, name));
  }

  private static boolean isEnum(TypeMirror type) {
    return (type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM)
        || Javac.isExactly(type, "java.lang.Enum");
  }

  private static Optional<TypeMirror> argument(DeclaredType type) {
    return type.getTypeArguments().stream().findFirst().map(argument -> (TypeMirror) argument);
  }

  static KeyKind several(KeyKind single) {
    return switch (single) {
      case TEXT, TEXTS -> KeyKind.TEXTS;
      case FLAG, FLAGS -> KeyKind.FLAGS;
      case INTEGER, INTEGERS -> KeyKind.INTEGERS;
      case NUMBER, NUMBERS -> KeyKind.NUMBERS;
    };
  }

  static boolean isSeveral(KeyKind kind) {
    return several(kind) == kind;
  }

  /** {@code text}, {@code several integers}. */
  static String shown(KeyKind kind) {
    return switch (kind) {
      case TEXT -> "text";
      case FLAG -> "a boolean";
      case INTEGER -> "an integer";
      case NUMBER -> "a number";
      case TEXTS -> "several texts";
      case FLAGS -> "several booleans";
      case INTEGERS -> "several integers";
      case NUMBERS -> "several numbers";
    };
  }
}
