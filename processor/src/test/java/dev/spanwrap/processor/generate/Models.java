// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.spanwrap.annotations.Aggregate;
import dev.spanwrap.annotations.Parent;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.processor.model.Capture;
import dev.spanwrap.processor.model.CaptureSource;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Evolution;
import dev.spanwrap.processor.model.KeyKind;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.NameTemplate;
import dev.spanwrap.processor.model.Parameter;
import dev.spanwrap.processor.model.Path;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.Step;
import dev.spanwrap.processor.model.StreamRules;
import dev.spanwrap.processor.model.TracedInterface;
import dev.spanwrap.processor.model.TracedOperation;
import dev.spanwrap.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Models made by hand, without a compiler. */
final class Models {

  static final ClassName ASSISTANT = ClassName.get("app", "Assistant");
  static final ClassName REQUEST = ClassName.get("app", "Request");
  static final ClassName REPLY = ClassName.get("app", "Reply");
  static final TypeName STRING = TypeName.get(String.class);

  private static final Site NOWHERE = new Site() {};

  private Models() {}

  /** A public interface {@code app.Assistant} with some methods. */
  static TracedInterface assistant(MethodModel... methods) {
    return traced(ASSISTANT, List.of(), List.of(methods), Set.of());
  }

  static TracedInterface traced(
      ClassName type,
      List<TypeVariableName> variables,
      List<MethodModel> methods,
      Set<String> shadowing) {
    TypeName implemented =
        variables.isEmpty()
            ? type
            : ParameterizedTypeName.get(type, variables.toArray(new TypeName[0]));
    return new TracedInterface(
        ClassName.get(type.packageName(), "Traced" + String.join("_", type.simpleNames())),
        type,
        implemented,
        variables,
        true,
        false,
        methods.stream().map(MethodModel::build).toList(),
        Optional.empty(),
        List.of(),
        shadowing,
        Set.of(),
        true,
        NOWHERE);
  }

  /** A method that is not traced. */
  static MethodModel untraced(TypeName returned, String name, Parameter... parameters) {
    return new MethodModel(returned, name, List.of(parameters));
  }

  /** A traced method of role {@code PLAIN} that ends when it returns. */
  static MethodModel traced(TypeName returned, String name, Parameter... parameters) {
    MethodModel method = untraced(returned, name, parameters);
    method.operation = true;
    return method;
  }

  static Parameter parameter(TypeName type, String name) {
    return new Parameter(name, type);
  }

  static TypeName generic(Class<?> type, TypeName... arguments) {
    return ParameterizedTypeName.get(ClassName.get(type), arguments);
  }

  static ClassName runtime(String simpleName) {
    return ClassName.get("dev.spanwrap.runtime", simpleName);
  }

  /** A path that a test needs no more than text of: text, not before the start. */
  static Capture capture(String key, Path path) {
    return capture(key, KeyKind.TEXT, path, false);
  }

  static Capture early(String key, Path path) {
    return capture(key, KeyKind.TEXT, path, true);
  }

  static Capture capture(String key, KeyKind kind, Path path, boolean beforeStart) {
    return new Capture(
        key,
        kind,
        Aggregate.LAST,
        new CaptureSource.FromPath(path),
        beforeStart,
        Optional.empty(),
        NOWHERE);
  }

  static Capture mapped(String key, Path path, ClassName mapper) {
    return new Capture(
        key,
        KeyKind.INTEGER,
        Aggregate.SUM,
        new CaptureSource.FromPath(path),
        false,
        Optional.of(mapper),
        NOWHERE);
  }

  static Capture constant(String key, String value) {
    return new Capture(
        key,
        KeyKind.TEXT,
        Aggregate.LAST,
        new CaptureSource.Constant(value),
        true,
        Optional.empty(),
        NOWHERE);
  }

  static Path path(Root root, TypeName type, Step... steps) {
    return new Path(root, type, Optional.empty(), List.of(steps), Set.of());
  }

  static Path narrowed(Root root, TypeName type, TypeName when, Step... steps) {
    return new Path(root, type, Optional.of(when), List.of(steps), Set.of());
  }

  static Root parameter(int index) {
    return new Root.OfParameter(index);
  }

  static Step call(String accessor) {
    return new Step.Call(accessor, false);
  }

  static Step primitive(String accessor) {
    return new Step.Call(accessor, true);
  }

  /** A method under construction. */
  static final class MethodModel {

    private final TypeName returned;
    private final String name;
    private final List<Parameter> parameters;
    private final List<Capture> captures = new ArrayList<>();
    private List<TypeVariableName> variables = List.of();
    private List<TypeName> thrown = List.of();
    private Set<String> suppressions = Set.of();
    private boolean varargs;
    private boolean deprecated;
    private boolean fluent;
    private boolean operation;
    private Role role = Role.PLAIN;
    private Parent parent = Parent.CURRENT;
    private Optional<NameTemplate> template = Optional.empty();
    private Ending ending = new Ending.OnReturn();
    private Evolution evolution = Evolution.NONE;

    private MethodModel(TypeName returned, String name, List<Parameter> parameters) {
      this.returned = returned;
      this.name = name;
      this.parameters = parameters;
    }

    MethodModel variables(TypeVariableName... declared) {
      variables = List.of(declared);
      return this;
    }

    MethodModel throwing(TypeName... types) {
      thrown = List.of(types);
      return this;
    }

    MethodModel suppressing(String... categories) {
      suppressions = Set.of(categories);
      return this;
    }

    MethodModel varargs() {
      varargs = true;
      return this;
    }

    MethodModel deprecated() {
      deprecated = true;
      return this;
    }

    MethodModel fluent() {
      fluent = true;
      return this;
    }

    MethodModel role(Role given) {
      role = given;
      return this;
    }

    MethodModel parent(Parent given) {
      parent = given;
      return this;
    }

    MethodModel template(List<String> literals, Path... paths) {
      template = Optional.of(new NameTemplate(literals, List.of(paths)));
      return this;
    }

    MethodModel capturing(Capture... more) {
      captures.addAll(List.of(more));
      return this;
    }

    MethodModel awaitedBy(String adapter) {
      ending =
          new Ending.ByResult(runtime(adapter), "trace", Ending.Opens.AT_CALL, StreamRules.AWAITED);
      return this;
    }

    MethodModel streamedBy(String adapter) {
      return streamedBy(adapter, false, streamed());
    }

    MethodModel streamedBy(String adapter, boolean deferred, StreamRules rules) {
      Ending.Opens opening = deferred ? Ending.Opens.AT_SUBSCRIBE : Ending.Opens.AT_CALL;
      ending = new Ending.ByResult(runtime(adapter), "trace", opening, rules);
      return this;
    }

    Method build() {
      String erased =
          parameters.stream()
              .map(parameter -> TypeWords.erasure(parameter.type()).toString())
              .collect(Collectors.joining(","));
      return new Method(
          name,
          name + "(" + erased + ")",
          variables,
          returned,
          parameters,
          varargs,
          thrown,
          deprecated,
          fluent,
          suppressions,
          operation ? Optional.of(operation()) : Optional.empty(),
          evolution,
          NOWHERE);
    }

    private TracedOperation operation() {
      return new TracedOperation(
          "Assistant." + name,
          role,
          Optional.empty(),
          Optional.empty(),
          parent,
          template,
          captures,
          ending);
    }
  }

  static StreamRules streamed() {
    return new StreamRules(
        true, List.of(), List.of(), Optional.empty(), false, false, false, Set.of());
  }
}
