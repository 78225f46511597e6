// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content.read;

import java.util.List;
import java.util.Optional;

/**
 * What databind finds in a class.
 *
 * @param drafts its properties, in order, each with at least one member
 * @param value the members that are written in the class's stead, if there are any
 * @param key the members that name it as a key, if there are any
 * @param anyEntries the map whose entries become properties, if there is one
 * @param conflicts what databind would fail on, in words
 */
record Properties(
    List<PropertyDraft> drafts,
    Optional<Member> value,
    Optional<Member> key,
    Optional<Member> anyEntries,
    List<String> conflicts) {}
