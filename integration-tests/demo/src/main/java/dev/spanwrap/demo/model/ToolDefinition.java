// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

import java.util.List;

/** A tool that a model may call: its name, what it does, what it wants to know. */
public record ToolDefinition(String name, String description, List<Parameter> parameters) {

  /** A text parameter that every call must give. */
  public record Parameter(String name, String description) {}
}
