// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives each method and constant a name of its own: {@code writePerson}, {@code writePerson2}. */
final class MethodNames {
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken;

  MethodNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  String of(String id, String wish) {
    return names.computeIfAbsent(
        id,
        any -> {
          String name = wish;
          for (int i = 2; !taken.add(name); i++) {
            name = wish + i;
          }
          return name;
        });
  }

  /** Returns a name for the parameter that holds a value whose type has this stem. */
  static String parameter(String stem) {
    String name = Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    boolean clashes = SourceVersion.isKeyword(name) || name.equals("out") || name.equals("it");
    return clashes ? name + "_" : name;
  }
}
