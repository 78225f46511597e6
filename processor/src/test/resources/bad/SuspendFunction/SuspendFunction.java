package bad;

import dev.spanwrap.annotations.Traced;
import kotlin.coroutines.Continuation;

@Traced
interface SuspendFunction {
  // ERROR [SuspendFunction] A Kotlin suspend function cannot be traced, but answer is one. Annotate it @Untraced, or return a CompletableFuture.
  Object answer(String question, Continuation<? super String> continuation);
}
