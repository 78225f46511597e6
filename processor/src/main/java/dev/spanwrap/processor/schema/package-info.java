// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The telemetry schema: what an interface can emit, in the format of OpenTelemetry's
 * semantic-convention registries, and the page that people read of it.
 */
@NullMarked
package dev.spanwrap.processor.schema;

import org.jspecify.annotations.NullMarked;
