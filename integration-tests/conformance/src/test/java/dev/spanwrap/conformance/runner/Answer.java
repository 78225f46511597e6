// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.Optional;

/** What an agent, or all of them, came to, and who is to go on. */
record Answer(String text, Optional<String> handoff) implements Event {

  @Override
  public boolean last() {
    return true;
  }
}
