// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that calls belong to: every call below it, on whatever thread its context is
 * carried to, has its attributes from the start, and {@code gen_ai.conversation.id} where the
 * conventions have that.
 *
 * <pre>{@code
 * try (Scope scope = Conversation.of(thread.id()).with(USER_ID, user).makeCurrent()) {
 *   assistant.answer(question);
 * }
 * }</pre>
 *
 * <p>Immutable. An inner conversation replaces the outer one; {@code
 * Conversation.current().with(…)} adds to it.
 */
public final class Conversation implements ImplicitContextKeyed {
  private static final ContextKey<Conversation> KEY = ContextKey.named("spanwrap-conversation");
  private static final Conversation NONE = new Conversation(null, Attributes.empty());

  private final @Nullable String id;
  private final Attributes attributes;

  private Conversation(@Nullable String id, Attributes attributes) {
    this.id = id;
    this.attributes = attributes;
  }

  /**
   * Returns the conversation with the given id: a real one, as the provider or the application
   * keeps it, never one made up for the trace. Null or empty for a conversation without an id.
   */
  public static Conversation of(@Nullable String id) {
    return id == null || id.isEmpty() ? NONE : new Conversation(id, Attributes.empty());
  }

  /** Returns this conversation with another attribute for its calls; null changes nothing. */
  public <T> Conversation with(AttributeKey<T> key, @Nullable T value) {
    Objects.requireNonNull(key, "key");
    return value == null
        ? this
        : new Conversation(id, attributes.toBuilder().put(key, value).build());
  }

  /** Returns the conversation of the current context; an empty one if there is none. */
  public static Conversation current() {
    return fromContext(Context.current());
  }

  /** Returns the conversation of {@code context}; an empty one if there is none. */
  public static Conversation fromContext(Context context) {
    Conversation conversation = fromContextOrNull(context);
    return conversation == null ? NONE : conversation;
  }

  /** Returns the conversation of {@code context}; null if there is none. */
  public static @Nullable Conversation fromContextOrNull(Context context) {
    Objects.requireNonNull(context, "context");
    return context.get(KEY);
  }

  /** Returns the id; null if it has none. */
  public @Nullable String id() {
    return id;
  }

  /** Returns the attributes, without the id. */
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public Context storeInContext(Context context) {
    return context.with(KEY, this);
  }

  @Override
  public String toString() {
    return "Conversation{id=" + id + ", attributes=" + attributes + '}';
  }

  void setIdOn(LogRecordBuilder record) {
    if (id != null) {
      record.setAttribute(GenAiNames.CONVERSATION_ID, id);
    }
  }

  void setOn(SpanBuilder span, boolean conversational) {
    if (id != null && conversational) {
      span.setAttribute(GenAiNames.CONVERSATION_ID, id);
    }
    if (!attributes.isEmpty()) {
      span.setAllAttributes(attributes);
    }
  }
}
