package good;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.ClosesSpan;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.OpensSpan;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.SpanKey;
import dev.spanwrap.annotations.SwitchesSpan;
import dev.spanwrap.annotations.Traced;
import java.util.concurrent.CompletionStage;

/** Hooks that a runner calls around models, or a model calls while it is at work. */
@Traced(Role.HOOK)
public interface RunHooks {

  @OpensSpan(Role.MODEL)
  void onModelStart(
      @SpanKey @Capture(value = GenAi.REQUEST_MODEL, from = "model") Run run, String prompt);

  void onToken(@SpanKey Run run, @Capture("run.last_token") String token);

  @ClosesSpan(Role.MODEL)
  void onModelEnd(
      @SpanKey Run run, @Capture(value = GenAi.USAGE_OUTPUT_TOKENS, from = "tokens") Reply reply);

  @OpensSpan(value = Role.TOOL, name = "run {tool}")
  boolean onToolStart(@SpanKey(from = "id") Run run, String tool);

  @ClosesSpan(Role.TOOL)
  @Capture(value = "tool.trouble", from = "error.message")
  void onToolEnd(@SpanKey(from = "id") Run run) throws InterruptedException;

  @OpensSpan(Role.AGENT)
  CompletionStage<Void> onAgentStart();

  @SwitchesSpan(Role.AGENT)
  void onHandoff(@Capture(GenAi.AGENT_NAME) String next);

  @SwitchesSpan(Role.AGENT)
  CompletionStage<Void> onHandoffLater(@SpanKey Run run);

  @ClosesSpan(Role.AGENT)
  CompletionStage<Void> onAgentEnd();

  int onProgress(@SpanKey int id, int percent);

  void onNote(@Capture("run.note") String note);

  void onIdle();

  @Traced(name = "audit")
  void audit(String what);

  record Run(String id, String model) {}

  record Reply(long tokens) {}
}
