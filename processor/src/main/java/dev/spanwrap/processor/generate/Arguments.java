// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spanwrap.processor.model.Argument;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Evolution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** What is passed to a method: the parameters as they came, or what stands for them. */
final class Arguments {

  private static final ClassName SPAN = ClassName.get("io.opentelemetry.api.trace", "Span");
  private static final ClassName CONTEXT = ClassName.get("io.opentelemetry.context", "Context");

  /** The simple names by which arguments can call static methods, and roots of packages. */
  static final List<String> TYPES =
      List.of(
          "Span",
          "Context",
          "List",
          "Set",
          "Map",
          "Optional",
          "OptionalInt",
          "OptionalLong",
          "OptionalDouble",
          "io",
          "java");

  private static final Map<TypeName, CodeBlock> NEUTRAL =
      Map.ofEntries(
          Map.entry(TypeName.BOOLEAN, CodeBlock.of("false")),
          Map.entry(TypeName.CHAR, CodeBlock.of("'\\0'")),
          Map.entry(TypeName.BYTE, CodeBlock.of("(byte) 0")),
          Map.entry(TypeName.SHORT, CodeBlock.of("(short) 0")),
          Map.entry(TypeName.INT, CodeBlock.of("0")),
          Map.entry(TypeName.LONG, CodeBlock.of("0L")),
          Map.entry(TypeName.FLOAT, CodeBlock.of("0F")),
          Map.entry(TypeName.DOUBLE, CodeBlock.of("0D")),
          Map.entry(SPAN, CodeBlock.of("$T.current()", SPAN)),
          Map.entry(CONTEXT, CodeBlock.of("$T.current()", CONTEXT)),
          Map.entry(ClassName.get(Optional.class), CodeBlock.of("$T.empty()", Optional.class)),
          Map.entry(
              ClassName.get(OptionalInt.class), CodeBlock.of("$T.empty()", OptionalInt.class)),
          Map.entry(
              ClassName.get(OptionalLong.class), CodeBlock.of("$T.empty()", OptionalLong.class)),
          Map.entry(
              ClassName.get(OptionalDouble.class),
              CodeBlock.of("$T.empty()", OptionalDouble.class)),
          Map.entry(ClassName.get(Iterable.class), CodeBlock.of("$T.of()", List.class)),
          Map.entry(ClassName.get(Collection.class), CodeBlock.of("$T.of()", List.class)),
          Map.entry(ClassName.get(List.class), CodeBlock.of("$T.of()", List.class)),
          Map.entry(ClassName.get(Set.class), CodeBlock.of("$T.of()", Set.class)),
          Map.entry(ClassName.get(Map.class), CodeBlock.of("$T.of()", Map.class)));

  private Arguments() {}

  /** All parameters. */
  static List<CodeBlock> own(LocalNames locals) {
    return locals.parameters().stream().map(name -> CodeBlock.of("$N", name)).toList();
  }

  /**
   * All parameters, but copies of those into which the context is written, and the call's own span
   * and context where the caller left them out.
   */
  static List<CodeBlock> injected(MethodPlan plan) {
    Map<Integer, Evolution.Injected> injected = plan.method().evolution().injected();
    return IntStream.range(0, plan.locals().parameters().size())
        .mapToObj(
            i -> {
              String name = plan.locals().parameter(i);
              if (plan.operation().operation().carriers().contains(i)) {
                return CodeBlock.of("this.tracing.propagated($N)", name);
              }
              return injected.containsKey(i)
                  ? injected(name, injected.get(i), plan)
                  : CodeBlock.of("$N", name);
            })
        .toList();
  }

  private static CodeBlock injected(String name, Evolution.Injected injected, MethodPlan plan) {
    CodeBlock own = isDeferred(plan) ? withoutCall(injected) : ofCall(injected, plan);
    return CodeBlock.of("$N == null ? $L : $N", name, own, name);
  }

  private static CodeBlock ofCall(Evolution.Injected injected, MethodPlan plan) {
    return CodeBlock.of(
        injected == Evolution.Injected.SPAN ? "$N.span()" : "$N.context()", plan.locals().call());
  }

  /** Where the call opens later, there is no span yet, and only the caller's context. */
  private static CodeBlock withoutCall(Evolution.Injected injected) {
    return injected == Evolution.Injected.SPAN
        ? CodeBlock.of("$T.getInvalid()", SPAN)
        : CodeBlock.of("$T.current()", CONTEXT);
  }

  private static boolean isDeferred(MethodPlan plan) {
    return plan.operation().operation().ending() instanceof Ending.ByResult ending
        && ending.deferred();
  }

  /** What another shape gets. */
  static List<CodeBlock> of(List<Argument> arguments, LocalNames locals) {
    return arguments.stream().map(argument -> of(argument, locals)).toList();
  }

  private static CodeBlock of(Argument argument, LocalNames locals) {
    if (argument instanceof Argument.OfParameter own) {
      String name = locals.parameter(own.index());
      return own.widened()
          .map(type -> CodeBlock.of("($T) $N", type, name))
          .orElseGet(() -> CodeBlock.of("$N", name));
    }
    return neutral(((Argument.Neutral) argument).type());
  }

  private static CodeBlock neutral(TypeName type) {
    TypeName raw = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    CodeBlock known = NEUTRAL.get(raw);
    if (known != null) {
      return known;
    }
    return type instanceof ArrayTypeName array && array.componentType() instanceof ClassName
        ? CodeBlock.of("new $T[0]", array.componentType())
        : CodeBlock.of("($T) null", type);
  }
}
