// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;

/** What a model is asked, for whom, and how often it was asked before. */
record Request(AgentContext context, int turn, List<String> messages) {

  String model() {
    return context.agent().model();
  }
}
