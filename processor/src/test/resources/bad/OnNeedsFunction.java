package bad;

import dev.spanwrap.annotations.On;
import dev.spanwrap.annotations.Signal;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.Callable;

@Traced
interface OnNeedsFunction {
  // ERROR [OnNeedsFunction] @On applies to parameters of functional types, but done is of type String. Annotate it @Streamed if that type is called back, or remove @On.
  void text(@On(Signal.COMPLETE) String done);

  // ERROR [OnNeedsFunction] @On applies to parameters of functional types, but elements is of type Iterator<String>. Annotate it @Streamed if that type is called back, or remove @On.
  void several(@On(Signal.ELEMENT) Iterator<String> elements);

  // ERROR [OnNeedsFunction] @On applies to parameters of functional types, but done is of type T. Annotate it @Streamed if that type is called back, or remove @On.
  <T extends Callable<String>> void variable(@On(Signal.COMPLETE) T done);
}

@Streamed
interface Registration {
  // ERROR [OnNeedsFunction] @On applies to parameters of functional types, but done is of type Object. Annotate it @Streamed if that type is called back, or remove @On.
  Registration onDone(@On(Signal.COMPLETE) Object done);
}
