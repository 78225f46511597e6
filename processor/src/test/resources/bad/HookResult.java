package bad;

import dev.spanwrap.annotations.Hooks;
import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

interface AwaitedHooks {
  // ERROR [HookResult] A hook's CompletionStage is awaited where one value comes later, but onStart(String) returns CompletionStage<Void>, and answer returns String. Let the hook return void, or the operation a CompletableFuture.
  @On(Signal.START)
  CompletionStage<Void> onStart(String question);

  // ERROR [HookResult] A hook's CompletionStage is awaited where one value comes later, but onEnd(String, String) returns CompletableFuture<Void>, and answer returns String. Let the hook return void, or the operation a CompletableFuture.
  @On(Signal.COMPLETE)
  CompletableFuture<Void> onEnd(String question, String answer);
}

@Traced
@Hooks(AwaitedHooks.class)
interface Hurried {
  String answer(String question);
}

interface AwaitedElements {
  // ERROR [HookResult] A hook's CompletionStage is awaited where one value comes later, but onDelta(String, String) returns CompletionStage<Void>, and stream returns Iterator<String>. Let the hook return void, or the operation a CompletableFuture.
  @On(Signal.ELEMENT)
  CompletionStage<Void> onDelta(String question, String delta);
}

@Traced
@Hooks(AwaitedElements.class)
interface Streaming {
  @Streamed
  Iterator<String> stream(String question);
}

interface AwaitedDeclared {
  // ERROR [HookResult] A hook's CompletionStage is awaited where one value comes later, but onStart(String) returns CompletionStage<Void>, and answer returns Late. Let the hook return void, or the operation a CompletableFuture.
  @On(Signal.START)
  CompletionStage<Void> onStart(String question);
}

class Late extends CompletableFuture<String> {}

@Traced
@Hooks(AwaitedDeclared.class)
interface Declared {
  Late answer(String question);
}

interface Answering {
  // ERROR [HookResult] A driven hook returns nothing, or a CompletionStage to be awaited, but onStart(String) returns boolean. Let it return void.
  @On(Signal.START)
  boolean onStart(String question);
}

@Traced
@Hooks(Answering.class)
interface Answered {
  CompletionStage<String> answer(String question);
}
