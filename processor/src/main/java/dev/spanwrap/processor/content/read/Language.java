// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knows: annotations with those in bundles, supertypes in databind's order, and
 * what a package may access.
 *
 * @param types the compiler's types
 * @param elements the compiler's elements
 * @param from the package of the wrapper
 */
record Language(Types types, Elements elements, PackageElement from) {

  /** Returns the annotations of one element, not its inherited ones. */
  Annotated annotations(Element element) {
    Map<String, AnnotationValues> found = new LinkedHashMap<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      collect(mirror, found, new LinkedHashSet<>());
    }
    return found.isEmpty() ? Annotated.NONE : new Annotated(found);
  }

  /** Returns the annotations of a class and of all that it extends and implements. */
  Annotated classAnnotations(TypeElement type) {
    Annotated annotated = annotations(type);
    for (DeclaredType supertype : supertypes((DeclaredType) type.asType())) {
      annotated = annotated.or(annotations(supertype.asElement()));
    }
    return annotated;
  }

  /** Returns what a type extends and implements, interfaces before the class that they precede. */
  List<DeclaredType> supertypes(DeclaredType type) {
    Map<String, DeclaredType> found = new LinkedHashMap<>();
    collectSupertypes(type, found);
    return new ArrayList<>(found.values());
  }

  /** Returns the qualified names of a type and of all that it extends and implements. */
  Set<String> supertypeNames(DeclaredType type) {
    Set<String> names = new LinkedHashSet<>();
    names.add(name(type));
    supertypes(type).forEach(supertype -> names.add(name(supertype)));
    return names;
  }

  static String name(DeclaredType type) {
    return element(type).getQualifiedName().toString();
  }

  static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }

  /** Returns the class that a member, or a parameter of a member, is declared in. */
  static TypeElement enclosingType(Element member) {
    Element owner = member.getEnclosingElement();
    while (!(owner instanceof TypeElement type)) {
      owner = Objects.requireNonNull(owner).getEnclosingElement();
    }
    return type;
  }

  /** Returns the supertype of {@code type} that has this name, with its arguments, or null. */
  @Nullable DeclaredType as(DeclaredType type, String supertype) {
    if (name(type).equals(supertype)) {
      return type;
    }
    for (TypeMirror direct : types.directSupertypes(type)) {
      if (direct instanceof DeclaredType declared) {
        DeclaredType found = as(declared, supertype);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  boolean isA(TypeMirror type, String supertype) {
    return type instanceof DeclaredType declared && as(declared, supertype) != null;
  }

  static boolean isOfJdk(DeclaredType type) {
    return name(type).startsWith("java.") || name(type).startsWith("javax.");
  }

  /** Returns whether a class in the wrapper's package can name a type. */
  boolean isAccessible(TypeElement type) {
    Element owner = type.getEnclosingElement();
    return isAccessibleMember(type)
        && (!(owner instanceof TypeElement outer) || isAccessible(outer));
  }

  /** Returns whether a class in the wrapper's package can use a member, its class aside. */
  boolean isAccessibleMember(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    return !modifiers.contains(Modifier.PRIVATE)
        && elements.getPackageOf(member).getQualifiedName().equals(from.getQualifiedName());
  }

  /** Returns whether a member declares to throw what is neither an exception nor an error. */
  boolean throwsMoreThanExceptions(Element member) {
    return member instanceof ExecutableElement method
        && method.getThrownTypes().stream()
            .anyMatch(
                thrown ->
                    Stream.of("java.lang.Exception", "java.lang.Error")
                        .map(name -> elements.getTypeElement(name).asType())
                        .noneMatch(most -> types.isSubtype(thrown, most)));
  }

  boolean isClosed(TypeElement type) {
    return type.getModifiers().contains(Modifier.FINAL)
        || type.getKind() == ElementKind.ENUM
        || type.getKind() == ElementKind.RECORD;
  }

  private void collectSupertypes(DeclaredType type, Map<String, DeclaredType> found) {
    String name = name(type);
    if (name.equals("java.util.List") || name.equals("java.util.Map")) {
      return;
    }
    DeclaredType superclass = null;
    for (TypeMirror direct : types.directSupertypes(type)) {
      if (direct instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED) {
        if (element(declared).getKind() == ElementKind.INTERFACE) {
          add(declared, found);
        } else {
          superclass = declared;
        }
      }
    }
    if (superclass != null) {
      add(superclass, found);
    }
  }

  private void add(DeclaredType type, Map<String, DeclaredType> found) {
    String name = name(type);
    if (!name.equals("java.lang.Object")
        && !name.equals("java.lang.Enum")
        && found.putIfAbsent(name, type) == null) {
      collectSupertypes(type, found);
    }
  }

  private void collect(
      AnnotationMirror mirror, Map<String, AnnotationValues> found, Set<String> bundles) {
    TypeElement type = element(mirror.getAnnotationType());
    String name = type.getQualifiedName().toString();
    found.putIfAbsent(name, new AnnotationValues(mirror, elements));
    if (type.getAnnotation(JacksonAnnotationsInside.class) != null && bundles.add(name)) {
      for (AnnotationMirror inside : type.getAnnotationMirrors()) {
        collect(inside, found, bundles);
      }
    }
  }
}
