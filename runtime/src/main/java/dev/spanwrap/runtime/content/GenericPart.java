// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a type that the schema does not name.
 *
 * @param type its type
 * @param properties what it has besides
 */
public record GenericPart(String type, Map<String, @Nullable Object> properties) implements Part {
  /** Copies the properties. */
  public GenericPart {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(properties, "properties");
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  @Override
  public void writeProperties(ContentOutput out) {
    properties.forEach(
        (name, value) -> {
          if (!name.equals("type")) {
            out.name(name).value(value, ContentWriters::any);
          }
        });
  }
}
