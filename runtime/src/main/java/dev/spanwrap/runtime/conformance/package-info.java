// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Holds telemetry against OpenTelemetry's GenAI conventions, in tests: of Spanwrap's own wrappers
 * and of whatever else emits {@code gen_ai.*}. Needs the OpenTelemetry SDK, and the extension needs
 * JUnit; nothing here runs in an application.
 */
@NullMarked
package dev.spanwrap.runtime.conformance;

import org.jspecify.annotations.NullMarked;
