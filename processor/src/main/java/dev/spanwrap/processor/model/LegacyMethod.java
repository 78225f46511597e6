// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.List;

/**
 * A method that goes to the method of the same name of an older interface.
 *
 * @param key the {@link Method#key()} of the method that is adapted
 * @param arguments what is passed to the older one
 */
public record LegacyMethod(String key, List<Argument> arguments) {

  public LegacyMethod {
    arguments = List.copyOf(arguments);
  }
}
