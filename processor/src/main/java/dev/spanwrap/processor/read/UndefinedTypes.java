// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Finds the type that keeps an interface from being read, for the message about it. */
public final class UndefinedTypes {
  private UndefinedTypes() {}

  /** The first type that a declaration mentions and that is not defined. */
  public static String in(TypeElement type) {
    return mentioned(type)
        .flatMap(mirror -> undefined(mirror).stream())
        .findFirst()
        .orElse("a type");
  }

  private static Stream<TypeMirror> mentioned(Element element) {
    Stream<TypeMirror> own = annotations(element);
    if (element instanceof TypeElement type) {
      own =
          Stream.of(
                  own,
                  Stream.of(type.getSuperclass()),
                  type.getInterfaces().stream(),
                  type.getTypeParameters().stream().flatMap(UndefinedTypes::bounds))
              .flatMap(types -> types);
    } else if (element instanceof ExecutableElement method) {
      own =
          Stream.of(
                  own,
                  Stream.of(method.getReturnType()),
                  method.getParameters().stream().flatMap(UndefinedTypes::mentioned),
                  method.getThrownTypes().stream(),
                  method.getTypeParameters().stream().flatMap(UndefinedTypes::bounds))
              .flatMap(types -> types);
    } else {
      own = Stream.concat(own, Stream.of(element.asType()));
    }
    return Stream.concat(
        own, element.getEnclosedElements().stream().flatMap(UndefinedTypes::mentioned));
  }

  private static Stream<TypeMirror> bounds(TypeParameterElement parameter) {
    return parameter.getBounds().stream().map(bound -> (TypeMirror) bound);
  }

  private static Stream<TypeMirror> annotations(Element element) {
    return element.getAnnotationMirrors().stream().flatMap(UndefinedTypes::ofAnnotation);
  }

  private static Stream<TypeMirror> ofAnnotation(AnnotationMirror mirror) {
    return Stream.concat(
        Stream.of(mirror.getAnnotationType()),
        mirror.getElementValues().values().stream()
            .map(AnnotationValue::getValue)
            .filter(TypeMirror.class::isInstance)
            .map(TypeMirror.class::cast));
  }

  private static Optional<String> undefined(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.of(type.toString());
    }
    if (type instanceof ArrayType array) {
      return undefined(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .flatMap(bound -> undefined(bound).stream())
          .findFirst();
    }
    return type instanceof DeclaredType declared
        ? declared.getTypeArguments().stream()
            .flatMap(argument -> undefined(argument).stream())
            .findFirst()
        : Optional.empty();
  }
}
