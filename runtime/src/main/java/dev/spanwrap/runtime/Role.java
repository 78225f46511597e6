// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

/** What an operation is: gives it its span name, kind, GenAI attributes and metrics. */
public enum Role {
  /** A call of a language model. */
  MODEL,

  /** A call of an embedding model. */
  EMBEDDER,

  /** A search for documents. */
  RETRIEVER,

  /** The execution of a tool. */
  TOOL,

  /** The run of an agent. */
  AGENT,

  /** The run of a workflow. */
  WORKFLOW,

  /** A hook around another operation. */
  HOOK,

  /** None of these: an operation of the application's own. */
  PLAIN
}
