// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Types without type variables, as a static method can name them. */
final class Denotable {
  private static final int DEEPEST = 8;

  private Denotable() {}

  /** Returns the type itself, or the bound of a variable or a wildcard; null for {@code Object}. */
  static @Nullable TypeMirror bound(TypeMirror type) {
    TypeMirror bound = type;
    for (int i = 0; i < DEEPEST; i++) {
      if (bound instanceof TypeVariable variable) {
        bound = variable.getUpperBound();
      } else if (bound instanceof WildcardType wildcard) {
        bound = wildcard.getExtendsBound();
      } else if (bound instanceof IntersectionType intersection) {
        bound = intersection.getBounds().get(0);
      } else {
        return bound;
      }
      if (bound == null) {
        return null;
      }
    }
    return null;
  }

  static TypeName name(TypeMirror type) {
    return name(type, 0);
  }

  /** Returns the name of a class with every parameter as a wildcard. */
  static TypeName wildcards(TypeElement type) {
    ClassName name = ClassName.get(type);
    if (type.getTypeParameters().isEmpty()) {
      return name;
    }
    TypeName[] arguments = new TypeName[type.getTypeParameters().size()];
    Arrays.fill(arguments, WildcardTypeName.subtypeOf(Object.class));
    return ParameterizedTypeName.get(name, arguments);
  }

  /** Returns how deeply the arguments of a type are nested. */
  static int depth(TypeMirror type) {
    int depth = 0;
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        depth = Math.max(depth, depth(argument) + 1);
      }
    }
    return depth;
  }

  private static TypeName name(TypeMirror type, int depth) {
    TypeMirror bound = bound(type);
    if (bound == null || depth > DEEPEST) {
      return ClassName.OBJECT;
    }
    if (bound instanceof ArrayType array) {
      return ArrayTypeName.of(name(array.getComponentType(), depth + 1));
    }
    if (!(bound instanceof DeclaredType declared)) {
      return TypeName.get(bound);
    }
    TypeElement element = Language.element(declared);
    List<TypeName> arguments = new ArrayList<>();
    for (TypeMirror argument : declared.getTypeArguments()) {
      arguments.add(argument(argument, depth + 1));
    }
    if (declared.getEnclosingType() instanceof DeclaredType outer
        && name(outer, depth + 1) instanceof ParameterizedTypeName generic) {
      String name = element.getSimpleName().toString();
      return arguments.isEmpty() ? generic.nestedClass(name) : generic.nestedClass(name, arguments);
    }
    if (arguments.isEmpty()) {
      return wildcards(element);
    }
    return ParameterizedTypeName.get(ClassName.get(element), arguments.toArray(new TypeName[0]));
  }

  private static TypeName argument(TypeMirror argument, int depth) {
    boolean exact = argument.getKind() == TypeKind.DECLARED || argument.getKind() == TypeKind.ARRAY;
    TypeName name = name(argument, depth);
    if (exact && !mentionsVariable(argument)) {
      return name;
    }
    if (argument instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(name(wildcard.getSuperBound(), depth));
    }
    return WildcardTypeName.subtypeOf(name);
  }

  private static boolean mentionsVariable(TypeMirror type) {
    if (type instanceof TypeVariable) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return mentionsVariable(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(Denotable::mentionsVariable);
  }
}
