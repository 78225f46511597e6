package bad;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.Streamed;
import java.util.Iterator;
import java.util.concurrent.Flow;

interface CaptureWithoutCall {
  @Streamed
  // ERROR [CaptureWithoutCall] Each subscription to a Publisher is a call, so there is none to record on before. Capture from element on CaptureWithoutCall.TokenPublisher, or on the method that returns it.
  @Capture(value = "app.model", from = "delegate.model")
  @Capture(value = "app.last", from = "element")
  interface TokenPublisher extends Flow.Publisher<String> {
    // ERROR [CaptureWithoutCall] Each subscription to a Publisher is a call, so there is none to record on before. Capture from element on CaptureWithoutCall.TokenPublisher, or on the method that returns it.
    @Capture(value = "app.model", from = "result")
    String model();

    // ERROR [CaptureWithoutCall] Each subscription to a Publisher is a call, so there is none to record on before. Capture from element on CaptureWithoutCall.TokenPublisher, or on the method that returns it.
    void limit(@Capture("app.limit") int limit);
  }

  @Streamed
  interface Tokens extends Iterator<String> {
    @Override
    // ERROR [CaptureWithoutCall] next is one of several ways to pull from CaptureWithoutCall.Tokens, so it does not see all that is recorded. Capture from element on CaptureWithoutCall.Tokens.
    @Capture(value = "app.last", from = "result")
    String next();

    // ERROR [UnknownRoot] A path starts at something that the call knows, but model knows no error, only result, delegate. Start at one of these.
    @Capture(value = "app.failure", from = "error.message")
    String model();
  }

  @Streamed
  // ERROR [CaptureResolvesNowhere] A path on an interface must lead somewhere in one of its operations, but "element.txt" does in none of CaptureWithoutCall.Texts. A step is a component, a method without parameters, a public field or size, but CaptureWithoutCall.Tokens has no txt. It has hasNext, model, next.
  @Capture(value = "app.text", from = "element.txt")
  interface Texts extends Iterator<Tokens> {}
}
