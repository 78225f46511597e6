// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Finds the arguments of a subtype from those of the type that it extends.
 *
 * @param language what the compiler knows
 * @param base the type that is extended
 */
record Specialization(Language language, DeclaredType base) {

  DeclaredType of(TypeElement subtype) {
    if (subtype.equals(base.asElement())) {
      return base;
    }
    List<? extends TypeParameterElement> parameters = subtype.getTypeParameters();
    if (parameters.isEmpty()) {
      return (DeclaredType) subtype.asType();
    }
    Map<Element, TypeMirror> bound = new HashMap<>();
    DeclaredType generic = language.as((DeclaredType) subtype.asType(), Language.name(base));
    if (generic != null && generic.getTypeArguments().size() == base.getTypeArguments().size()) {
      for (int i = 0; i < generic.getTypeArguments().size(); i++) {
        if (generic.getTypeArguments().get(i) instanceof TypeVariable variable
            && base.getTypeArguments().get(i).getKind() != TypeKind.TYPEVAR) {
          bound.put(variable.asElement(), base.getTypeArguments().get(i));
        }
      }
    }
    boolean complete = bound.size() == parameters.size();
    TypeMirror[] arguments = new TypeMirror[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      TypeMirror argument = bound.get(parameters.get(i));
      arguments[i] =
          complete && argument != null ? argument : language.types().getWildcardType(null, null);
    }
    return language.types().getDeclaredType(subtype, arguments);
  }
}
