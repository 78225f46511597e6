// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.runtime;

import static dev.spanwrap.runtime.GenAiConventions.V1_41;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of the conventions' names: attributes, operations, span kinds, metrics. */
final class GenAiNames {
  static final AttributeKey<String> OPERATION_NAME =
      AttributeKey.stringKey("gen_ai.operation.name");
  static final AttributeKey<String> CONVERSATION_ID =
      AttributeKey.stringKey("gen_ai.conversation.id");
  static final AttributeKey<Boolean> REQUEST_STREAM =
      AttributeKey.booleanKey("gen_ai.request.stream");
  static final AttributeKey<Double> TIME_TO_FIRST_CHUNK =
      AttributeKey.doubleKey("gen_ai.response.time_to_first_chunk");
  static final AttributeKey<String> TOKEN_TYPE = AttributeKey.stringKey("gen_ai.token.type");
  static final AttributeKey<String> TOKEN_MODALITY =
      AttributeKey.stringKey("gen_ai.token.modality");

  static final String PROVIDER_NAME = "gen_ai.provider.name";
  static final String REQUEST_MODEL = "gen_ai.request.model";
  static final String RESPONSE_MODEL = "gen_ai.response.model";
  static final String DATA_SOURCE_ID = "gen_ai.data_source.id";
  static final String AGENT_NAME = "gen_ai.agent.name";
  static final String TOOL_NAME = "gen_ai.tool.name";
  static final String TOOL_TYPE = "gen_ai.tool.type";
  static final String WORKFLOW_NAME = "gen_ai.workflow.name";
  static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
  static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
  static final String CACHE_READ_TOKENS = "gen_ai.usage.cache_read.input_tokens";
  static final String CACHE_WRITE_TOKENS = "gen_ai.usage.cache_write.input_tokens";
  static final String CACHE_WRITE_TOKENS_V1_41 = "gen_ai.usage.cache_creation.input_tokens";
  static final String REASONING_TOKENS = "gen_ai.usage.reasoning.output_tokens";

  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  static final AttributeKey<String> EXCEPTION_TYPE = AttributeKey.stringKey("exception.type");
  static final AttributeKey<String> EXCEPTION_MESSAGE = AttributeKey.stringKey("exception.message");
  static final AttributeKey<String> EXCEPTION_STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");
  static final String SERVER_ADDRESS = "server.address";
  static final String SERVER_PORT = "server.port";

  static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("spanwrap.outcome");
  static final AttributeKey<Long> STREAM_ELEMENTS =
      AttributeKey.longKey("spanwrap.stream.elements");
  static final AttributeKey<Double> TIME_TO_FIRST_ELEMENT =
      AttributeKey.doubleKey("spanwrap.stream.time_to_first_element");

  static final String EXCEPTION_EVENT = "exception";
  static final String CLIENT_EXCEPTION_EVENT = "gen_ai.client.operation.exception";
  static final String OTHER_EXCEPTION_EVENT = "spanwrap.exception";
  static final String INFERENCE_DETAILS_EVENT = "gen_ai.client.inference.operation.details";
  static final String OTHER_DETAILS_EVENT = "spanwrap.operation.details";
  static final String INCOMPLETE_STREAM = "incomplete_stream";

  private static final String REQUEST_TOP_K = "gen_ai.request.top_k";

  /** What agents in this process do not have: what of it they had was taken away. */
  private static final Set<String> REMOTE_ONLY =
      Set.of(
          PROVIDER_NAME,
          "gen_ai.agent.id",
          "gen_ai.agent.version",
          RESPONSE_MODEL,
          "gen_ai.response.id",
          CACHE_READ_TOKENS,
          CACHE_WRITE_TOKENS,
          CACHE_WRITE_TOKENS_V1_41,
          SERVER_ADDRESS,
          SERVER_PORT);

  /** Attributes that are objects or arrays: text of JSON stands for what it says. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "gen_ai.input.messages",
          "gen_ai.memory.records",
          "gen_ai.output.messages",
          "gen_ai.retrieval.documents",
          "gen_ai.system_instructions",
          "gen_ai.tool.call.arguments",
          "gen_ai.tool.call.result",
          "gen_ai.tool.definitions");

  /** What spans of inferences have, and their events in the released conventions have not. */
  private static final Set<String> NO_DETAILS_V1_41 = Set.of(PROVIDER_NAME, REQUEST_TOP_K);

  /** The roles of operations that have one; {@code PLAIN} for what has a table of its own. */
  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("chat", Role.MODEL),
          Map.entry("generate_content", Role.MODEL),
          Map.entry("text_completion", Role.MODEL),
          Map.entry("embeddings", Role.EMBEDDER),
          Map.entry("retrieval", Role.RETRIEVER),
          Map.entry("execute_tool", Role.TOOL),
          Map.entry("invoke_agent", Role.AGENT),
          Map.entry("invoke_workflow", Role.WORKFLOW),
          Map.entry("create_agent", Role.PLAIN),
          Map.entry("fetch_response", Role.PLAIN),
          Map.entry("plan", Role.PLAIN),
          Map.entry("create_memory", Role.PLAIN),
          Map.entry("search_memory", Role.PLAIN),
          Map.entry("update_memory", Role.PLAIN),
          Map.entry("upsert_memory", Role.PLAIN),
          Map.entry("delete_memory", Role.PLAIN),
          Map.entry("create_memory_store", Role.PLAIN),
          Map.entry("delete_memory_store", Role.PLAIN));

  /** Which captured value follows the operation's name in the name of a span. */
  private static final Map<String, Fact> TARGETS =
      Map.ofEntries(
          Map.entry("chat", Fact.REQUEST_MODEL),
          Map.entry("generate_content", Fact.REQUEST_MODEL),
          Map.entry("text_completion", Fact.REQUEST_MODEL),
          Map.entry("embeddings", Fact.REQUEST_MODEL),
          Map.entry("retrieval", Fact.DATA_SOURCE_ID),
          Map.entry("create_agent", Fact.AGENT_NAME),
          Map.entry("invoke_agent", Fact.AGENT_NAME),
          Map.entry("plan", Fact.AGENT_NAME),
          Map.entry("execute_tool", Fact.TOOL_NAME),
          Map.entry("invoke_workflow", Fact.WORKFLOW_NAME));

  private GenAiNames() {}

  /** Returns the schema that the released names belong to; null, none is published, for others. */
  static @Nullable String schemaUrl(GenAiConventions conventions) {
    return conventions == V1_41 ? "https://opentelemetry.io/schemas/1.41.0" : null;
  }

  /** Returns the operation name that {@code role} gives; null for roles outside of GenAI. */
  static @Nullable String operation(Role role) {
    return switch (role) {
      case MODEL -> "chat";
      case EMBEDDER -> "embeddings";
      case RETRIEVER -> "retrieval";
      case TOOL -> "execute_tool";
      case AGENT -> "invoke_agent";
      case WORKFLOW -> "invoke_workflow";
      case HOOK, PLAIN -> null;
    };
  }

  static SpanKind kind(Role role) {
    return switch (role) {
      case MODEL, EMBEDDER, RETRIEVER -> SpanKind.CLIENT;
      case TOOL, AGENT, WORKFLOW, HOOK, PLAIN -> SpanKind.INTERNAL;
    };
  }

  /** Returns what completes the span name of {@code operation}; null if nothing does. */
  static @Nullable Fact target(Role role, @Nullable String operation) {
    if (operation == null) {
      return null;
    }
    Fact target = TARGETS.get(operation);
    String usual = operation(role);
    return target != null || usual == null ? target : TARGETS.get(usual);
  }

  /** Whether spans of {@code role} carry the conversation's id. */
  static boolean hasConversation(Role role, GenAiConventions conventions) {
    return switch (role) {
      case MODEL, AGENT -> true;
      case TOOL, WORKFLOW -> conventions != V1_41;
      case EMBEDDER, RETRIEVER, HOOK, PLAIN -> false;
    };
  }

  /** Returns what {@code conventions} call the attribute that a capture declares. */
  static AttributeKey<?> attribute(AttributeKey<?> declared, GenAiConventions conventions) {
    String key = declared.getKey();
    boolean released = conventions == V1_41;
    return switch (key) {
      case CACHE_WRITE_TOKENS, CACHE_WRITE_TOKENS_V1_41 ->
          AttributeKey.longKey(released ? CACHE_WRITE_TOKENS_V1_41 : CACHE_WRITE_TOKENS);
      case REQUEST_TOP_K -> released ? AttributeKey.doubleKey(key) : AttributeKey.longKey(key);
      default -> declared;
    };
  }

  /** Whether a tool's span carries the name of the agent that runs it. */
  static boolean namesAgentOfTool(GenAiConventions conventions) {
    return conventions != V1_41;
  }

  /** Whether only remote agents have the attribute {@code key}. */
  static boolean isRemoteOnly(String key) {
    return REMOTE_ONLY.contains(key);
  }

  /** Whether spans of an operation leave out what only remote agents have. */
  static boolean leavesOutRemote(
      @Nullable String operation, SpanKind kind, GenAiConventions conventions) {
    return conventions != V1_41 && kind == SpanKind.INTERNAL && "invoke_agent".equals(operation);
  }

  /** Which sums of its model calls the span of {@code role} carries. */
  static List<Fact> sums(Role role, GenAiConventions conventions) {
    if (role == Role.AGENT && conventions == V1_41) {
      return List.of(
          Fact.INPUT_TOKENS, Fact.OUTPUT_TOKENS, Fact.CACHE_READ_TOKENS, Fact.CACHE_WRITE_TOKENS);
    }
    return role == Role.AGENT || role == Role.WORKFLOW
        ? List.of(Fact.INPUT_TOKENS, Fact.OUTPUT_TOKENS)
        : List.of();
  }

  /** Returns what {@code spanwrap.outcome} says; null if it says nothing. */
  static @Nullable String outcome(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED, FAILED -> null;
      case CANCELLED -> "cancelled";
      case ABANDONED -> "abandoned";
      case INCOMPLETE -> "incomplete";
    };
  }

  /** Whether the conventions have an object or an array under {@code key}. */
  static boolean isStructured(String key) {
    return STRUCTURED.contains(key);
  }

  /** Whether the event of an inference has {@code key}, if the span has. */
  static boolean isDetail(String key, GenAiConventions conventions) {
    boolean known =
        key.startsWith("gen_ai.")
            || key.equals(SERVER_ADDRESS)
            || key.equals(SERVER_PORT)
            || key.equals(ERROR_TYPE.getKey());
    return known && !(conventions == V1_41 && NO_DETAILS_V1_41.contains(key));
  }

  /**
   * Returns the role whose table an operation follows: that of its name, whatever role it was
   * declared with, or that role where the conventions do not know the name.
   */
  static Role role(Role declared, @Nullable String operation) {
    return operation == null ? declared : ROLES.getOrDefault(operation, declared);
  }
}
