// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import dev.spanwrap.annotations.Untraced;
import dev.spanwrap.processor.model.Placement;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;

/** Decides which methods of a traced interface are operations. */
final class OperationRules {
  private final Javac javac;

  OperationRules(Javac javac) {
    this.javac = javac;
  }

  /** Whether a method is one, or runs inside that of others, given what it delivers. */
  boolean isOperation(
      MethodGroup group, TracedView traced, Reading<Delivery> delivery, Placement placement) {
    if (AnnotationView.of(group.annotated(), Untraced.class).isPresent()) {
      return false;
    }
    if (traced.ofMethod().isPresent()) {
      return true;
    }
    if (placement.isGuest()) {
      return !isOfObject(group);
    }
    if (traced.ofInterface().isEmpty() || isOfObject(group)) {
      return false;
    }
    return !traced.isGenAi() || !(isAccessor(group, delivery) || closes(group));
  }

  private static boolean isAccessor(MethodGroup group, Reading<Delivery> delivery) {
    ExecutableType type = group.type();
    return type.getParameterTypes().isEmpty()
        && type.getReturnType().getKind() != TypeKind.VOID
        && !Annotations.areOn(group.annotated())
        && delivery.optional().filter(Delivery::later).isEmpty();
  }

  boolean closes(MethodGroup group) {
    return group.name().equals("close")
        && group.type().getParameterTypes().isEmpty()
        && group.declarations().stream()
            .map(ExecutableElement::getEnclosingElement)
            .anyMatch(type -> javac.isSubtypeOf(type.asType(), "java.lang.AutoCloseable"));
  }

  /** Whether an interface redeclares one of {@code Object}'s methods with it. */
  static boolean isOfObject(MethodGroup group) {
    int parameters = group.shape().getParameters().size();
    return switch (group.name()) {
      case "hashCode", "toString" -> parameters == 0;
      case "equals" -> parameters == 1 && isObject(group.shape().getParameters().get(0));
      default -> false;
    };
  }

  private static boolean isObject(VariableElement parameter) {
    return Javac.isExactly(parameter.asType(), "java.lang.Object");
  }
}
