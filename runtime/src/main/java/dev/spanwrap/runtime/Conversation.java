// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import org.jspecify.annotations.Nullable;

/** The conversation that calls belong to: its id, and attributes for every call below it. */
public final class Conversation implements ImplicitContextKeyed {
  private static final ContextKey<Conversation> KEY = ContextKey.named("spanwrap-conversation");
  private static final Conversation NONE = new Conversation("", Attributes.empty());

  private final String id;
  private final Attributes attributes;

  private Conversation(String id, Attributes attributes) {
    this.id = id;
    this.attributes = attributes;
  }

  public static Conversation of(String id) {
    return new Conversation(id, Attributes.empty());
  }

  public <T> Conversation with(AttributeKey<T> key, T value) {
    return new Conversation(id, attributes.toBuilder().put(key, value).build());
  }

  public static Conversation current() {
    return fromContext(Context.current());
  }

  public static Conversation fromContext(Context context) {
    Conversation conversation = fromContextOrNull(context);
    return conversation == null ? NONE : conversation;
  }

  public static @Nullable Conversation fromContextOrNull(Context context) {
    return context.get(KEY);
  }

  public String id() {
    return id;
  }

  public Attributes attributes() {
    return attributes;
  }

  @Override
  public Context storeInContext(Context context) {
    return context.with(KEY, this);
  }
}
