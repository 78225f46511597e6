// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which hooks were called, in which order: for each agent and tool call, as these run at once. */
final class HookLog {
  private final Map<String, List<String>> calls = new ConcurrentHashMap<>();

  void add(String about, String hook) {
    calls.computeIfAbsent(about, none -> new CopyOnWriteArrayList<>()).add(hook);
  }

  /** Returns the calls by what they are about; those made at once in the order of their names. */
  Map<String, List<String>> calls(boolean atOnce) {
    Map<String, List<String>> copy = new TreeMap<>();
    calls.forEach(
        (about, hooks) ->
            copy.put(about, atOnce ? hooks.stream().sorted().toList() : List.copyOf(hooks)));
    return copy;
  }
}
