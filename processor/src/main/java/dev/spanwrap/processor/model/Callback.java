// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * An argument that reports to a stream call: what stands for it in its position is made by a static
 * method that takes it and the stream call.
 *
 * @param parameter the index of the parameter
 * @param adapter the class that has the method
 * @param method the method's name
 * @param nested the adapter, where the wrapper declares it itself: the type is functional and the
 *     runtime does not know it
 */
public record Callback(
    int parameter, ClassName adapter, String method, Optional<StreamType> nested) {}
