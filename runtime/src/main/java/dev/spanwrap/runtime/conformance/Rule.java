// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime.conformance;

/** What the conventions ask of a signal. */
public enum Rule {
  /** Keys that begin with {@code gen_ai.} are the conventions' own. */
  KNOWN_KEY,

  /** An attribute has the type that the conventions give it. */
  TYPE,

  /** What the conventions require is there, under the conditions that can be seen. */
  REQUIRED,

  /** A {@code gen_ai.*} attribute is one of those of its span, metric or event. */
  ALLOWED,

  /** What was said is recorded only where that was asked for. */
  OPT_IN,

  /** A value that says nothing is left out: a stream that is none, one choice. */
  VALUE,

  /** A span is named after its operation and its target; a metric or event is a known one. */
  NAME,

  /** A span has one of the kinds of its operation. */
  KIND,

  /** A status of {@code ERROR} and {@code error.type} go together; success leaves both unset. */
  STATUS,

  /** A metric is measured in its unit. */
  UNIT,

  /** A metric is recorded with its instrument. */
  INSTRUMENT,

  /** A histogram has the boundaries that the conventions advise. */
  BUCKETS,

  /** A log record has the severity that the conventions give its event. */
  SEVERITY
}
