// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Interfaces with hooks and sessions, and their wrappers as the processor writes them. */
package dev.spanwrap.runtime.example;
