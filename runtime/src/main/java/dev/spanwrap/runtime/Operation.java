// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A traced method, static: its name, role, kind and constant attributes. */
public final class Operation {
  private final String name;
  private Role role = Role.PLAIN;
  private @Nullable SpanKind kind;
  private @Nullable String genAiOperation;
  private Parent parent = Parent.CURRENT;
  private @Nullable BiConsumer<TracedCall, @Nullable Object> onResult;
  private @Nullable BiConsumer<TracedCall, Object> onElement;
  private @Nullable BiConsumer<TracedCall, Throwable> onError;
  private boolean streamed;
  private List<Class<?>> endsWith = List.of();
  private List<Class<?>> failsWith = List.of();
  private @Nullable Predicate<Object> endsWhen;
  private boolean endRequired;
  private boolean hot;

  private Operation(String name) {
    this.name = name;
  }

  private Operation(Operation source) {
    this.name = source.name;
    this.role = source.role;
    this.kind = source.kind;
    this.genAiOperation = source.genAiOperation;
    this.parent = source.parent;
    this.onResult = source.onResult;
    this.onElement = source.onElement;
    this.onError = source.onError;
    this.streamed = source.streamed;
    this.endsWith = source.endsWith;
    this.failsWith = source.failsWith;
    this.endsWhen = source.endsWhen;
    this.endRequired = source.endRequired;
    this.hot = source.hot;
  }

  public static Operation named(String name) {
    return new Operation(name);
  }

  public Operation role(Role role) {
    Operation changed = new Operation(this);
    changed.role = role;
    return changed;
  }

  public Operation genAiOperation(String genAiOperation) {
    Operation changed = new Operation(this);
    changed.genAiOperation = genAiOperation;
    return changed;
  }

  public Operation kind(SpanKind kind) {
    Operation changed = new Operation(this);
    changed.kind = kind;
    return changed;
  }

  public Operation parent(Parent parent) {
    Operation changed = new Operation(this);
    changed.parent = parent;
    return changed;
  }

  public Operation template(String template) {
    return new Operation(this);
  }

  public Operation constant(CaptureKey key, Object value) {
    return new Operation(this);
  }

  @SuppressWarnings("unchecked")
  public <R> Operation onResult(BiConsumer<TracedCall, R> capture) {
    Operation changed = new Operation(this);
    changed.onResult = (BiConsumer<TracedCall, @Nullable Object>) (BiConsumer<?, ?>) capture;
    return changed;
  }

  @SuppressWarnings("unchecked")
  public <E> Operation onElement(BiConsumer<TracedCall, E> capture) {
    Operation changed = new Operation(this);
    changed.onElement = (BiConsumer<TracedCall, Object>) (BiConsumer<?, ?>) capture;
    return changed;
  }

  public Operation onError(BiConsumer<TracedCall, Throwable> capture) {
    Operation changed = new Operation(this);
    changed.onError = capture;
    return changed;
  }

  public Operation streamed() {
    Operation changed = new Operation(this);
    changed.streamed = true;
    return changed;
  }

  public Operation endsWith(Class<?>... elementTypes) {
    Operation changed = new Operation(this);
    changed.endsWith = List.of(elementTypes);
    return changed;
  }

  public Operation failsWith(Class<?>... elementTypes) {
    Operation changed = new Operation(this);
    changed.failsWith = List.of(elementTypes);
    return changed;
  }

  @SuppressWarnings("unchecked")
  public <E> Operation endsWhen(Predicate<E> condition) {
    Operation changed = new Operation(this);
    changed.endsWhen = (Predicate<Object>) (Predicate<?>) condition;
    return changed;
  }

  public Operation endRequired() {
    Operation changed = new Operation(this);
    changed.endRequired = true;
    return changed;
  }

  public Operation hot() {
    Operation changed = new Operation(this);
    changed.hot = true;
    return changed;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  SpanKind kind() {
    return kind == null ? SpanKind.INTERNAL : kind;
  }

  Parent parent() {
    return parent;
  }

  @Nullable BiConsumer<TracedCall, @Nullable Object> onResult() {
    return onResult;
  }

  @Nullable BiConsumer<TracedCall, Object> onElement() {
    return onElement;
  }

  @Nullable BiConsumer<TracedCall, Throwable> onError() {
    return onError;
  }

  boolean isStreamed() {
    return streamed;
  }

  List<Class<?>> endsWith() {
    return endsWith;
  }

  List<Class<?>> failsWith() {
    return failsWith;
  }

  @Nullable Predicate<Object> endsWhen() {
    return endsWhen;
  }

  boolean isEndRequired() {
    return endRequired;
  }

  boolean isHot() {
    return hot;
  }

  @Override
  public String toString() {
    return name;
  }
}
