package bad;

import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Streamed;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.Iterator;
import java.util.concurrent.Flow;

@Traced
interface Job {
  @OpensSpan
  // ERROR [OpeningStream] @OpensSpan opens a call that lasts until another method closes it, but start is @Streamed. Remove @Streamed, or annotate it @Traced instead.
  @Streamed
  Iterator<String> start();

  @SwitchesSpan
  // ERROR [OpeningStream] @SwitchesSpan opens a call that lasts until another method closes it, but restart is @Streamed. Remove @Streamed, or annotate it @Traced instead.
  @Streamed
  Flow.Publisher<String> restart();

  @OpensSpan
  // ERROR [OpeningStream] @OpensSpan opens a call that lasts until another method closes it, but listener of listen is @Streamed. Remove @Streamed, or annotate the method @Traced instead.
  void listen(@Streamed Flow.Subscriber<String> listener);
}
