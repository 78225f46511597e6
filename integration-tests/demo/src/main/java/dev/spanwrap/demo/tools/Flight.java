// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

/** A flight on a day. */
public record Flight(String number, String departs, String arrives, int euros) {}
