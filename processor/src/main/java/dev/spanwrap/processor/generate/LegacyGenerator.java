// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.LegacyInterface;
import dev.spanwrap.processor.model.LegacyMethod;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Generates how implementations of older interfaces are adapted and wrapped. */
final class LegacyGenerator {

  private final TracedInterface traced;
  private final Map<LegacyInterface, ClassName> adapters = new LinkedHashMap<>();

  LegacyGenerator(TracedInterface traced) {
    this.traced = traced;
    NameAllocator names = new NameAllocator();
    names.newName(traced.generated().simpleName());
    traced.shadowing().stream().sorted().forEach(names::newName);
    for (LegacyInterface legacy : traced.legacy()) {
      String name = names.newName(String.join("_", legacy.type().simpleNames()) + "Adapter");
      adapters.put(legacy, traced.generated().nestedClass(name));
    }
  }

  /** The factories. */
  List<MethodSpec> factories() {
    return adapters.keySet().stream().map(this::factory).toList();
  }

  /** The classes that let an older implementation answer as a new one. */
  List<TypeSpec> adapters() {
    return adapters.keySet().stream().map(this::adapter).toList();
  }

  private MethodSpec factory(LegacyInterface legacy) {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("wrapLegacy")
            .addJavadoc(
                """
            Returns {@code delegate}, an implementation of an older interface, with its operations
            traced by {@code tracing}.

            @param delegate what is adapted and traced
            """);
    traced
        .hooks()
        .ifPresent(hooks -> factory.addJavadoc("@param hooks what runs inside the spans\n"));
    factory
        .addJavadoc("@param tracing where the spans go\n@return the wrapper\n")
        .addAnnotations(Lint.suppress(legacy.suppressions()))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(traced.typeVariables())
        .returns(traced.implemented())
        .addParameter(legacy.implemented(), "delegate");
    traced.hooks().ifPresent(hooks -> factory.addParameter(hooks.type(), "hooks"));
    factory.addParameter(RuntimeTypes.TRACING, "tracing");
    factory.addStatement(FactoryGenerator.required("delegate"));
    traced.hooks().ifPresent(hooks -> factory.addStatement(FactoryGenerator.required("hooks")));
    factory.addStatement(FactoryGenerator.required("tracing"));
    return factory
        .addStatement(
            "return new $T$L(new $T$L(delegate), $L)",
            traced.generated(),
            diamond(),
            adapters.get(legacy),
            diamond(),
            traced.hooks().isPresent() ? "hooks, tracing" : "tracing")
        .build();
  }

  private TypeSpec adapter(LegacyInterface legacy) {
    TypeSpec.Builder adapter =
        TypeSpec.classBuilder(adapters.get(legacy))
            .addJavadoc("Lets a {@link $T} answer as a {@link $T}.\n", legacy.type(), traced.type())
            .addAnnotations(Lint.suppress(suppressions(legacy)))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(traced.typeVariables())
            .addSuperinterface(traced.implemented())
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeTypes.TRACED_WRAPPER, legacy.implemented()))
            .addField(legacy.implemented(), "delegate", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(legacy.implemented(), "delegate")
                    .addStatement("this.delegate = delegate")
                    .build());
    legacy
        .methods()
        .forEach(method -> adapter.addMethod(forwarding(method, traced.method(method.key()))));
    adapter.addMethod(
        override("tracedDelegate", legacy.implemented())
            .addStatement("return this.delegate")
            .build());
    if (legacy.methods().stream().noneMatch(method -> method.key().equals("toString()"))) {
      adapter.addMethod(
          override("toString", ClassName.get(String.class))
              .addStatement("return this.delegate.toString()")
              .build());
    }
    return adapter.build();
  }

  private static MethodSpec.Builder override(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  private static MethodSpec forwarding(LegacyMethod legacy, Method method) {
    LocalNames locals = new LocalNames(method, Arguments.TYPES);
    CodeBlock call =
        Delegation.call(Callee.ofDelegate(method), Arguments.of(legacy.arguments(), locals));
    MethodSpec.Builder override =
        override(method.name(), method.returnType())
            .addTypeVariables(method.typeVariables())
            .varargs(method.varargs())
            .addExceptions(method.thrown());
    for (int i = 0; i < method.parameters().size(); i++) {
      override.addParameter(method.parameters().get(i).type(), locals.parameter(i));
    }
    return method.isVoid()
        ? override.addStatement(call).build()
        : override.addStatement("return $L", call).build();
  }

  /** Everything that its methods need, as it is no concern of anybody else. */
  private Set<String> suppressions(LegacyInterface legacy) {
    Set<String> categories = new TreeSet<>(legacy.suppressions());
    categories.addAll(traced.suppressions());
    for (LegacyMethod each : legacy.methods()) {
      Method method = traced.method(each.key());
      categories.addAll(Lint.categories(method));
      if (method.deprecated()) {
        categories.add("deprecation");
      }
    }
    return categories;
  }

  private String diamond() {
    return traced.typeVariables().isEmpty() ? "" : "<>";
  }
}
