// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open calls by their keys: several under one key, the newest first.
 *
 * <p>An entry lives as long as its call is open, or its key exists. Reading takes no lock, and as
 * long as nothing was ever filed it is one volatile read.
 */
final class CallKeys {
  private final ConcurrentHashMap<Object, OpenCall> files = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private final Consumer<TracedCall> onCollected;
  private volatile boolean used;

  /**
   * @param onCollected told of each open call that nobody can find any more
   */
  CallKeys(Consumer<TracedCall> onCollected) {
    this.onCollected = onCollected;
  }

  /** Files {@code call} under {@code key}, on top of what is there. */
  OpenCall add(Object key, TracedCall call) {
    used = true;
    dropCollected();
    Object filed = CallKey.of(key, collected);
    return files.merge(
        filed,
        new OpenCall(filed, call, null),
        (newest, added) -> new OpenCall(newest.key(), call, OpenCall.skipEnded(newest)));
  }

  /** Forgets a call that has ended. */
  void remove(OpenCall ended) {
    files.computeIfPresent(ended.key(), (key, newest) -> OpenCall.skipEnded(newest));
  }

  /** Returns the newest open call under {@code key}; null if there is none. */
  @Nullable OpenCall find(Object key) {
    return used ? OpenCall.skipEnded(files.get(CallKey.probe(key))) : null;
  }

  /** Returns the newest open call that was filed under {@code filed}; null if there is none. */
  @Nullable OpenCall findFiled(Object filed) {
    return OpenCall.skipEnded(files.get(filed));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  private void dropCollected() {
    Reference<?> key;
    while ((key = collected.poll()) != null) {
      OpenCall lost = OpenCall.skipEnded(files.remove(key));
      while (lost != null) {
        onCollected.accept(lost.call());
        lost = lost.olderOpen();
      }
    }
  }
}
