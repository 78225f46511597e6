// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types and methods as users write them: with simple names. */
final class Display {
  private Display() {}

  /** {@code Map.Entry<String, Reply>}. */
  static String of(TypeMirror type) {
    return type.accept(TYPE, null);
  }

  /** {@code Outer.Assistant}. */
  static String of(TypeElement type) {
    Element enclosing = Javac.enclosing(type);
    boolean nested = enclosing.getKind().isClass() || enclosing.getKind().isInterface();
    return nested ? of((TypeElement) enclosing) + "." + type.getSimpleName() : simple(type);
  }

  private static String simple(TypeElement type) {
    return type.getSimpleName().toString();
  }

  /** {@code answer(String, int)}. */
  static String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(Display::of)
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  /** {@code a class}, {@code an enum}. */
  static String kind(Element element) {
    return switch (element.getKind()) {
      case ANNOTATION_TYPE -> "an annotation";
      case ENUM -> "an enum";
      case INTERFACE -> "an interface";
      case RECORD -> "a record";
      default -> element.getKind() == ElementKind.CLASS ? "a class" : "no interface";
    };
  }

  private static final SimpleTypeVisitor14<String, @Nullable Void> TYPE =
      new SimpleTypeVisitor14<>() {
        @Override
        public String visitDeclared(DeclaredType type, @Nullable Void unused) {
          String name = of((TypeElement) type.asElement());
          return type.getTypeArguments().isEmpty()
              ? name
              : type.getTypeArguments().stream()
                  .map(Display::of)
                  .collect(Collectors.joining(", ", name + "<", ">"));
        }

        @Override
        public String visitArray(ArrayType type, @Nullable Void unused) {
          return of(type.getComponentType()) + "[]";
        }

        @Override
        public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
          return type.asElement().getSimpleName().toString();
        }

        @Override
        public String visitIntersection(IntersectionType type, @Nullable Void unused) {
          return type.getBounds().stream().map(Display::of).collect(Collectors.joining(" & "));
        }

        @Override
        public String visitWildcard(WildcardType type, @Nullable Void unused) {
          if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
          }
          return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
        }

        @Override
        protected String defaultAction(TypeMirror type, @Nullable Void unused) {
          return type.toString();
        }
      };
}
