// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.processor.model.DrivenHooks;
import dev.spanwrap.processor.model.HookCall;
import dev.spanwrap.processor.model.HookSignal;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the record that holds the hooks with the arguments that they take. */
final class HookDriver {

  /** What a record component must not be called: its accessor would mean something else. */
  private static final List<String> TAKEN =
      List.of(
          "hooks",
          "start",
          "cancel",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final ClassName type;
  private final TracedInterface traced;
  private final Method method;
  private final DrivenHooks hooks;
  private final List<String> components = new ArrayList<>();

  HookDriver(ClassName type, TracedInterface traced, Method method, DrivenHooks hooks) {
    this.type = type;
    this.traced = traced;
    this.method = method;
    this.hooks = hooks;
    NameAllocator names = new NameAllocator();
    TAKEN.forEach(names::newName);
    int taken = calls().stream().mapToInt(HookCall::arguments).max().orElse(0);
    method
        .parameters()
        .subList(0, taken)
        .forEach(parameter -> components.add(names.newName(parameter.name())));
  }

  private List<HookCall> calls() {
    return hooks.of(method);
  }

  CodeBlock created(LocalNames locals) {
    CodeBlock arguments =
        Stream.concat(
                Stream.of(CodeBlock.of("this.hooks")),
                locals.parameters().stream()
                    .limit(components.size())
                    .map(parameter -> CodeBlock.of("$N", parameter)))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("new $T$L($L)", type, variables().isEmpty() ? "" : "<>", arguments);
  }

  TypeSpec generate() {
    MethodSpec.Builder header = MethodSpec.constructorBuilder().addParameter(hooks.type(), "hooks");
    for (int i = 0; i < components.size(); i++) {
      header.addParameter(method.parameters().get(i).type(), components.get(i));
    }
    TypeSpec.Builder driver =
        TypeSpec.recordBuilder(type)
            .addJavadoc("Drives the hooks of one call of {@code $L}.\n", method.name())
            .addAnnotations(Lint.suppress(suppressions()))
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariables(variables())
            .recordConstructor(header.build())
            .addSuperinterface(
                calls().stream().anyMatch(HookCall::awaited)
                    ? RuntimeTypes.STAGED_HOOKS
                    : RuntimeTypes.CALL_HOOKS);
    for (HookSignal signal : HookSignal.values()) {
      List<HookCall> sent = calls().stream().filter(call -> call.signal() == signal).toList();
      if (!sent.isEmpty()) {
        driver.addMethod(override(signal, sent));
      }
    }
    return driver.build();
  }

  private MethodSpec override(HookSignal signal, List<HookCall> sent) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(signal.name().toLowerCase(Locale.ROOT))
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    if (sent.stream().anyMatch(call -> call.unchecked() && !call.narrowed())) {
      override.addAnnotations(Lint.suppress(Set.of("unchecked")));
    }
    switch (signal) {
      case ELEMENT -> override.addParameter(Object.class, "element");
      case COMPLETE -> override.addParameter(Object.class, "result");
      case ERROR -> override.addParameter(Throwable.class, "error");
      case START, CANCEL -> {}
    }
    if (sent.stream().anyMatch(HookCall::awaited)) {
      override.addParameter(RuntimeTypes.HOOK_STAGES, "stages").addException(Throwable.class);
      sent.forEach(call -> override.addCode(statement(call, true)));
    } else {
      sent.stream()
          .flatMap(call -> call.thrown().stream())
          .distinct()
          .forEach(override::addException);
      sent.forEach(call -> override.addCode(statement(call, false)));
    }
    return override.build();
  }

  private CodeBlock statement(HookCall call, boolean staged) {
    String payload =
        switch (call.signal()) {
          case ELEMENT -> "element";
          case COMPLETE -> "result";
          default -> "error";
        };
    if (call.payload().isEmpty()) {
      return statement(call, List.of(), staged);
    }
    TypeName taken = call.payload().get();
    if (call.narrowed()) {
      return CodeBlock.builder()
          .beginControlFlow("if ($L instanceof $T narrowed)", payload, taken)
          .add(statement(call, List.of(CodeBlock.of("narrowed")), staged))
          .endControlFlow()
          .build();
    }
    boolean given =
        taken.equals(ClassName.get(Object.class)) || taken.equals(TypeName.get(Throwable.class));
    CodeBlock argument =
        given ? CodeBlock.of("$L", payload) : CodeBlock.of("($T) $L", taken, payload);
    return statement(call, List.of(argument), staged);
  }

  private CodeBlock statement(HookCall call, List<CodeBlock> payload, boolean staged) {
    CodeBlock hook = invocation(call, payload);
    CodeBlock.Builder statement = CodeBlock.builder();
    return staged
        ? statement
            .addStatement("stages.$L(() -> $L)", call.awaited() ? "await" : "run", hook)
            .build()
        : statement.addStatement(hook).build();
  }

  private CodeBlock invocation(HookCall call, List<CodeBlock> payload) {
    CodeBlock arguments =
        Stream.concat(
                components.stream()
                    .limit(call.arguments())
                    .map(component -> CodeBlock.of("this.$N", component)),
                payload.stream())
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("this.hooks.$N($L)", call.method(), arguments);
  }

  /** A nested record cannot see the wrapper's type variables: it has its own of the same names. */
  private List<TypeVariableName> variables() {
    boolean needed =
        method.parameters().stream()
            .limit(components.size())
            .anyMatch(parameter -> Variables.in(parameter.type()));
    return needed
        ? Stream.of(traced.typeVariables(), method.typeVariables()).flatMap(List::stream).toList()
        : List.of();
  }

  private Set<String> suppressions() {
    Set<String> categories = new TreeSet<>(method.suppressions());
    categories.addAll(traced.suppressions());
    categories.remove("serial");
    return categories;
  }
}
