// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.content;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Why a type cannot be written as content.
 *
 * @param code what kind of problem it is, in one word
 * @param text the rule and what was found instead, in one sentence
 * @param remedy what to do about it, in one sentence
 * @param element where it is
 * @param annotation the annotation of the element that it is about
 */
public record ContentProblem(
    String code,
    String text,
    String remedy,
    Element element,
    Optional<AnnotationMirror> annotation) {}
