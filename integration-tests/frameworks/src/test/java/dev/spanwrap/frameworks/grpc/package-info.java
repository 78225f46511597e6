// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** Tries asynchronous stubs of gRPC. */
@NullMarked
package dev.spanwrap.frameworks.grpc;

import org.jspecify.annotations.NullMarked;
