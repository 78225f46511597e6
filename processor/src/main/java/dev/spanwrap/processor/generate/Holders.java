// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Divides the constants of a very large wrapper among nested classes: the code that makes them all
 * would be more than one class may have for it.
 */
final class Holders {
  /** Bytes of code that one class gets, of the 65,535 that it may have: they are only estimated. */
  private static final int ROOM = 48_000;

  /** Bytes that a key takes, or what an older shape is remembered by. */
  static final int SMALL = 16;

  private final boolean needed;
  private final UnaryOperator<String> free;
  private String holder = "";
  private int filled;
  private int count;

  /**
   * @param free gives a name that nothing else has
   */
  Holders(TracedInterface traced, UnaryOperator<String> free) {
    this.needed =
        traced.methods().stream()
                .flatMap(method -> method.operation().stream())
                .mapToLong(operation -> size(operation) + SMALL * operation.captures().size())
                .sum()
            > ROOM;
    this.free = free;
  }

  /** The bytes that an operation's constant takes. */
  static int size(TracedOperation operation) {
    int rules =
        operation
            .ending()
            .elementRules()
            .map(it -> it.endsWith().size() + it.failsWith().size() + 3)
            .orElse(0);
    return 24 + 16 * operation.captures().size() + 8 * rules;
  }

  /** How a constant is named where it is used: with its holder, if there are any. */
  String place(String constant, int size) {
    if (!needed) {
      return constant;
    }
    if (holder.isEmpty() || filled + size > ROOM) {
      holder = free.apply("Constants" + ++count);
      filled = 0;
    }
    filled += size;
    return holder + "." + constant;
  }

  /** Declares constants where they were placed. */
  static void declare(List<FieldSpec> constants, TypeSpec.Builder wrapper) {
    Map<String, TypeSpec.Builder> holders = new LinkedHashMap<>();
    for (FieldSpec constant : constants) {
      int dot = constant.name().indexOf('.');
      if (dot < 0) {
        wrapper.addField(constant);
      } else {
        holders
            .computeIfAbsent(constant.name().substring(0, dot), Holders::holder)
            .addField(renamed(constant, constant.name().substring(dot + 1)));
      }
    }
    holders.values().forEach(holder -> wrapper.addType(holder.build()));
  }

  private static TypeSpec.Builder holder(String name) {
    return TypeSpec.classBuilder(name)
        .addJavadoc("Some of the constants: all of them would be too much for one class.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private static FieldSpec renamed(FieldSpec constant, String name) {
    return FieldSpec.builder(constant.type(), name, constant.modifiers().toArray(new Modifier[0]))
        .addAnnotations(constant.annotations())
        .initializer(constant.initializer())
        .build();
  }
}
