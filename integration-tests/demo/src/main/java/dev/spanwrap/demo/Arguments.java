// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, by option; what it says is text still. */
record Arguments(Optional<String> port, Optional<String> scenario, Optional<String> timeout) {

  private static final Set<String> OPTIONS = Set.of("--port", "--fault", "--timeout");

  /**
   * Reads {@code --option value} and {@code --option=value}.
   *
   * @throws UsageException for an option that does not exist, is given twice or has no value
   */
  static Arguments parse(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      if (!OPTIONS.contains(option)) {
        throw new UsageException("There is no option " + argument + ".");
      }
      if (equals < 0 && ++i == arguments.size()) {
        throw new UsageException(option + " needs a value.");
      }
      String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
      if (given.put(option, value) != null) {
        throw new UsageException(option + " is given twice.");
      }
    }
    return new Arguments(
        Optional.ofNullable(given.get("--port")),
        Optional.ofNullable(given.get("--fault")),
        Optional.ofNullable(given.get("--timeout")));
  }
}
