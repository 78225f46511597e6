// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.read;

import com.palantir.javapoet.ClassName;
import javax.lang.model.type.DeclaredType;

/**
 * A stream type where it is used.
 *
 * @param subject the annotated interface, and the one that it describes
 * @param type the type with its arguments
 * @param annotation what makes it a stream type
 */
record StreamSubject(Subject subject, DeclaredType type, AnnotationView annotation) {

  /** The class that binds its instances to a call. */
  ClassName generated() {
    return subject.generated();
  }
}
