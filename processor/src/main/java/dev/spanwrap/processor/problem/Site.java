// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.problem;

/**
 * Where in the user's sources a part of the model was written. Opaque to all but the reporter, so
 * that the model holds no element.
 */
public interface Site {}
