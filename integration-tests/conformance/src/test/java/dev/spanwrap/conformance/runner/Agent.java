// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

import java.util.List;

/** An agent: its name, its model's name, and the hooks that are its own. */
record Agent(String name, String model, List<AgentHooks> hooks) {}
