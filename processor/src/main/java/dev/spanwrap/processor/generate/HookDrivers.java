// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.spanwrap.processor.model.DrivenHooks;
import dev.spanwrap.processor.model.Method;
import dev.spanwrap.processor.model.TracedInterface;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records, one for each operation that has hooks, that drive them through one call of it. */
final class HookDrivers {

  private final TracedInterface traced;
  private final Map<String, HookDriver> drivers = new LinkedHashMap<>();

  HookDrivers(TracedInterface traced) {
    this.traced = traced;
    traced.hooks().ifPresent(this::name);
  }

  private void name(DrivenHooks hooks) {
    NameAllocator names = new NameAllocator();
    names.newName(traced.generated().simpleName());
    traced.shadowing().stream().sorted().forEach(names::newName);
    traced.methods().stream()
        .filter(method -> !hooks.of(method).isEmpty())
        .sorted(Comparator.comparing(Method::key))
        .forEach(
            method -> {
              String name =
                  names.newName(
                      hooks.type().simpleName() + "On" + Identifiers.capitalized(method.name()));
              ClassName type = traced.generated().nestedClass(name);
              drivers.put(method.key(), new HookDriver(type, traced, method, hooks));
            });
  }

  /** The expression that makes the driver of a call. */
  Optional<CodeBlock> created(Method method, LocalNames locals) {
    return Optional.ofNullable(drivers.get(method.key())).map(driver -> driver.created(locals));
  }

  /** Whether the delegate's method has to wait for hooks before it. */
  boolean awaitsStart(Method method) {
    return traced.hooks().filter(hooks -> hooks.awaitsStart(method)).isPresent();
  }

  /** The records, in the order of the methods. */
  List<TypeSpec> types() {
    return traced.methods().stream()
        .flatMap(method -> Optional.ofNullable(drivers.get(method.key())).stream())
        .map(HookDriver::generate)
        .toList();
  }
}
