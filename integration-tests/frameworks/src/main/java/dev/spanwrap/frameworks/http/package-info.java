// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Futures of the JDK's HTTP client, traced. */
@NullMarked
package dev.spanwrap.frameworks.http;

import org.jspecify.annotations.NullMarked;
