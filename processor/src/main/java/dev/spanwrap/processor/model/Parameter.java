// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.TypeName;

/** A parameter of a method: its name as declared (or {@code arg0}…) and its type. */
public record Parameter(String name, TypeName type) {}
