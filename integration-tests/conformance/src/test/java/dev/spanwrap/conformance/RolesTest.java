// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.conformance;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwrap.annotations.Capture;
import dev.spanwrap.annotations.GenAi;
import dev.spanwrap.annotations.Role;
import dev.spanwrap.annotations.Traced;
import dev.spanwrap.runtime.conformance.Rule;
import dev.spanwrap.runtime.conformance.Telemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a role gives: operation, name, kind, and nothing that was not captured. */
class RolesTest {
  @RegisterExtension
  final Telemetry telemetry =
      Telemetry.create()
          .waiving(Rule.NAME, "a template names the tool")
          .waiving(Rule.KIND, "the kind of an operation is replaced")
          .waiving(Rule.ALLOWED, "a tool of a model has the captures of the model");

  @Traced
  interface Plain {
    String work(String input);

    void silent();
  }

  @Traced(Role.MODEL)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "acme")
  interface Model {
    String chat(@Capture(GenAi.REQUEST_MODEL) String model);

    String anonymous(String prompt);

    @Traced(genAiOperation = "text_completion")
    String complete(@Capture(GenAi.REQUEST_MODEL) String model);

    @Traced(kind = SpanKind.INTERNAL)
    String inProcess(@Capture(GenAi.REQUEST_MODEL) String model);

    @Traced(Role.PLAIN)
    String plain(String input);

    @Traced(value = Role.TOOL, name = "use {tool}")
    String tool(@Capture(GenAi.TOOL_NAME) String tool);
  }

  @Traced(Role.EMBEDDER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Embedder {
    double[] embed(@Capture(GenAi.REQUEST_MODEL) String model, String text);
  }

  @Traced(Role.RETRIEVER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Retriever {
    String retrieve(@Capture(GenAi.DATA_SOURCE_ID) String source, String query);
  }

  @Traced(Role.TOOL)
  interface Tool {
    String call(@Capture(GenAi.TOOL_NAME) String name, String arguments);
  }

  @Traced(Role.AGENT)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Agent {
    String run(@Capture(GenAi.AGENT_NAME) String name, String task);
  }

  @Traced(Role.WORKFLOW)
  interface Workflow {
    String run(@Capture(GenAi.WORKFLOW_NAME) String name, String input);
  }

  @Traced(value = Role.AGENT, genAiOperation = "plan", kind = SpanKind.PRODUCER)
  @Capture(value = GenAi.PROVIDER_NAME, constant = "openai")
  interface Planner {
    String plan(@Capture(GenAi.AGENT_NAME) String name);

    @Traced(genAiOperation = "create_agent")
    String create(@Capture(GenAi.AGENT_NAME) String name);

    @Traced(kind = SpanKind.SERVER)
    String serve(@Capture(GenAi.AGENT_NAME) String name);
  }

  @Test
  void plainSpanIsInterfaceDotMethodInternalAndBare() {
    Plain traced = TracedRolesTest_Plain.wrap(new PlainImpl(), telemetry.tracing());

    assertThat(traced.work("x")).isEqualTo("work x");

    is("Plain.work", SpanKind.INTERNAL, Attributes.empty());
  }

  @Test
  void voidOperationIsTracedToo() {
    TracedRolesTest_Plain.wrap(new PlainImpl(), telemetry.tracing()).silent();

    is("Plain.silent", SpanKind.INTERNAL, Attributes.empty());
  }

  @Test
  void modelIsChatWithTheRequestedModel() {
    model().chat("m-1");

    is(
        "chat m-1",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "acme")
            .put("gen_ai.request.model", "m-1")
            .build());
  }

  @Test
  void unknownTargetIsLeftOutOfTheNameWithItsSpace() {
    model().anonymous("p");

    is(
        "chat",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "acme")
            .build());
  }

  @Test
  void nullTargetIsLeftOutOfTheNameAndTheAttributes() {
    model().chat(null);

    is(
        "chat",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "acme")
            .build());
  }

  @Test
  void genAiOperationOfAMethodReplacesTheRolesInNameAndAttribute() {
    model().complete("m-2");

    is(
        "text_completion m-2",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "text_completion")
            .put("gen_ai.provider.name", "acme")
            .put("gen_ai.request.model", "m-2")
            .build());
  }

  @Test
  void kindGivenOnAMethodWinsThoughItIsTheMembersDefault() {
    model().inProcess("m-3");

    assertThat(telemetry.span().getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(telemetry.span().getName()).isEqualTo("chat m-3");
  }

  @Test
  void roleGivenOnAMethodWinsThoughItIsTheMembersDefault() {
    model().plain("x");

    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo("Model.plain");
    assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(span.getAttributes().get(stringKey("gen_ai.operation.name"))).isNull();
  }

  @Test
  void anotherRoleOnAMethodBringsItsOwnOperationAndKind() {
    model().tool("search");

    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo("use search");
    assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(span.getAttributes().get(stringKey("gen_ai.operation.name")))
        .isEqualTo("execute_tool");
  }

  @Test
  void embedder() {
    TracedRolesTest_Embedder.wrap((model, text) -> new double[] {1}, telemetry.tracing())
        .embed("e-1", "text");

    is(
        "embeddings e-1",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "embeddings")
            .put("gen_ai.provider.name", "openai")
            .put("gen_ai.request.model", "e-1")
            .build());
  }

  @Test
  void retriever() {
    TracedRolesTest_Retriever.wrap((source, query) -> "r", telemetry.tracing())
        .retrieve("wiki", "q");

    is(
        "retrieval wiki",
        SpanKind.CLIENT,
        Attributes.builder()
            .put("gen_ai.operation.name", "retrieval")
            .put("gen_ai.provider.name", "openai")
            .put("gen_ai.data_source.id", "wiki")
            .build());
  }

  @Test
  void tool() {
    TracedRolesTest_Tool.wrap((name, arguments) -> "r", telemetry.tracing()).call("search", "{}");

    is(
        "execute_tool search",
        SpanKind.INTERNAL,
        Attributes.builder()
            .put("gen_ai.operation.name", "execute_tool")
            .put("gen_ai.tool.name", "search")
            .build());
  }

  @Test
  void agent() {
    TracedRolesTest_Agent.wrap((name, task) -> "r", telemetry.tracing()).run("Bob", "t");

    is(
        "invoke_agent Bob",
        SpanKind.INTERNAL,
        Attributes.builder()
            .put("gen_ai.operation.name", "invoke_agent")
            .put("gen_ai.provider.name", "openai")
            .put("gen_ai.agent.name", "Bob")
            .build());
  }

  @Test
  void workflow() {
    TracedRolesTest_Workflow.wrap((name, input) -> "r", telemetry.tracing()).run("triage", "i");

    is(
        "invoke_workflow triage",
        SpanKind.INTERNAL,
        Attributes.builder()
            .put("gen_ai.operation.name", "invoke_workflow")
            .put("gen_ai.workflow.name", "triage")
            .build());
  }

  @Test
  void membersOfAMethodWinOneByOneOverTheInterfaces() {
    Planner planner = TracedRolesTest_Planner.wrap(new PlannerImpl(), telemetry.tracing());

    planner.plan("a");
    planner.create("b");
    planner.serve("c");

    assertThat(telemetry.spans())
        .extracting(SpanData::getName)
        .containsExactly("plan a", "create_agent b", "plan c");
    assertThat(telemetry.spans())
        .extracting(SpanData::getKind)
        .containsExactly(SpanKind.PRODUCER, SpanKind.PRODUCER, SpanKind.SERVER);
  }

  private Model model() {
    return TracedRolesTest_Model.wrap(new ModelImpl(), telemetry.tracing());
  }

  private void is(String name, SpanKind kind, Attributes attributes) {
    SpanData span = telemetry.span();
    assertThat(span.getName()).isEqualTo(name);
    assertThat(span.getKind()).isEqualTo(kind);
    assertThat(span.getAttributes().asMap()).isEqualTo(attributes.asMap());
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getLinks()).isEmpty();
    assertThat(span.getParentSpanContext().isValid()).isFalse();
  }

  private static final class PlainImpl implements Plain {
    @Override
    public String work(String input) {
      return "work " + input;
    }

    @Override
    public void silent() {}
  }

  private static final class ModelImpl implements Model {
    @Override
    public String chat(String model) {
      return model;
    }

    @Override
    public String anonymous(String prompt) {
      return prompt;
    }

    @Override
    public String complete(String model) {
      return model;
    }

    @Override
    public String inProcess(String model) {
      return model;
    }

    @Override
    public String plain(String input) {
      return input;
    }

    @Override
    public String tool(String tool) {
      return tool;
    }
  }

  private static final class PlannerImpl implements Planner {
    @Override
    public String plan(String name) {
      return name;
    }

    @Override
    public String create(String name) {
      return name;
    }

    @Override
    public String serve(String name) {
      return name;
    }
  }
}
