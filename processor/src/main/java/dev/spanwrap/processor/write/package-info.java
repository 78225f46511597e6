// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0

/** What reaches the file system: the only users of the filer. */
@NullMarked
package dev.spanwrap.processor.write;

import org.jspecify.annotations.NullMarked;
