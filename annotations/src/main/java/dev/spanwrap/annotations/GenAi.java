// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.annotations;

/**
 * The attribute keys of OpenTelemetry's GenAI conventions, for {@link Capture#value()}.
 *
 * <p>Each constant is named after its key, without {@code gen_ai.}: {@code GenAi.REQUEST_MODEL} is
 * {@code "gen_ai.request.model"}. Two states of the conventions are covered: {@code V1_41}, the
 * last released names and the default of a tracing, and {@code LATEST}; a key that exists in only
 * one of them says so. Each entry gives the type of the attribute, what it holds, and the
 * operations that have it: <em>inference</em> is {@code chat}, {@code generate_content} and {@code
 * text_completion}; <em>agents</em> are {@code invoke_agent}, in this process or remote;
 * <em>content</em> is recorded only with {@link Capture#content()}; <em>structured</em> content is
 * a message schema, or any value as JSON.
 */
public final class GenAi {

  // The operation and its provider

  /** Text: the operation, such as {@code chat}; set by the role (all operations). */
  public static final String OPERATION_NAME = "gen_ai.operation.name";

  /** Text: who serves the model or agent, such as {@code openai} (client operations). */
  public static final String PROVIDER_NAME = "gen_ai.provider.name";

  /**
   * Text: the requested output: {@code text}, {@code json}, {@code image} or {@code speech}
   * (inference, agents).
   */
  public static final String OUTPUT_TYPE = "gen_ai.output.type";

  /**
   * Text: the conversation; a real id, never an invented one (inference, agents; tools and
   * workflows in {@code LATEST}).
   */
  public static final String CONVERSATION_ID = "gen_ai.conversation.id";

  /** Boolean: {@code true} if the conversation was compacted (inference); {@code LATEST} only. */
  public static final String CONVERSATION_COMPACTED = "gen_ai.conversation.compacted";

  /** Text: the data source (retrieval, agents). */
  public static final String DATA_SOURCE_ID = "gen_ai.data_source.id";

  // The request

  /** Text: the model that is asked for (inference, embeddings, agents, create_agent, retrieval). */
  public static final String REQUEST_MODEL = "gen_ai.request.model";

  /** Boolean: {@code true} if streaming, otherwise not set (inference). */
  public static final String REQUEST_STREAM = "gen_ai.request.stream";

  /** Integer: how many choices are asked for, if not 1 (inference, agents). */
  public static final String REQUEST_CHOICE_COUNT = "gen_ai.request.choice.count";

  /** Integer: the most tokens to generate (inference, agents). */
  public static final String REQUEST_MAX_TOKENS = "gen_ai.request.max_tokens";

  /** Floating point: the temperature (inference, agents). */
  public static final String REQUEST_TEMPERATURE = "gen_ai.request.temperature";

  /** Floating point: the nucleus sampling threshold (inference, agents). */
  public static final String REQUEST_TOP_P = "gen_ai.request.top_p";

  /**
   * Integer, floating point in {@code V1_41}: the top-k sampling bound (inference; retrieval in
   * {@code V1_41}).
   */
  public static final String REQUEST_TOP_K = "gen_ai.request.top_k";

  /** Floating point: the frequency penalty (inference, agents). */
  public static final String REQUEST_FREQUENCY_PENALTY = "gen_ai.request.frequency_penalty";

  /** Floating point: the presence penalty (inference, agents). */
  public static final String REQUEST_PRESENCE_PENALTY = "gen_ai.request.presence_penalty";

  /** Texts: what stops the generation (inference, agents). */
  public static final String REQUEST_STOP_SEQUENCES = "gen_ai.request.stop_sequences";

  /** Integer: the seed (inference, agents). */
  public static final String REQUEST_SEED = "gen_ai.request.seed";

  /** Texts: the encodings asked for, such as {@code base64} (embeddings). */
  public static final String REQUEST_ENCODING_FORMATS = "gen_ai.request.encoding_formats";

  /** Text: the reasoning effort, as sent (inference); {@code LATEST} only. */
  public static final String REQUEST_REASONING_LEVEL = "gen_ai.request.reasoning.level";

  /**
   * Text: the response that the request continues (inference, remote agents); {@code LATEST} only.
   */
  public static final String REQUEST_PREVIOUS_RESPONSE_ID = "gen_ai.request.previous_response.id";

  /** Text: from where a stream is resumed (fetch_response); {@code LATEST} only. */
  public static final String REQUEST_STREAM_CURSOR = "gen_ai.request.stream_cursor";

  /** Integer: the dimensions of the vectors (embeddings). */
  public static final String EMBEDDINGS_DIMENSION_COUNT = "gen_ai.embeddings.dimension.count";

  /** Text: the prompt template that is used (MCP; inference in {@code LATEST}). */
  public static final String PROMPT_NAME = "gen_ai.prompt.name";

  /** Text: the prompt template's version (inference); {@code LATEST} only. */
  public static final String PROMPT_VERSION = "gen_ai.prompt.version";

  /**
   * Text, content: followed by a variable name, the value of that variable of the prompt template
   * (inference, MCP); {@code LATEST} only.
   */
  public static final String PROMPT_VARIABLE_PREFIX = "gen_ai.prompt.variable.";

  // The response

  /** Text: the response's id (inference, evaluation events; fetch_response in {@code LATEST}). */
  public static final String RESPONSE_ID = "gen_ai.response.id";

  /** Text: the model that answered (inference, embeddings; fetch_response in {@code LATEST}). */
  public static final String RESPONSE_MODEL = "gen_ai.response.model";

  /**
   * Texts: why each choice ended, such as {@code stop} (inference, agents; fetch_response in {@code
   * LATEST}).
   */
  public static final String RESPONSE_FINISH_REASONS = "gen_ai.response.finish_reasons";

  /** Floating point: seconds until the first chunk; set by Spanwrap (streaming inference). */
  public static final String RESPONSE_TIME_TO_FIRST_CHUNK = "gen_ai.response.time_to_first_chunk";

  /**
   * Text: {@code queued}, {@code in_progress}, {@code completed}, {@code incomplete}, {@code
   * failed} or {@code cancelled} (fetch_response); {@code LATEST} only.
   */
  public static final String RESPONSE_STATUS = "gen_ai.response.status";

  // Token usage

  /** Integer: all input tokens, cached ones included (inference, embeddings, agents). */
  public static final String USAGE_INPUT_TOKENS = "gen_ai.usage.input_tokens";

  /** Integer: all output tokens (inference, agents). */
  public static final String USAGE_OUTPUT_TOKENS = "gen_ai.usage.output_tokens";

  /** Integer: output tokens spent on reasoning, part of the output tokens (inference). */
  public static final String USAGE_REASONING_OUTPUT_TOKENS = "gen_ai.usage.reasoning.output_tokens";

  /**
   * Integer: input tokens read from the cache, part of the input tokens (inference, agents (remote
   * ones in {@code LATEST})).
   */
  public static final String USAGE_CACHE_READ_INPUT_TOKENS = "gen_ai.usage.cache_read.input_tokens";

  /**
   * Integer: input tokens written to the cache; {@code LATEST} names it {@code cache_write}
   * (inference, agents); {@code V1_41} only.
   */
  public static final String USAGE_CACHE_CREATION_INPUT_TOKENS =
      "gen_ai.usage.cache_creation.input_tokens";

  /**
   * Integer: input tokens written to the cache; {@code V1_41} names it {@code cache_creation}
   * (inference, remote agents); {@code LATEST} only.
   */
  public static final String USAGE_CACHE_WRITE_INPUT_TOKENS =
      "gen_ai.usage.cache_write.input_tokens";

  /** Integer: input tokens that are text (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_TEXT_INPUT_TOKENS = "gen_ai.usage.text.input_tokens";

  /** Integer: output tokens that are text (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_TEXT_OUTPUT_TOKENS = "gen_ai.usage.text.output_tokens";

  /**
   * Integer: input tokens that are text and were read from the cache (inference, remote agents);
   * {@code LATEST} only.
   */
  public static final String USAGE_TEXT_CACHE_READ_INPUT_TOKENS =
      "gen_ai.usage.text.cache_read.input_tokens";

  /** Integer: input tokens that are images (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_IMAGE_INPUT_TOKENS = "gen_ai.usage.image.input_tokens";

  /** Integer: output tokens that are images (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_IMAGE_OUTPUT_TOKENS = "gen_ai.usage.image.output_tokens";

  /**
   * Integer: input tokens that are images and were read from the cache (inference, remote agents);
   * {@code LATEST} only.
   */
  public static final String USAGE_IMAGE_CACHE_READ_INPUT_TOKENS =
      "gen_ai.usage.image.cache_read.input_tokens";

  /** Integer: input tokens that are audio (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_AUDIO_INPUT_TOKENS = "gen_ai.usage.audio.input_tokens";

  /** Integer: output tokens that are audio (inference, remote agents); {@code LATEST} only. */
  public static final String USAGE_AUDIO_OUTPUT_TOKENS = "gen_ai.usage.audio.output_tokens";

  /**
   * Integer: input tokens that are audio and were read from the cache (inference, remote agents);
   * {@code LATEST} only.
   */
  public static final String USAGE_AUDIO_CACHE_READ_INPUT_TOKENS =
      "gen_ai.usage.audio.cache_read.input_tokens";

  /** Text: {@code input} or {@code output} (the token usage metric); {@code V1_41} only. */
  public static final String TOKEN_TYPE = "gen_ai.token.type";

  /**
   * Text: {@code text}, {@code image}, {@code audio} or {@code unknown} (the token usage metrics);
   * {@code LATEST} only.
   */
  public static final String TOKEN_MODALITY = "gen_ai.token.modality";

  // What was said

  /**
   * Structured, content: the system instructions (inference, agents, create_agent; fetch_response
   * in {@code LATEST}).
   */
  public static final String SYSTEM_INSTRUCTIONS = "gen_ai.system_instructions";

  /** Structured, content: the messages that went in (inference, agents, workflows). */
  public static final String INPUT_MESSAGES = "gen_ai.input.messages";

  /**
   * Structured, content: the messages that came out (inference, agents, workflows; fetch_response
   * in {@code LATEST}).
   */
  public static final String OUTPUT_MESSAGES = "gen_ai.output.messages";

  /**
   * Structured, content: the tools that were offered (inference, agents; fetch_response in {@code
   * LATEST}).
   */
  public static final String TOOL_DEFINITIONS = "gen_ai.tool.definitions";

  // Agents, workflows and tools

  /**
   * Text: the name that people know the agent by (agents, create_agent; tools and plan in {@code
   * LATEST}).
   */
  public static final String AGENT_NAME = "gen_ai.agent.name";

  /**
   * Text: the stable id of a hosted agent (create_agent, agents (remote ones in {@code LATEST})).
   */
  public static final String AGENT_ID = "gen_ai.agent.id";

  /** Text: what the agent is for (agents, create_agent). */
  public static final String AGENT_DESCRIPTION = "gen_ai.agent.description";

  /** Text: the agent's version (create_agent, agents (remote ones in {@code LATEST})). */
  public static final String AGENT_VERSION = "gen_ai.agent.version";

  /** Text: the name of the workflow, one of few (workflows). */
  public static final String WORKFLOW_NAME = "gen_ai.workflow.name";

  /** Text: the name of the tool (tools, MCP). */
  public static final String TOOL_NAME = "gen_ai.tool.name";

  /** Text: what the tool is for (tools). */
  public static final String TOOL_DESCRIPTION = "gen_ai.tool.description";

  /** Text: {@code function}, {@code extension} or {@code datastore} (tools). */
  public static final String TOOL_TYPE = "gen_ai.tool.type";

  /** Text: the id of the model's tool call (tools). */
  public static final String TOOL_CALL_ID = "gen_ai.tool.call.id";

  /** Structured, content: the arguments, an object (tools, MCP). */
  public static final String TOOL_CALL_ARGUMENTS = "gen_ai.tool.call.arguments";

  /** Structured, content: the result, an object; on success only (tools, MCP). */
  public static final String TOOL_CALL_RESULT = "gen_ai.tool.call.result";

  // Retrieval and memory

  /** Text, content: the query (retrieval). */
  public static final String RETRIEVAL_QUERY_TEXT = "gen_ai.retrieval.query.text";

  /** Structured, content: the documents found, each with id and score (retrieval). */
  public static final String RETRIEVAL_DOCUMENTS = "gen_ai.retrieval.documents";

  /** Integer: how many documents are asked for (retrieval); {@code LATEST} only. */
  public static final String RETRIEVAL_TOP_K = "gen_ai.retrieval.top_k";

  /** Text: the memory store (memory operations); {@code LATEST} only. */
  public static final String MEMORY_STORE_ID = "gen_ai.memory.store.id";

  /** Text: the memory record (memory operations); {@code LATEST} only. */
  public static final String MEMORY_RECORD_ID = "gen_ai.memory.record.id";

  /** Integer: how many records were found or changed (memory operations); {@code LATEST} only. */
  public static final String MEMORY_RECORD_COUNT = "gen_ai.memory.record.count";

  /** Text, content: the query (memory operations); {@code LATEST} only. */
  public static final String MEMORY_QUERY_TEXT = "gen_ai.memory.query.text";

  /** Structured, content: the records (memory operations); {@code LATEST} only. */
  public static final String MEMORY_RECORDS = "gen_ai.memory.records";

  // Evaluation

  /** Text: the metric that was evaluated (evaluation events). */
  public static final String EVALUATION_NAME = "gen_ai.evaluation.name";

  /** Floating point: the score (evaluation events). */
  public static final String EVALUATION_SCORE_VALUE = "gen_ai.evaluation.score.value";

  /** Text: the score in words, such as {@code pass} (evaluation events). */
  public static final String EVALUATION_SCORE_LABEL = "gen_ai.evaluation.score.label";

  /** Text: why this score (evaluation events). */
  public static final String EVALUATION_EXPLANATION = "gen_ai.evaluation.explanation";

  // Errors and servers

  /** Text: what failed, one of few; set by Spanwrap (all operations, on failure). */
  public static final String ERROR_TYPE = "error.type";

  /** Text: the host of the provider (client operations). */
  public static final String SERVER_ADDRESS = "server.address";

  /** Integer: its port; needed where the address is set (client operations). */
  public static final String SERVER_PORT = "server.port";

  private GenAi() {}
}
