// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.spanwrap.processor.model.Ending;
import dev.spanwrap.processor.model.Placement;
import dev.spanwrap.processor.model.Root;
import dev.spanwrap.processor.model.TracedOperation;

/**
 * The body of a method that runs inside a call which outlasts it: it opens that, enters it, or ends
 * it.
 */
final class PlacedBody implements MethodBody {

  private final Placement placement;
  private final Ending ending;

  private PlacedBody(TracedOperation operation) {
    this.placement = operation.placement();
    this.ending = operation.ending();
  }

  /** The body for an operation. */
  static MethodBody of(TracedOperation operation) {
    boolean later =
        operation.ending() instanceof Ending.ByCallback
            || (operation.ending() instanceof Ending.ByResult ending && ending.deferred());
    return operation.isOwn() || later
        ? MethodBody.of(operation.ending())
        : new PlacedBody(operation);
  }

  @Override
  public CodeBlock generate(MethodPlan plan) {
    if (placement.isGuest() && !isRecording(plan)) {
      return passing(plan);
    }
    boolean returns = returnsAtOnce(plan);
    CodeBlock.Builder body =
        CodeBlock.builder()
            .add(call(plan))
            .add(Opening.captures(plan, plan.locals().call()))
            .add(returns ? CodeBlock.of("") : Delegation.declareResult(plan))
            .add(delegation(plan, returns));
    addLateCaptures(plan, body);
    body.add(Renaming.statement(plan, plan.locals().call()));
    return returns ? body.build() : body.add(end(plan)).build();
  }

  private CodeBlock call(MethodPlan plan) {
    return placement.begins()
        ? Opening.statement(plan, plan.locals().call())
        : CodeBlock.builder()
            .addStatement("$T $N = $L", RuntimeTypes.TRACED_CALL, plan.locals().call(), found(plan))
            .build();
  }

  /** The call that is open already. */
  private CodeBlock found(MethodPlan plan) {
    NamedOperation operation = plan.operation();
    return switch (placement) {
      case SESSION_CLOSING -> Opening.closingSession(operation);
      case SESSION -> CodeBlock.of("this.session.call()");
      case BRACKET_CLOSING ->
          operation
              .key()
              .map(
                  key ->
                      CodeBlock.of(
                          "this.tracing.bracket($N, $L)",
                          operation.constant(),
                          plan.arguments(key)))
              .orElseGet(() -> CodeBlock.of("this.tracing.bracket($N)", operation.constant()));
      default ->
          operation
              .key()
              .map(key -> CodeBlock.of("this.tracing.callFor($L)", plan.arguments(key)))
              .orElseGet(() -> CodeBlock.of("$T.current()", RuntimeTypes.TRACED_CALL));
    };
  }

  /** Whether the call is needed for more than to run inside it. */
  private boolean isRecording(MethodPlan plan) {
    return !plan.operation().captures().isEmpty()
        || plan.operation().constants().findAny().isPresent()
        || !plan.method().evolution().injected().isEmpty()
        || (placement == Placement.NESTED && plan.operation().key().isPresent());
  }

  /** Whether nothing is left to do with the result. */
  private boolean returnsAtOnce(MethodPlan plan) {
    return placement.isGuest()
        && !plan.method().returnsDelegateType()
        && plan.operation().capturesFrom(Root.Named.RESULT).findAny().isEmpty();
  }

  /** Runs inside, and that is all. */
  private CodeBlock passing(MethodPlan plan) {
    boolean session = placement == Placement.SESSION;
    CodeBlock.Builder body = CodeBlock.builder();
    boolean keepsResult = plan.method().returnsDelegateType();
    if (keepsResult) {
      body.add(Delegation.declareResult(plan));
    }
    if (session) {
      body.beginControlFlow("try ($L)", scope(plan));
    }
    body.add(keepsResult ? Delegation.statement(plan) : Delegation.returning(plan));
    if (session) {
      body.endControlFlow();
    }
    if (keepsResult) {
      body.addStatement(Delegation.returned(plan.method(), plan.locals().result()));
    }
    return body.build();
  }

  private CodeBlock scope(MethodPlan plan) {
    LocalNames locals = plan.locals();
    CodeBlock entering =
        switch (placement) {
          case SESSION, SESSION_CLOSING -> CodeBlock.of("this.session.enter()");
          case BRACKET_CLOSING, NESTED -> CodeBlock.of("$N.enter()", locals.call());
          default -> CodeBlock.of("$N.makeCurrent()", locals.call());
        };
    return CodeBlock.of("$T $N = $L", RuntimeTypes.TRACED_SCOPE, locals.scope(), entering);
  }

  private CodeBlock delegation(MethodPlan plan, boolean returns) {
    CodeBlock statement = returns ? Delegation.returning(plan) : Delegation.statement(plan);
    boolean catches =
        !placement.isGuest()
            || plan.operation().capturesFrom(Root.Named.ERROR).findAny().isPresent();
    boolean enters = placement != Placement.NESTED || plan.operation().key().isPresent();
    if (!enters && !catches) {
      return statement;
    }
    CodeBlock.Builder body = CodeBlock.builder();
    if (enters) {
      body.beginControlFlow("try ($L)", scope(plan));
    } else {
      body.beginControlFlow("try");
    }
    body.add(statement);
    if (catches) {
      addCatch(plan, body);
    }
    return body.endControlFlow().build();
  }

  private void addCatch(MethodPlan plan, CodeBlock.Builder body) {
    LocalNames locals = plan.locals();
    body.nextControlFlow("catch ($T $N)", Throwable.class, locals.error());
    if (!plan.operation().consumers().containsKey(Root.Named.ERROR)) {
      addCaptures(Root.Named.ERROR, CodeBlock.of("$N", locals.error()), plan, body);
    }
    if (!placement.isGuest()) {
      body.addStatement("$N.fail($N)", locals.call(), locals.error());
    }
    body.addStatement("throw $N", locals.error());
  }

  private void addLateCaptures(MethodPlan plan, CodeBlock.Builder body) {
    plan.operation()
        .capturesOfCall(false)
        .filter(it -> Late.isLate(it, plan.operation()))
        .map(
            it ->
                Captures.set(
                    plan.locals().call(), it, plan.root(Root.Named.DELEGATE), plan.wrapper()))
        .forEach(body::add);
    if (!plan.operation().consumers().containsKey(Root.Named.RESULT)) {
      addCaptures(Root.Named.RESULT, plan.root(Root.Named.RESULT), plan, body);
    }
  }

  private static void addCaptures(
      Root root, CodeBlock value, MethodPlan plan, CodeBlock.Builder body) {
    plan.operation()
        .capturesFrom(root)
        .map(it -> Captures.set(plan.locals().call(), it, value, plan.wrapper()))
        .forEach(body::add);
  }

  private CodeBlock end(MethodPlan plan) {
    LocalNames locals = plan.locals();
    if (ending instanceof Ending.ByResult byResult) {
      return placement == Placement.BRACKET_CLOSING
          ? Adaptation.closing(byResult, locals)
          : Adaptation.returned(byResult, locals);
    }
    CodeBlock.Builder end = CodeBlock.builder();
    switch (placement) {
      case SESSION_OPENING -> end.addStatement("this.session.switchTo($N)", locals.call());
      case SESSION_CLOSING -> end.addStatement("$N.succeed()", locals.call());
      case BRACKET_SWITCHING -> end.addStatement("$N.takeOverBracket()", locals.call());
      case BRACKET_CLOSING -> end.addStatement("$N.closeBracket(this)", locals.call());
      default -> {}
    }
    if (!plan.method().isVoid()) {
      end.addStatement(Delegation.returned(plan.method(), locals.result()));
    }
    return end.build();
  }
}
