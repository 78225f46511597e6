// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Shape;
import java.util.Date;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads which values {@code @JsonInclude} leaves out. */
final class Inclusions {
  private static final Set<String> HOLDERS =
      Set.of(
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.concurrent.atomic.AtomicReference");

  private final Reading reading;

  Inclusions(Reading reading) {
    this.reading = reading;
  }

  /** Returns what a property leaves out, by its own annotation and by that of its class. */
  Omission ofProperty(
      Member member, Shape shape, Annotated ofClass, DeclaredType bean, String beanId) {
    String general = inclusion(ofClass);
    String own = inclusion(member.annotated());
    String inclusion = own.equals("USE_DEFAULTS") ? general : own;
    TypeMirror type = member.type();
    boolean fresh = general.equals("NON_DEFAULT") && hasDefaults(bean);
    if (inclusion.equals("NON_DEFAULT") && fresh) {
      return new Omission.Fresh(beanId, ShapeReader.access(member));
    }
    if (type.getKind().isPrimitive() && !inclusion.equals("NON_DEFAULT")) {
      return Omission.Simple.NONE;
    }
    return switch (inclusion) {
      case "NON_NULL" -> Omission.Simple.NULLS;
      case "NON_ABSENT" -> absent(type);
      case "NON_EMPTY" ->
          empty(shape, ofContent(Context.of(member.annotated(), member.element()), content(type)));
      case "NON_DEFAULT" -> {
        Omission omission = nonDefault(type);
        Omission otherwise =
            general.equals("NON_DEFAULT")
                ? Omission.Simple.NULLS
                : empty(shape, Omission.Simple.NONE);
        yield omission == null ? otherwise : omission;
      }
      case "CUSTOM" -> {
        custom(member);
        yield Omission.Simple.NONE;
      }
      default -> Omission.Simple.NONE;
    };
  }

  /** Returns what is left out of a map or a holder. */
  Omission ofContent(Context context, @Nullable TypeMirror content) {
    return switch (context.content()) {
      case "NON_NULL" -> Omission.Simple.NULLS;
      case "NON_ABSENT" -> content == null ? Omission.Simple.NULLS : absent(content);
      case "NON_EMPTY" -> Omission.Simple.EMPTY;
      case "NON_DEFAULT" -> {
        Omission omission = content == null ? null : nonDefault(content);
        yield omission == null ? Omission.Simple.NULLS : omission;
      }
      default -> Omission.Simple.NONE;
    };
  }

  private void custom(Member member) {
    member
        .annotated()
        .find(JsonInclude.class)
        .ifPresent(
            values ->
                reading.problems.unsupported(
                    "Only databind runs the filter of @JsonInclude(CUSTOM).",
                    "Use another inclusion, or a mapper.",
                    values,
                    member.element()));
  }

  private static String inclusion(Annotated annotated) {
    return annotated
        .find(JsonInclude.class)
        .map(values -> values.constant("value", "ALWAYS"))
        .orElse("USE_DEFAULTS");
  }

  private static Omission absent(TypeMirror type) {
    return isHolder(type) ? Omission.Simple.ABSENT : Omission.Simple.NULLS;
  }

  private Omission empty(Shape shape, Omission content) {
    if (shape == Shape.Scalar.RAW) {
      return Omission.Simple.NULLS;
    }
    boolean container = shape instanceof Shape.Entries || shape instanceof Shape.Held;
    if (container && content != Omission.Simple.NONE) {
      return new Omission.EmptyBut(content);
    }
    return shape instanceof Shape.Named named
        ? emptyIfDefined(reading.definitions.find(named.id()).orElse(null))
        : Omission.Simple.EMPTY;
  }

  /** Returns what is empty of a type that is written as another one, which decides then. */
  private Omission emptyIfDefined(@Nullable Definition definition) {
    if (definition instanceof Definition.Delegate delegate) {
      return new Omission.Through(delegate.access(), empty(delegate.shape(), Omission.Simple.NONE));
    }
    if (definition instanceof Definition.Choice choice
        && choice.cases().size() == 1
        && choice.cases().get(0).type().equals(choice.type())) {
      return empty(choice.cases().get(0).shape(), Omission.Simple.NONE);
    }
    return Omission.Simple.EMPTY;
  }

  /** Returns what {@code NON_DEFAULT} leaves out of a type, null for no more than null. */
  private @Nullable Omission nonDefault(TypeMirror type) {
    if (type instanceof ArrayType || isHolder(type)) {
      return Omission.Simple.EMPTY;
    }
    TypeKind kind = primitive(type);
    if (kind != null) {
      return new Omission.NullOr(zero(kind));
    }
    if (!(type instanceof DeclaredType declared)) {
      return null;
    }
    if (Language.name(declared).equals("java.lang.String")) {
      return new Omission.NullOr(CodeBlock.of("$S", ""));
    }
    if (reading.language.isA(declared, "java.util.Date")) {
      return new Omission.NullOr(CodeBlock.of("new $T(0L)", Date.class));
    }
    boolean container =
        reading.language.isA(declared, "java.util.Collection")
            || reading.language.isA(declared, "java.util.Map")
            || Language.name(declared).equals("java.util.UUID");
    return container ? Omission.Simple.EMPTY : null;
  }

  private static @Nullable TypeMirror content(TypeMirror type) {
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
    }
    return null;
  }

  private static boolean isHolder(TypeMirror type) {
    return type instanceof DeclaredType declared && HOLDERS.contains(Language.name(declared));
  }

  private static CodeBlock zero(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("false");
      case BYTE -> CodeBlock.of("(byte) 0");
      case SHORT -> CodeBlock.of("(short) 0");
      case LONG -> CodeBlock.of("0L");
      case FLOAT -> CodeBlock.of("0f");
      case DOUBLE -> CodeBlock.of("0d");
      case CHAR -> CodeBlock.of("'\\0'");
      default -> CodeBlock.of("0");
    };
  }

  private @Nullable TypeKind primitive(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return type.getKind();
    }
    try {
      return reading.language.types().unboxedType(type).getKind();
    } catch (IllegalArgumentException notBoxed) {
      return null;
    }
  }

  /** Returns whether a fresh object can be made to compare with; reports if only databind could. */
  private boolean hasDefaults(DeclaredType bean) {
    TypeElement element = Language.element(bean);
    if (element.getKind() != ElementKind.CLASS
        || element.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(element.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()) {
        if (!reading.language.isAccessibleMember(constructor)) {
          reading.problems.inaccessible("new " + element.getSimpleName() + "()", constructor);
        }
        return true;
      }
    }
    return false;
  }
}
