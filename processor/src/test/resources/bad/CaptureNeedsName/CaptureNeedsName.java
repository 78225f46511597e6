package bad;

import dev.spanwrap.annotations.Traced;
import lib.Chat;

@Traced
// ERROR [CaptureNeedsName] Chat.ask(String): The names of the parameters of ask are unknown (compiled without -parameters). Annotate the parameter with @Capture, or redeclare the method.
interface CaptureNeedsName extends Chat {}
