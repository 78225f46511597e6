// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance.runner;

/** A piece of a model's answer; the last one is the {@link Reply}. */
interface Chunk {

  record Word(String text) implements Chunk {}
}
