// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.content.ContentMethods;
import dev.spanwrap.processor.content.model.ContentModel;
import dev.spanwrap.processor.model.CapturedContent;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Generates the wrapper of an interface: constants, fields, {@code wrap}, the methods in the order
 * of the interface, then what they call.
 */
public final class WrapperGenerator {

  private final TracedInterface traced;
  private final ClassName wrapper;
  private final Map<String, NamedOperation> operations;
  private final OlderShapes olderShapes;
  private final LegacyGenerator legacy;
  private final HookDrivers drivers;
  private final Mappers mappers;
  private final ContentMethods contents;

  private WrapperGenerator(TracedInterface traced) {
    this.traced = traced;
    this.wrapper = traced.generated();
    MemberNames names = new MemberNames(traced);
    this.operations = OperationNames.of(traced, names);
    this.olderShapes = new OlderShapes(traced, names);
    this.legacy = new LegacyGenerator(traced);
    this.drivers = new HookDrivers(traced);
    this.mappers = new Mappers(wrapper, operations.values());
    this.contents = ContentMethods.of(wrapper, contentModels(), names.taken());
  }

  /** The source of an interface's wrapper. */
  public static JavaFile generate(TracedInterface traced) {
    return JavaFile.builder(traced.generated().packageName(), new WrapperGenerator(traced).type())
        .skipJavaLangImports(true)
        .build();
  }

  private TypeSpec type() {
    TypeSpec.Builder type = TypeHeader.of(traced, ClassJavadoc.of(traced), Lint.of(traced));
    addConstants(type);
    type.addField(traced.implemented(), "delegate", Modifier.PRIVATE, Modifier.FINAL);
    traced
        .hooks()
        .ifPresent(hooks -> type.addField(hooks.type(), "hooks", Modifier.PRIVATE, Modifier.FINAL));
    type.addField(RuntimeTypes.TRACING, "tracing", Modifier.PRIVATE, Modifier.FINAL);
    if (traced.isSession()) {
      type.addField(RuntimeTypes.SESSION_CALL, "session", Modifier.PRIVATE, Modifier.FINAL);
    }
    FactoryGenerator factory = new FactoryGenerator(traced);
    type.addMethod(factory.constructor());
    type.addMethod(factory.wrap());
    if (traced.isSession() && traced.hooks().isEmpty()) {
      type.addMethod(SessionFactory.bind(traced));
    }
    legacy.factories().forEach(type::addMethod);
    addOverrides(type);
    addStaticMethods(type);
    drivers.types().forEach(type::addType);
    legacy.adapters().forEach(type::addType);
    mappers.generate().ifPresent(type::addType);
    CallbackTypes.of(traced).forEach(type::addType);
    return type.build();
  }

  /** What is written as content, in the order of the methods. */
  private List<ContentModel> contentModels() {
    return traced.methods().stream()
        .flatMap(method -> Optional.ofNullable(operations.get(method.key())).stream())
        .flatMap(operation -> operation.captures().stream())
        .flatMap(named -> named.capture().content().stream())
        .map(CapturedContent::model)
        .distinct()
        .toList();
  }

  private void addConstants(TypeSpec.Builder type) {
    contents.fields().forEach(type::addField);
    List<FieldSpec> constants = new ArrayList<>();
    OperationGenerator generator =
        new OperationGenerator(wrapper, !traced.typeVariables().isEmpty());
    Set<String> keys = new HashSet<>();
    for (Method method : traced.methods()) {
      NamedOperation operation = operations.get(method.key());
      if (operation != null) {
        if (!operation.operation().placement().isGuest()) {
          constants.add(generator.generate(operation));
        }
        operation.captures().stream()
            .filter(capture -> keys.add(capture.key()))
            .forEach(capture -> constants.add(KeyGenerator.generate(capture, contents)));
      }
    }
    constants.addAll(olderShapes.constants());
    Holders.declare(constants, type);
  }

  private void addOverrides(TypeSpec.Builder type) {
    MethodGenerator generator = new MethodGenerator(traced, operations, olderShapes, drivers);
    traced.methods().forEach(method -> type.addMethod(generator.generate(method)));
    type.addMethod(DelegateMethods.tracedDelegate(traced));
    DelegateMethods.hashed(traced).ifPresent(type::addMethod);
    DelegateMethods.printed(traced).ifPresent(type::addMethod);
    olderShapes.methods().forEach(type::addMethod);
  }

  private void addStaticMethods(TypeSpec.Builder type) {
    ConsumerGenerator consumers = new ConsumerGenerator(wrapper);
    PathGenerator paths = new PathGenerator(mappers);
    Set<String> walked = new HashSet<>();
    for (Method method : traced.methods()) {
      NamedOperation operation = operations.get(method.key());
      if (operation != null) {
        consumers.generate(operation).forEach(type::addMethod);
        operation.endsWhen().map(path -> paths.condition(path, method)).ifPresent(type::addMethod);
        operation
            .paths()
            .filter(path -> walked.add(path.method().orElseThrow()))
            .map(path -> paths.value(path, method))
            .forEach(type::addMethod);
      }
    }
    contents.methods().forEach(type::addMethod);
  }
}
