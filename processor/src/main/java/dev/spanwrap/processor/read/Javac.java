// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.processor.problem.Sources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/**
 * What the compiler tells the readers.
 *
 * @param types about types
 * @param elements about declarations
 * @param sources about sources
 * @param supertypes the names of all supertypes of the classes that were asked for
 */
public record Javac(
    Types types, Elements elements, Sources sources, Map<String, Set<String>> supertypes) {
  /** What compilers call a parameter whose name the class file lacks. */
  private static final Pattern UNKNOWN = Pattern.compile("arg\\d+");

  public Javac(Types types, Elements elements, Sources sources) {
    this(types, elements, sources, new HashMap<>());
  }

  PackageElement packageOf(Element element) {
    return elements.getPackageOf(element);
  }

  /** The declaration of a class or interface type. */
  static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }

  /**
   * The type of the instance around those of a type, if there is one: other compilers than javac
   * know one of static types, too.
   */
  static Optional<DeclaredType> outer(DeclaredType type) {
    TypeElement element = element(type);
    return type.getEnclosingType() instanceof DeclaredType outer
            && element.getKind() == ElementKind.CLASS
            && !element.getModifiers().contains(Modifier.STATIC)
            && !element(outer).getKind().isInterface()
        ? Optional.of(outer)
        : Optional.empty();
  }

  /** The declaration around a declaration that is no module. */
  static Element enclosing(Element element) {
    return Objects.requireNonNull(element.getEnclosingElement());
  }

  /** Whether the names of a method's parameters are those that its source says. */
  boolean knowsParameterNames(ExecutableElement method) {
    return sources().contain(method)
        || method.getParameters().stream()
            .anyMatch(parameter -> !UNKNOWN.matcher(parameter.getSimpleName()).matches());
  }

  /** The supertype of a type, or the type itself, that a class of this name declares. */
  Optional<DeclaredType> asSuper(TypeMirror type, String name) {
    Deque<TypeMirror> open = new ArrayDeque<>(Set.of(type));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      requireDefined(next);
      if (next.getKind() == TypeKind.DECLARED) {
        DeclaredType declared = (DeclaredType) next;
        String found = element(declared).getQualifiedName().toString();
        if (found.equals(name)) {
          return Optional.of(declared);
        }
        if (!seen.add(found)) {
          continue;
        }
      }
      if (next.getKind() != TypeKind.ARRAY && !next.getKind().isPrimitive()) {
        open.addAll(types.directSupertypes(next));
      }
    }
    return Optional.empty();
  }

  boolean isSubtypeOf(TypeMirror type, String name) {
    requireDefined(type);
    if (type.getKind() == TypeKind.DECLARED) {
      return supertypesOf((DeclaredType) type).contains(name);
    }
    return (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.INTERSECTION)
        && types.directSupertypes(type).stream().anyMatch(parent -> isSubtypeOf(parent, name));
  }

  /** Whether an exception need not be declared. */
  boolean isUnchecked(TypeMirror thrown) {
    return isSubtypeOf(thrown, "java.lang.RuntimeException")
        || isSubtypeOf(thrown, "java.lang.Error");
  }

  /** The names of a class and everything that it extends and implements. */
  private Set<String> supertypesOf(DeclaredType type) {
    String name = element(type).getQualifiedName().toString();
    Set<String> known = supertypes.get(name);
    if (known != null) {
      return known;
    }
    Set<String> names = new HashSet<>(Set.of(name));
    for (TypeMirror parent : types.directSupertypes(type)) {
      requireDefined(parent);
      names.addAll(supertypesOf((DeclaredType) parent));
    }
    supertypes.put(name, names);
    return names;
  }

  /** Whether a type is exactly the class of this name, with any type arguments. */
  static boolean isExactly(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && element((DeclaredType) type).getQualifiedName().contentEquals(name);
  }

  /** The type, or its box if it is primitive. */
  TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
        : type;
  }

  TypeMirror object() {
    return declared("java.lang.Object");
  }

  TypeMirror declared(String name) {
    return elements.getTypeElement(name).asType();
  }

  /** Stops the reading, until the next round, at a type that is not there. */
  static void requireDefined(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new UndefinedTypeException(type.toString());
    }
  }
}
