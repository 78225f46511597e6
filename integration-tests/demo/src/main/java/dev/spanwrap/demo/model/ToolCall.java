// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.model;

/** A model's wish to have a tool called; the arguments are JSON as the model wrote it. */
public record ToolCall(String id, String name, String arguments) {}
