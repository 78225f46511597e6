// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.content.model.Definition;
import dev.spanwrap.processor.content.model.KeyShape;
import dev.spanwrap.processor.content.model.Omission;
import dev.spanwrap.processor.content.model.Shape;
import dev.spanwrap.processor.content.model.Tag;
import java.util.List;
import java.util.Optional;

/** Turns shapes into expressions: a writer, a namer of keys, an omission. */
final class ShapeCode {
  private static final List<String> MAPS = List.of("java.util.Map");
  private static final List<String> COLLECTIONS =
      List.of("java.util.Collection", "java.util.List", "java.util.Set", "java.lang.Iterable");
  private final ClassName wrapper;
  private final Symbols symbols;

  ShapeCode(ClassName wrapper, Symbols symbols) {
    this.wrapper = wrapper;
    this.symbols = symbols;
  }

  ClassName wrapper() {
    return wrapper;
  }

  /** Returns a writer of values of this shape. */
  CodeBlock writer(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return scalar(scalar);
    }
    if (shape instanceof Shape.Any any) {
      return any.isPlain() && symbols.known(any).isEmpty()
          ? runtime("any")
          : CodeBlock.of("$T::$L", wrapper, symbols.anyMethod(any));
    }
    if (shape instanceof Shape.Self) {
      return CodeBlock.of("$T::writeTo", ContentRuntime.VALUE);
    }
    if (shape instanceof Shape.Time time) {
      return CodeBlock.of("$L", symbols.timeFormat(time));
    }
    if (shape instanceof Shape.Elements elements) {
      String factory = elements.array() ? "array" : "elements";
      if (elements.single()) {
        factory = elements.array() ? "elementOrArray" : "elementOrElements";
      }
      if (elements.annotated().isEmpty() && !elements.array() && !elements.single()) {
        factory = "elementsAsAnnotated";
      }
      CodeBlock element = writer(elements.element());
      return annotated(elements.annotated(), COLLECTIONS)
          .filter(any -> !elements.single())
          .map(any -> CodeBlock.of("$T.elements($L,$W$L)", ContentRuntime.WRITERS, element, any))
          .orElse(factory(factory, element));
    }
    if (shape instanceof Shape.Entries entries) {
      return entries(entries);
    }
    if (shape instanceof Shape.Entry entry) {
      return CodeBlock.of(
          "$T.entry($L, $L)", ContentRuntime.WRITERS, key(entry.key()), writer(entry.value()));
    }
    if (shape instanceof Shape.Held held) {
      return factory(held.reference() ? "reference" : "optional", writer(held.content()));
    }
    return defined(symbols.definition(((Shape.Named) shape).id()));
  }

  /** Returns a writer of values of this shape that say their type. */
  CodeBlock tagged(Shape shape, Tag tag) {
    if (!(tag instanceof Tag.None)
        && shape instanceof Shape.Named named
        && symbols.definition(named.id()) instanceof Definition.Delegate delegate) {
      return CodeBlock.of(
          "$T.through(it -> it.$L, $L)",
          ContentRuntime.WRITERS,
          delegate.access().code(),
          tagged(delegate.shape(), tag));
    }
    if (!(tag instanceof Tag.None) && shape instanceof Shape.Held held) {
      return factory(held.reference() ? "reference" : "optional", tagged(held.content(), tag));
    }
    if (tag instanceof Tag.WrapperObject wrapped) {
      return CodeBlock.of(
          "$T.inObject($L, $L)", ContentRuntime.WRITERS, Literal.of(wrapped.id()), writer(shape));
    }
    if (tag instanceof Tag.WrapperArray wrapped) {
      return CodeBlock.of(
          "$T.inArray($L, $L)", ContentRuntime.WRITERS, Literal.of(wrapped.id()), writer(shape));
    }
    if (tag instanceof Tag.AsProperty property && shape instanceof Shape.Named named) {
      Definition definition = symbols.definition(named.id());
      if (definition instanceof Definition.Choice choice) {
        return CodeBlock.of("$T::$L", wrapper, symbols.method(symbols.tagged(choice, tag)));
      }
      if (definition instanceof Definition.Bean) {
        return object(property, CodeBlock.of("$T::$L", wrapper, symbols.method(definition)));
      }
    }
    if (tag instanceof Tag.AsProperty property && shape instanceof Shape.Entries entries) {
      return object(property, CodeBlock.of("$L::writeEntries", entries(entries)));
    }
    return writer(shape);
  }

  private static CodeBlock object(Tag.AsProperty property, CodeBlock properties) {
    return CodeBlock.of(
        "$T.object($L, $L, $L)",
        ContentRuntime.WRITERS,
        Literal.of(property.name()),
        Literal.of(property.id()),
        properties);
  }

  CodeBlock entries(Shape.Entries entries) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($L, $L)", ContentRuntime.MAP, key(entries.key()), writer(entries.value()));
    if (entries.omission() != Omission.Simple.NONE) {
      code.add(".omitting($L)", omission(entries.omission()));
    }
    if (!entries.ignored().isEmpty()) {
      code.add(".ignoring($L)", strings(entries.ignored()));
    }
    entries.included().ifPresent(names -> code.add(".including($L)", strings(names)));
    if (entries.sorted()) {
      code.add(".inOrder()");
    }
    if (entries.annotated().isEmpty()) {
      code.add(".asAnnotated()");
    }
    annotated(entries.annotated(), MAPS).ifPresent(any -> code.add(".orAnnotated($L)", any));
    return code.build();
  }

  /** Returns whether collections are not all written alike. */
  boolean tellsApart(Shape.Elements elements) {
    return elements.annotated().isEmpty()
        || annotated(elements.annotated(), COLLECTIONS).isPresent();
  }

  /** Returns what writes containers whose class has annotations, if any such class is known. */
  private Optional<CodeBlock> annotated(Optional<Shape.Any> annotated, List<String> types) {
    return annotated
        .filter(
            any ->
                symbols.known(any).stream()
                    .anyMatch(type -> types.stream().anyMatch(type.supertypes()::contains)))
        .map(this::writer);
  }

  CodeBlock key(KeyShape key) {
    if (key instanceof KeyShape.Named named) {
      return CodeBlock.of("$T::$L", wrapper, symbols.keyMethod(symbols.definition(named.id())));
    }
    return symbols.knownConstants().isEmpty()
        ? CodeBlock.of("$T::any", ContentRuntime.KEYS)
        : CodeBlock.of("$T::$L", wrapper, symbols.anyKeyMethod());
  }

  CodeBlock omission(Omission omission) {
    if (omission instanceof Omission.NullOr one) {
      return CodeBlock.of("$T.nullOr($L)", ContentRuntime.OMISSION, one.value());
    }
    if (omission instanceof Omission.EmptyBut but) {
      return CodeBlock.of("$T.empty($L)", ContentRuntime.OMISSION, omission(but.content()));
    }
    if (omission instanceof Omission.Through through) {
      return CodeBlock.of(
          "$T.through(it -> it.$L, $L)",
          ContentRuntime.OMISSION,
          through.access().code(),
          omission(through.omission()));
    }
    if (omission instanceof Omission.Fresh fresh) {
      return CodeBlock.of(
          "$L.omission(it -> it.$L)", symbols.defaults(fresh.definition()), fresh.access().code());
    }
    return switch ((Omission.Simple) omission) {
      case NULLS -> CodeBlock.of("$T.nulls()", ContentRuntime.OMISSION);
      case ABSENT -> CodeBlock.of("$T.absent()", ContentRuntime.OMISSION);
      case EMPTY -> CodeBlock.of("$T.empty()", ContentRuntime.OMISSION);
      case NONE -> CodeBlock.of("it -> false");
    };
  }

  private CodeBlock defined(Definition definition) {
    CodeBlock method = CodeBlock.of("$T::$L", wrapper, symbols.method(definition));
    if (definition instanceof Definition.Bean bean) {
      return factory(bean.asArray() ? "objectAsArray" : "object", method);
    }
    return method;
  }

  private static CodeBlock scalar(Shape.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> runtime("text");
      case NUMBER -> runtime("number");
      case NUMBER_AS_TEXT -> runtime("numberAsText");
      case FLAG -> runtime("flag");
      case FLAG_AS_NUMBER -> runtime("flagAsNumber");
      case FLAG_AS_TEXT -> runtime("flagAsText");
      case TIME -> runtime("time");
      case ORDINAL -> runtime("ordinal");
      case PRIMITIVES -> runtime("primitives");
      case BINARY -> runtime("binary");
      case RAW -> runtime("raw");
      case TEXT_OF -> CodeBlock.of("(it, to) -> to.text(it)");
    };
  }

  private static CodeBlock runtime(String method) {
    return CodeBlock.of("$T::$L", ContentRuntime.WRITERS, method);
  }

  private static CodeBlock factory(String method, CodeBlock argument) {
    return CodeBlock.of("$T.$L($L)", ContentRuntime.WRITERS, method, argument);
  }

  private static CodeBlock strings(List<String> texts) {
    return texts.stream().map(Literal::of).collect(CodeBlock.joining(", "));
  }
}
