// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

/** A moment of a call at which its hooks run. */
public enum HookSignal {
  START,
  ELEMENT,
  COMPLETE,
  ERROR,
  CANCEL
}
