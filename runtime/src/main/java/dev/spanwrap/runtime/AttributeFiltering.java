// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.function.Predicate;

/** Attributes without those that a backend does not take; the given ones stay as they are. */
final class AttributeFiltering {
  private final Predicate<? super AttributeKey<?>> kept;

  AttributeFiltering(Predicate<? super AttributeKey<?>> kept) {
    this.kept = kept;
  }

  /** Whether nothing of {@code attributes} would go. */
  boolean keepsAll(Attributes attributes) {
    for (AttributeKey<?> key : attributes.asMap().keySet()) {
      if (!kept.test(key)) {
        return false;
      }
    }
    return true;
  }

  /** Returns {@code attributes} themselves, or a copy of what is kept of them. */
  Attributes apply(Attributes attributes) {
    return keepsAll(attributes)
        ? attributes
        : attributes.toBuilder().removeIf(key -> !kept.test(key)).build();
  }
}
