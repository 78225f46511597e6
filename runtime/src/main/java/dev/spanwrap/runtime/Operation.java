// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A traced method, static: what is the same for each of its calls.
 *
 * <p>Immutable: each method returns a changed copy. Meant to be a constant of the wrapper:
 *
 * <pre>{@code
 * private static final Operation CHAT =
 *     Operation.named("Assistant.chat")
 *         .role(Role.MODEL)
 *         .constant(CaptureKey.text("gen_ai.provider.name"), "openai");
 * }</pre>
 *
 * <p>Called by generated code, and by applications that open calls by hand; its API is stable.
 */
public final class Operation {
  private final String name;
  private Role role = Role.PLAIN;
  private @Nullable SpanKind kind;
  private @Nullable String genAiOperation;
  private Parent parent = Parent.CURRENT;
  private @Nullable NameTemplate template;
  private List<Constant> constants = List.of();
  private @Nullable BiConsumer<TracedCall, @Nullable Object> onResult;
  private @Nullable BiConsumer<TracedCall, Object> onElement;
  private @Nullable BiConsumer<TracedCall, Throwable> onError;
  private boolean streamed;
  private List<Class<?>> endsWith = List.of();
  private List<Class<?>> failsWith = List.of();
  private @Nullable Predicate<Object> endsWhen;
  private boolean endRequired;
  private boolean hot;
  private boolean result;

  // Derived, immutable, the same whoever derives it: a race costs a little work, no more.
  private @Nullable OperationPlan released;
  private @Nullable OperationPlan latest;

  private Operation(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  private Operation(Operation source) {
    this.name = source.name;
    this.role = source.role;
    this.kind = source.kind;
    this.genAiOperation = source.genAiOperation;
    this.parent = source.parent;
    this.template = source.template;
    this.constants = source.constants;
    this.onResult = source.onResult;
    this.onElement = source.onElement;
    this.onError = source.onError;
    this.streamed = source.streamed;
    this.endsWith = source.endsWith;
    this.failsWith = source.failsWith;
    this.endsWhen = source.endsWhen;
    this.endRequired = source.endRequired;
    this.hot = source.hot;
    this.result = source.result;
  }

  /**
   * Returns an operation of role {@link Role#PLAIN}, kind INTERNAL, whose parent is the current
   * span.
   *
   * @param name the name of the span, {@code Interface.method}, unless a role or a template gives
   *     another
   */
  public static Operation named(String name) {
    return new Operation(name);
  }

  /** Returns this operation in the given role, which names the span and gives it its kind. */
  public Operation role(Role role) {
    Operation changed = new Operation(this);
    changed.role = Objects.requireNonNull(role, "role");
    return changed;
  }

  /** Returns this operation with another {@code gen_ai.operation.name} than its role's. */
  public Operation genAiOperation(String genAiOperation) {
    Operation changed = new Operation(this);
    changed.genAiOperation = Objects.requireNonNull(genAiOperation, "genAiOperation");
    return changed;
  }

  /** Returns this operation with another span kind than its role's. */
  public Operation kind(SpanKind kind) {
    Operation changed = new Operation(this);
    changed.kind = Objects.requireNonNull(kind, "kind");
    return changed;
  }

  /** Returns this operation with the given parent. */
  public Operation parent(Parent parent) {
    Operation changed = new Operation(this);
    changed.parent = Objects.requireNonNull(parent, "parent");
    return changed;
  }

  /**
   * Returns this operation with spans named by {@code template}: each {@code {}} in it is filled,
   * in order, by {@link CallBuilder#name}; one without a value goes, and the space before it.
   */
  public Operation template(String template) {
    Operation changed = new Operation(this);
    changed.template = NameTemplate.parse(template);
    return changed;
  }

  /**
   * Returns this operation with an attribute that each of its spans has from the start.
   *
   * @throws IllegalArgumentException if {@code value} is nothing that {@code key} can hold
   */
  public Operation constant(CaptureKey key, Object value) {
    key.check(value);
    Operation changed = new Operation(this);
    List<Constant> extended = new ArrayList<>(constants);
    extended.add(new Constant(key, Objects.requireNonNull(value, "value")));
    changed.constants = List.copyOf(extended);
    return changed;
  }

  /** Returns this operation, capturing with {@code capture} what it yields later. */
  @SuppressWarnings("unchecked")
  public <R> Operation onResult(BiConsumer<TracedCall, R> capture) {
    Operation changed = new Operation(this);
    changed.onResult = (BiConsumer<TracedCall, @Nullable Object>) (BiConsumer<?, ?>) capture;
    return changed;
  }

  /** Returns this operation, capturing with {@code capture} from each element of its stream. */
  @SuppressWarnings("unchecked")
  public <E> Operation onElement(BiConsumer<TracedCall, E> capture) {
    Operation changed = new Operation(this);
    changed.onElement = (BiConsumer<TracedCall, Object>) (BiConsumer<?, ?>) capture;
    return changed;
  }

  /** Returns this operation, capturing with {@code capture} from what it fails with. */
  public Operation onError(BiConsumer<TracedCall, Throwable> capture) {
    Operation changed = new Operation(this);
    changed.onError = capture;
    return changed;
  }

  /** Returns this operation, delivering over time: its calls last until their stream ends. */
  public Operation streamed() {
    Operation changed = new Operation(this);
    changed.streamed = true;
    return changed;
  }

  /** Returns this operation, its streams completed by elements of these types. */
  public Operation endsWith(Class<?>... elementTypes) {
    Operation changed = new Operation(this);
    changed.endsWith = List.of(elementTypes);
    return changed;
  }

  /** Returns this operation, its streams failed by elements of these types. */
  public Operation failsWith(Class<?>... elementTypes) {
    Operation changed = new Operation(this);
    changed.failsWith = List.of(elementTypes);
    return changed;
  }

  /** Returns this operation, its streams completed by elements that meet {@code condition}. */
  @SuppressWarnings("unchecked")
  public <E> Operation endsWhen(Predicate<E> condition) {
    Operation changed = new Operation(this);
    changed.endsWhen = (Predicate<Object>) (Predicate<?>) condition;
    return changed;
  }

  /** Returns this operation, its streams incomplete if they end without a terminal element. */
  public Operation endRequired() {
    Operation changed = new Operation(this);
    changed.endRequired = true;
    return changed;
  }

  /**
   * Returns this operation, its streams completed by a value of another type than their elements:
   * hooks are not told the last element in its place.
   */
  public Operation withResult() {
    Operation changed = new Operation(this);
    changed.result = true;
    return changed;
  }

  /** Returns this operation, opening at the call where it would open at the subscription. */
  public Operation hot() {
    Operation changed = new Operation(this);
    changed.hot = true;
    return changed;
  }

  /** Returns the name given to {@link #named}. */
  public String name() {
    return name;
  }

  /** Returns the role. */
  public Role role() {
    return role;
  }

  @Nullable SpanKind kind() {
    return kind;
  }

  @Nullable String genAiOperation() {
    return genAiOperation;
  }

  Parent parent() {
    return parent;
  }

  @Nullable NameTemplate template() {
    return template;
  }

  List<Constant> constants() {
    return constants;
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

  boolean hasResult() {
    return result;
  }

  /** Returns what {@code conventions} make of this operation. */
  OperationPlan plan(GenAiConventions conventions) {
    boolean isReleased = conventions == GenAiConventions.V1_41;
    OperationPlan plan = isReleased ? released : latest;
    if (plan == null) {
      plan = new OperationPlan(this, conventions);
      if (isReleased) {
        released = plan;
      } else {
        latest = plan;
      }
    }
    return plan;
  }

  @Override
  public String toString() {
    return name;
  }

  /** An attribute that is the same on every span. */
  record Constant(CaptureKey key, Object value) {}
}
