// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.agents;

/** What a traveller wishes for; the dates as yyyy-mm-dd. */
public record Trip(String from, String to, String departure, String homecoming) {}
