// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A context storage that knows who has opened a scope and not closed it. */
final class OpenScopes implements ContextStorage {

  private static final Set<Throwable> OPEN = ConcurrentHashMap.newKeySet();

  private final ContextStorage storage;

  OpenScopes(ContextStorage storage) {
    this.storage = storage;
  }

  /** Where the scopes that are open now, on whatever thread, were opened. */
  static List<Throwable> callers() {
    return List.copyOf(OPEN);
  }

  @Override
  public Scope attach(Context context) {
    Scope scope = storage.attach(context);
    Throwable caller = new Throwable("opened on " + Thread.currentThread().getName());
    OPEN.add(caller);
    return () -> {
      scope.close();
      OPEN.remove(caller);
    };
  }

  @Override
  public @Nullable Context current() {
    return storage.current();
  }
}
