// SPDX-FileCopyrightText: 2026 The Spanwrap authors
// SPDX-License-Identifier: Apache-2.0
package dev.spanwrap.frameworks.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.spanwrap.annotations.Mapper;
import java.util.Locale;

/**
 * The name that OpenTelemetry's GenAI conventions give a provider ({@code gen_ai.provider.name}).
 */
public final class ConventionalProvider implements Mapper<ModelProvider, String> {

  @Override
  public String map(ModelProvider provider) {
    return switch (provider) {
      case OPEN_AI -> "openai";
      case AMAZON_BEDROCK -> "aws.bedrock";
      case AZURE_OPEN_AI -> "azure.ai.openai";
      case GOOGLE_AI_GEMINI -> "gcp.gemini";
      case GOOGLE_VERTEX_AI_GEMINI, GOOGLE_VERTEX_AI_ANTHROPIC -> "gcp.vertex_ai";
      case WATSONX -> "ibm.watsonx.ai";
      default -> provider.name().toLowerCase(Locale.ROOT);
    };
  }
}
