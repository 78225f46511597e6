// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import java.util.List;

/**
 * A method of the same interface that lacks some of the parameters of a newer one.
 *
 * @param lacking the newer method as delegates can lack it: its name and the parameter types of its
 *     nearest declaration, erased
 * @param key the older method's {@link Method#key()}
 * @param arguments what the newer one passes to it
 */
public record OlderShape(String lacking, String key, List<Argument> arguments) {

  public OlderShape {
    arguments = List.copyOf(arguments);
  }
}
