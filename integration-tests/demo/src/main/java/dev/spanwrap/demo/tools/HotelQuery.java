// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.demo.tools;

/** Which hotels: the city by name, the dates as the model writes them. */
public record HotelQuery(String city, String arrival, String departure) {}
