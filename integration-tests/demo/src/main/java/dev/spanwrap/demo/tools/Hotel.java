// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

/** A hotel with a free room. */
public record Hotel(String name, String quarter, int eurosPerNight) {}
