// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.StreamRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a method opens its call: what is known before the span starts goes to the span's builder. */
final class Opening {

  private Opening() {}

  /** The statement that begins the call and keeps it in a local. */
  static CodeBlock statement(MethodPlan plan, String local) {
    String before = "      %s %s = ".formatted(RuntimeTypes.TRACED_CALL.simpleName(), local);
    return CodeBlock.builder()
        .addStatement("$T $N = $L", RuntimeTypes.TRACED_CALL, local, expression(plan, before))
        .build();
  }

  /** The statement that keeps in a local what opens calls, each at its time. */
  static CodeBlock deferred(MethodPlan plan, String local) {
    String opened = plan.locals().opened();
    CodeBlock captures =
        CodeBlock.builder()
            .add(captures(plan, opened))
            .add(Renaming.statement(plan, opened))
            .build();
    if (captures.isEmpty()) {
      CodeBlock start =
          CodeBlock.of("$T $N = this.tracing.defer(", RuntimeTypes.DEFERRED_CALL, local);
      CodeBlock lambda = CodeBlock.of("() -> $L)", expression(plan, "        () -> "));
      boolean fits = Layout.fits("    ", CodeBlock.of("$L$L", start, lambda));
      return CodeBlock.builder().addStatement(fits ? "$L$L" : "$L\n$L", start, lambda).build();
    }
    return CodeBlock.builder()
        .add("$T $N = this.tracing.defer(() -> {\n$>", RuntimeTypes.DEFERRED_CALL, local)
        .add(statement(plan, opened))
        .add(captures)
        .addStatement("return $N", opened)
        .add("$<});\n")
        .build();
  }

  /** An expression that begins the call, after some text on its line. */
  static CodeBlock expression(MethodPlan plan, String before) {
    NamedOperation operation = plan.operation();
    if (operation.operation().placement() == Placement.SESSION_CLOSING) {
      return closingSession(operation);
    }
    boolean opensSession = operation.operation().placement() == Placement.SESSION_OPENING;
    List<CodeBlock> preparations = new ArrayList<>(Ties.of(plan));
    operation.nameParts().stream()
        .map(path -> CodeBlock.of(".name($L)", plan.arguments(path)))
        .forEach(preparations::add);
    operation
        .capturesOfCall(true)
        .map(it -> CodeBlock.of(".set($N, $L)", it.key(), plan.arguments(it.value())))
        .forEach(preparations::add);
    operation
        .capturesOfCall(false)
        .filter(it -> isAtHand(it, operation))
        .map(it -> CodeBlock.of(".capture($N, $L)", it.key(), plan.arguments(it.value())))
        .forEach(preparations::add);
    Optional<CodeBlock> driver = plan.driver();
    if (preparations.isEmpty() && driver.isEmpty() && !opensSession) {
      return CodeBlock.of("this.tracing.begin($N)", operation.constant());
    }
    preparations.add(CodeBlock.of(".begin()"));
    return Layout.chain(
        before,
        CodeBlock.of(
            "this.$L.prepare($N$L)",
            opensSession ? "session" : "tracing",
            operation.constant(),
            driver.map(hooks -> CodeBlock.of(", $L", hooks)).orElse(CodeBlock.of(""))),
        preparations);
  }

  /** Whether an argument itself is recorded, for which nothing needs to be read. */
  private static boolean isAtHand(NamedCapture capture, NamedOperation operation) {
    return operation.operation().placement().begins()
        && capture.value().method().isEmpty()
        && capture.capture().content().isEmpty()
        && capture.value().path().root() instanceof Root.OfParameter;
  }

  /** A stream that ends its session leaves what is being handed over meanwhile alone. */
  static CodeBlock closingSession(NamedOperation operation) {
    boolean streamed =
        operation.operation().ending().elementRules().filter(StreamRules::streamed).isPresent();
    return CodeBlock.of(
        "this.session.$L($N)", streamed ? "until" : "closing", operation.constant());
  }

  /** The statements that record the arguments on the call that was opened. */
  static CodeBlock captures(MethodPlan plan, String call) {
    CodeBlock.Builder statements = CodeBlock.builder();
    if (!plan.operation().operation().placement().begins()) {
      plan.operation()
          .constants()
          .forEach(
              it ->
                  statements.addStatement(
                      "$N.set($L,$W$L)", call, KeyGenerator.expression(it), Captures.constant(it)));
    }
    plan.operation()
        .capturesOfCall(false)
        .filter(it -> !Late.isLate(it, plan.operation()))
        .filter(it -> !isAtHand(it, plan.operation()))
        .forEach(
            it ->
                statements.add(
                    Captures.set(call, it, plan.root(it.value().path().root()), plan.wrapper())));
    return statements.build();
  }
}
