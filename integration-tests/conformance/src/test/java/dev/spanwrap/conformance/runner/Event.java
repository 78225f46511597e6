// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** Something that happens while agents work; the last one is the {@link Answer}. */
interface Event {

  /** Whether nothing comes after it. */
  default boolean last() {
    return false;
  }

  record Said(String agent, String word) implements Event {}

  record Used(String agent, String tool, String result) implements Event {}

  record HandedOver(String from, String to) implements Event {}
}
