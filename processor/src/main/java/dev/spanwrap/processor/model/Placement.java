// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

/** Inside which call a method runs, and what it does to that. */
public enum Placement {
  /** A call of its own. */
  OWN,
  /** A call of its own, below that of the session. */
  SESSION_CHILD,
  /** Opens the session's call, or the next one in its place. */
  SESSION_OPENING,
  /** Runs inside the session's call, then ends it. */
  SESSION_CLOSING,
  /** Runs inside the session's call. */
  SESSION,
  /** Opens a call that brackets somebody else's. */
  BRACKET_OPENING,
  /** Opens a call that takes the place of the bracket that is open. */
  BRACKET_SWITCHING,
  /** Runs inside a bracket, then ends it. */
  BRACKET_CLOSING,
  /** Runs inside the call that is found by a key, or the current one. */
  NESTED,
  /** Belongs to a stream, and records on the call that this keeps open. */
  STREAM;

  /** Whether it is a method of a session. */
  public boolean isOfSession() {
    return this == SESSION_CHILD
        || this == SESSION_OPENING
        || this == SESSION_CLOSING
        || this == SESSION;
  }

  /** Whether it begins or ends a call that outlasts the method. */
  public boolean isLifecycle() {
    return this == SESSION_OPENING
        || this == SESSION_CLOSING
        || this == BRACKET_OPENING
        || this == BRACKET_SWITCHING
        || this == BRACKET_CLOSING;
  }

  /** Whether a call begins with the method, and its span with what is known by then. */
  public boolean begins() {
    return this == OWN
        || this == SESSION_CHILD
        || this == SESSION_OPENING
        || this == BRACKET_OPENING
        || this == BRACKET_SWITCHING;
  }

  /** Whether all that is recorded goes to a call which somebody else describes. */
  public boolean isGuest() {
    return this == SESSION || this == NESTED || this == STREAM;
  }
}
