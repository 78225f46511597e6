// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
/** The asynchronous stubs of gRPC, traced. */
@NullMarked
package dev.spanwrap.frameworks.grpc;

import org.jspecify.annotations.NullMarked;
