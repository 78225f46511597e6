// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

/** Which flights: cities by name, the date as the model writes it. */
public record FlightQuery(String from, String to, String date) {}
