// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

/**
 * What a traced operation is: the role gives the span its name, its kind, its {@code
 * gen_ai.operation.name} and its metrics.
 *
 * <p>The names below follow OpenTelemetry's GenAI conventions: an operation, a space, and the
 * target in braces. A target that is unknown is left out, together with the space. {@link
 * Traced#name()}, {@link Traced#kind()} and {@link Traced#genAiOperation()} replace the role's.
 *
 * <table>
 *   <caption>What each role gives</caption>
 *   <tr><th>role</th><th>span name</th><th>kind</th></tr>
 *   <tr><td>{@link #MODEL}</td><td>{@code chat {gen_ai.request.model}}</td><td>CLIENT</td></tr>
 *   <tr><td>{@link #EMBEDDER}</td><td>{@code embeddings {gen_ai.request.model}}</td><td>CLIENT</td></tr>
 *   <tr><td>{@link #RETRIEVER}</td><td>{@code retrieval {gen_ai.data_source.id}}</td><td>CLIENT</td></tr>
 *   <tr><td>{@link #TOOL}</td><td>{@code execute_tool {gen_ai.tool.name}}</td><td>INTERNAL</td></tr>
 *   <tr><td>{@link #AGENT}</td><td>{@code invoke_agent {gen_ai.agent.name}}</td><td>INTERNAL</td></tr>
 *   <tr><td>{@link #WORKFLOW}</td><td>{@code invoke_workflow {gen_ai.workflow.name}}</td><td>INTERNAL</td></tr>
 *   <tr><td>{@link #HOOK}</td><td>opens no span</td><td></td></tr>
 *   <tr><td>{@link #PLAIN}</td><td>{@code Interface.method}</td><td>INTERNAL</td></tr>
 * </table>
 *
 * <p>All roles but {@link #PLAIN} are GenAI roles: under them, methods that look like accessors are
 * not operations (see {@link Traced}).
 */
public enum Role {
  /** A call of a language model: {@code chat}, unless another operation is given. */
  MODEL,

  /** Turns text or other input into vectors: {@code embeddings}. */
  EMBEDDER,

  /** Finds documents in a data source: {@code retrieval}. */
  RETRIEVER,

  /** A tool that a model or an agent calls: {@code execute_tool}. */
  TOOL,

  /**
   * An agent that runs in this process: {@code invoke_agent}. Its span adds up the tokens,
   * inference calls and tool calls directly below it. For an agent behind a service set {@link
   * Traced#kind()} to {@code CLIENT}.
   */
  AGENT,

  /**
   * A workflow of several steps or agents: {@code invoke_workflow}. It adds up what happens
   * directly below it, as {@link #AGENT} does.
   */
  WORKFLOW,

  /**
   * Marks an interface of hooks: its methods open nothing of their own, they run inside the span of
   * the call that they belong to. Lifecycle annotations ({@link OpensSpan}, {@link ClosesSpan})
   * make them bracket a call.
   */
  HOOK,

  /** Any other operation: a span named {@code Interface.method}, without GenAI attributes. */
  PLAIN
}
