// swift-format-ignore-file
// Made by dev/embed from pipelines/prices.yaml; do not edit, run dev/embed.

extension EmbeddedFiles {
  /// The text of pipelines/prices.yaml.
  package static let pricesText: String = #"""
# Prices of LLM and embedding models, for the cost of calls whose spans report tokens but no cost.
#
# A price is the public list price in US dollars per million tokens, for standard processing (not
# batch, flex, priority or fast), the first context tier, and text. Taxes, discounts, fees per request
# or per hour and tiers for long prompts are not included. Comments name the tiers.
#
# How a price is found:
#   1. The provider of the span, in lower case, is replaced by `provider_aliases` and must then equal
#      `provider`. If the span names no provider, the price of each provider is looked up. There is a
#      price only if all providers that have one agree.
#   2. The model name, in lower case, must match all of `model`. `*` matches any run of characters,
#      including none. Of several patterns the one with the most literal characters is used, and an
#      exact name before a pattern of the same length: `gpt-4o-mini` is never billed as `gpt-4o`.
#   3. Of the entries with that pattern, the one with the latest `valid_from` that is not after the day
#      (UTC) of the call is used. Before the first day there is no price.
#   4. Input tokens include cached tokens. Tokens read from the cache cost `cache_read` and tokens
#      written to it `cache_write`. Without that key they cost `input`, as all other tokens do.
#   A model without an entry costs nothing and counts as unpriced. Do not widen an entry to cover it.
#
# How to edit this file: when a price changes, add an entry with the new day above the old one and
# keep the old one. For a model with dated names write two patterns, `name` and `name-20*`. `name*`
# would also match other models. Quote a pattern that begins with `*` or contains a colon. Add an
# announced price on its day. Then set `taken`, run dev/embed and dev/check-prices.py, and add a case
# there for each new family.
#
# Your own prices go into your pipeline file under the same keys, `prices: entries:`. They are placed
# before these. All entries of one provider and pattern there replace those here. There you can omit
# `valid_from` (the price is always valid) and `source`.
#
# Sources: price tables that quote the pages of the providers, compared with one another on 2026-11-23
# (litellm 1.109.1, genai-prices 0.2.3, veqen-pricebook 2026.10.23; for models that have not changed
# since, models.dev, langfuse, portkey and llm-prices as of July and August 2026), and for newer prices
# the release notes and model pages of the providers as far as they could be read. `source` names the
# page and, in brackets, who quotes it. If sources contradict one another and no date explains it, the
# model is left out. `valid_from` is the day of the release or of the change; "day it was seen" if
# neither is known.

prices:
  # When the prices were last checked.
  taken: 2026-11-23

  # Names that instrumentation libraries report (lower case) -> the value of gen_ai.provider.name used below.
  provider_aliases:
    # OpenAI and Azure
    text-completion-openai: openai
    azure:                  azure.ai.openai
    azure_openai:           azure.ai.openai
    azure-openai:           azure.ai.openai
    azure_ai:               azure.ai.openai
    az.ai.openai:           azure.ai.openai
    az.ai.inference:        azure.ai.openai
    azure.ai.inference:     azure.ai.openai
    # Google
    google:          gcp.gemini
    gemini:          gcp.gemini
    google_genai:    gcp.gemini
    google-gla:      gcp.gemini
    gcp.gen_ai:      gcp.gemini
    vertexai:        gcp.vertex_ai
    vertex_ai:       gcp.vertex_ai
    vertex_ai_beta:  gcp.vertex_ai
    google_vertexai: gcp.vertex_ai
    google-vertex:   gcp.vertex_ai
    # Amazon
    aws:              aws.bedrock
    amazon:           aws.bedrock
    bedrock:          aws.bedrock
    bedrock_converse: aws.bedrock
    amazon_bedrock:   aws.bedrock
    aws_bedrock:      aws.bedrock
    # others
    mistral:                   mistral_ai
    mistralai:                 mistral_ai
    codestral:                 mistral_ai
    text-completion-codestral: mistral_ai
    xai:                       x_ai
    x-ai:                      x_ai
    grok:                      x_ai
    cohere_chat:               cohere
    together:                  together_ai
    togetherai:                together_ai
    fireworks:                 fireworks_ai
    moonshot:                  moonshotai
    moonshot_ai:               moonshotai
    voyageai:                  voyage

  # Each in USD per million tokens.
  entries:
    # --------------------------------------------------------------------------
    # openai
    # cache_write is given where OpenAI prices it (GPT-5.6 and later, 30 minutes kept).
    # Audio, image and realtime models are left out: their tokens have other prices.
    # --------------------------------------------------------------------------

    # GPT-6.x: above 272k input tokens a whole request costs 2x input and cache, 1.5x output.
    - {provider: openai, model: gpt-6.2-astra, valid_from: 2026-11-17, input: 8.00, cache_read: 0.40, cache_write: 10.00, output: 40.00, source: "OpenAI model page (litellm announcement, vercel gateway)"}
    - {provider: openai, model: gpt-6.2-astra-20*, valid_from: 2026-11-17, input: 8.00, cache_read: 0.40, cache_write: 10.00, output: 40.00, source: "OpenAI model page (litellm announcement, vercel gateway)"}

    - {provider: openai, model: gpt-6.2-sol, valid_from: 2026-11-17, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "OpenAI model page (litellm announcement)"}
    - {provider: openai, model: gpt-6.2-sol-20*, valid_from: 2026-11-17, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "OpenAI model page (litellm announcement)"}

    - {provider: openai, model: gpt-6.1-terra, valid_from: 2026-10-26, input: 1.00, cache_read: 0.05, cache_write: 1.25, output: 5.00, source: "OpenAI model page (litellm, genai-prices)"}
    - {provider: openai, model: gpt-6.1-terra-20*, valid_from: 2026-10-26, input: 1.00, cache_read: 0.05, cache_write: 1.25, output: 5.00, source: "OpenAI model page (litellm, genai-prices)"}

    - {provider: openai, model: gpt-6.1-sol, valid_from: 2026-09-29, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-6.1-sol-20*, valid_from: 2026-09-29, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-6-astra, valid_from: 2026-09-03, input: 10.00, cache_read: 1.00, cache_write: 12.50, output: 50.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-6-astra-20*, valid_from: 2026-09-03, input: 10.00, cache_read: 1.00, cache_write: 12.50, output: 50.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-6-sol, valid_from: 2026-09-22, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-6-sol-20*, valid_from: 2026-09-22, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-6-luna, valid_from: 2026-09-22, input: 0.10, cache_read: 0.01, cache_write: 0.125, output: 0.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-6-luna-20*, valid_from: 2026-09-22, input: 0.10, cache_read: 0.01, cache_write: 0.125, output: 0.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # GPT-5.6: the same tier above 272k input tokens; plain gpt-5.6 is Sol. Sol was cut on
    # 2026-08-21, Terra and Luna on 2026-07-30.
    - {provider: openai, model: gpt-5.6, valid_from: 2026-08-21, input: 4.00, cache_read: 0.40, cache_write: 5.00, output: 20.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6, valid_from: 2026-07-09, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-20*, valid_from: 2026-08-21, input: 4.00, cache_read: 0.40, cache_write: 5.00, output: 20.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-20*, valid_from: 2026-07-09, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.6-sol, valid_from: 2026-08-21, input: 4.00, cache_read: 0.40, cache_write: 5.00, output: 20.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-sol, valid_from: 2026-07-09, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-sol-20*, valid_from: 2026-08-21, input: 4.00, cache_read: 0.40, cache_write: 5.00, output: 20.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-sol-20*, valid_from: 2026-07-09, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.6-terra, valid_from: 2026-07-30, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 12.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-terra, valid_from: 2026-07-09, input: 2.50, cache_read: 0.25, cache_write: 3.125, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-terra-20*, valid_from: 2026-07-30, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 12.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-terra-20*, valid_from: 2026-07-09, input: 2.50, cache_read: 0.25, cache_write: 3.125, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.6-luna, valid_from: 2026-07-30, input: 0.20, cache_read: 0.02, cache_write: 0.25, output: 1.20, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-luna, valid_from: 2026-07-09, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 6.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-luna-20*, valid_from: 2026-07-30, input: 0.20, cache_read: 0.02, cache_write: 0.25, output: 1.20, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.6-luna-20*, valid_from: 2026-07-09, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 6.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # GPT-5.5 and 5.4: above 272k input tokens 2x input, 1.5x output.
    - {provider: openai, model: gpt-5.5, valid_from: 2026-04-23, input: 5.00, cache_read: 0.50, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.5-20*, valid_from: 2026-04-23, input: 5.00, cache_read: 0.50, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.5-pro, valid_from: 2026-04-23, input: 30.00, output: 180.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.5-pro-20*, valid_from: 2026-04-23, input: 30.00, output: 180.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.4, valid_from: 2026-03-05, input: 2.50, cache_read: 0.25, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.4-20*, valid_from: 2026-03-05, input: 2.50, cache_read: 0.25, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.4-mini, valid_from: 2026-03-17, input: 0.75, cache_read: 0.075, output: 4.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.4-mini-20*, valid_from: 2026-03-17, input: 0.75, cache_read: 0.075, output: 4.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.4-nano, valid_from: 2026-03-17, input: 0.20, cache_read: 0.02, output: 1.25, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.4-nano-20*, valid_from: 2026-03-17, input: 0.20, cache_read: 0.02, output: 1.25, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.4-pro, valid_from: 2026-03-05, input: 30.00, output: 180.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.4-pro-20*, valid_from: 2026-03-05, input: 30.00, output: 180.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.3-codex, valid_from: 2026-02-05, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.3-chat-latest, valid_from: 2026-03-03, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.2, valid_from: 2025-12-11, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.2-20*, valid_from: 2025-12-11, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.2-chat-latest, valid_from: 2025-12-11, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.2-codex, valid_from: 2025-12-11, input: 1.75, cache_read: 0.175, output: 14.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.2-pro, valid_from: 2025-12-11, input: 21.00, output: 168.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.2-pro-20*, valid_from: 2025-12-11, input: 21.00, output: 168.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.1, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.1-20*, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.1-chat-latest, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.1-codex, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5.1-codex-max, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5.1-codex-mini, valid_from: 2025-11-13, input: 0.25, cache_read: 0.025, output: 2.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5, valid_from: 2025-08-07, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5-20*, valid_from: 2025-08-07, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5-chat-latest, valid_from: 2025-08-07, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5-codex, valid_from: 2025-09-15, input: 1.25, cache_read: 0.125, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5-mini, valid_from: 2025-08-07, input: 0.25, cache_read: 0.025, output: 2.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5-mini-20*, valid_from: 2025-08-07, input: 0.25, cache_read: 0.025, output: 2.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5-nano, valid_from: 2025-08-07, input: 0.05, cache_read: 0.005, output: 0.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5-nano-20*, valid_from: 2025-08-07, input: 0.05, cache_read: 0.005, output: 0.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-5-pro, valid_from: 2025-10-06, input: 15.00, output: 120.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-5-pro-20*, valid_from: 2025-10-06, input: 15.00, output: 120.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4.1, valid_from: 2025-04-14, input: 2.00, cache_read: 0.50, output: 8.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4.1-20*, valid_from: 2025-04-14, input: 2.00, cache_read: 0.50, output: 8.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4.1-mini, valid_from: 2025-04-14, input: 0.40, cache_read: 0.10, output: 1.60, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4.1-mini-20*, valid_from: 2025-04-14, input: 0.40, cache_read: 0.10, output: 1.60, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4.1-nano, valid_from: 2025-04-14, input: 0.10, cache_read: 0.025, output: 0.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4.1-nano-20*, valid_from: 2025-04-14, input: 0.10, cache_read: 0.025, output: 0.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # Reasoning models. o3 was cut to a fifth on 2025-06-10, o1-mini on 2025-01-31.
    - {provider: openai, model: o4-mini, valid_from: 2025-04-16, input: 1.10, cache_read: 0.275, output: 4.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o4-mini-20*, valid_from: 2025-04-16, input: 1.10, cache_read: 0.275, output: 4.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o3, valid_from: 2025-06-10, input: 2.00, cache_read: 0.50, output: 8.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o3, valid_from: 2025-04-16, input: 10.00, cache_read: 2.50, output: 40.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o3-20*, valid_from: 2025-06-10, input: 2.00, cache_read: 0.50, output: 8.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o3-20*, valid_from: 2025-04-16, input: 10.00, cache_read: 2.50, output: 40.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o3-pro, valid_from: 2025-06-10, input: 20.00, output: 80.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o3-pro-20*, valid_from: 2025-06-10, input: 20.00, output: 80.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o3-mini, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o3-mini-20*, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o1, valid_from: 2024-12-17, input: 15.00, cache_read: 7.50, output: 60.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o1-20*, valid_from: 2024-12-17, input: 15.00, cache_read: 7.50, output: 60.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o1-pro, valid_from: 2025-03-19, input: 150.00, output: 600.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: o1-pro-20*, valid_from: 2025-03-19, input: 150.00, output: 600.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: o1-mini, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "OpenAI pricing page (genai-prices, llm-prices, langfuse)"}
    - {provider: openai, model: o1-mini, valid_from: 2024-09-12, input: 3.00, cache_read: 1.50, output: 12.00, source: "OpenAI pricing page (genai-prices, llm-prices, langfuse)"}
    - {provider: openai, model: o1-mini-20*, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "OpenAI pricing page (genai-prices, llm-prices, langfuse)"}
    - {provider: openai, model: o1-mini-20*, valid_from: 2024-09-12, input: 3.00, cache_read: 1.50, output: 12.00, source: "OpenAI pricing page (genai-prices, llm-prices, langfuse)"}

    # GPT-4o: the alias moved from the May snapshot to the cheaper August one on 2024-10-02.
    - {provider: openai, model: gpt-4o, valid_from: 2024-10-02, input: 2.50, cache_read: 1.25, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4o, valid_from: 2024-05-13, input: 5.00, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4o-20*, valid_from: 2024-08-06, input: 2.50, cache_read: 1.25, output: 10.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4o-2024-05-13, valid_from: 2024-05-13, input: 5.00, output: 15.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4o-mini, valid_from: 2024-07-18, input: 0.15, cache_read: 0.075, output: 0.60, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4o-mini-20*, valid_from: 2024-07-18, input: 0.15, cache_read: 0.075, output: 0.60, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # Fine-tuned models (ft:base:organisation:name:id).
    - {provider: openai, model: "ft:gpt-4o-20*:*", valid_from: 2024-08-20, input: 3.75, cache_read: 1.875, output: 15.00, source: "OpenAI pricing page (litellm, portkey)"}

    - {provider: openai, model: "ft:gpt-4o-mini-20*:*", valid_from: 2024-07-23, input: 0.30, cache_read: 0.15, output: 1.20, source: "OpenAI pricing page (litellm, portkey)"}

    - {provider: openai, model: "ft:gpt-4.1-20*:*", valid_from: 2025-04-14, input: 3.00, cache_read: 0.75, output: 12.00, source: "OpenAI pricing page (litellm, portkey)"}

    - {provider: openai, model: "ft:gpt-4.1-mini-20*:*", valid_from: 2025-04-14, input: 0.80, cache_read: 0.20, output: 3.20, source: "OpenAI pricing page (litellm, portkey)"}

    # Older models, without a price for cached input.
    - {provider: openai, model: gpt-4-turbo, valid_from: 2024-04-09, input: 10.00, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: openai, model: gpt-4-turbo-20*, valid_from: 2024-04-09, input: 10.00, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4-turbo-preview, valid_from: 2024-01-25, input: 10.00, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4-0125-preview, valid_from: 2024-01-25, input: 10.00, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4-1106-preview, valid_from: 2023-11-06, input: 10.00, output: 30.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4, valid_from: 2023-03-14, input: 30.00, output: 60.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-4-0613, valid_from: 2023-06-13, input: 30.00, output: 60.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-3.5-turbo, valid_from: 2024-02-16, input: 0.50, output: 1.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-3.5-turbo-0125, valid_from: 2024-01-25, input: 0.50, output: 1.50, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: gpt-3.5-turbo-1106, valid_from: 2023-11-06, input: 1.00, output: 2.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # Embeddings: output is not priced.
    - {provider: openai, model: text-embedding-3-small, valid_from: 2024-01-25, input: 0.02, output: 0.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: text-embedding-3-large, valid_from: 2024-01-25, input: 0.13, output: 0.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: openai, model: text-embedding-ada-002*, valid_from: 2023-06-13, input: 0.10, output: 0.00, source: "OpenAI pricing page (litellm, genai-prices, veqen)"}

    # --------------------------------------------------------------------------
    # anthropic
    # cache_write is the 5-minute price; a 1-hour write costs 2x input. One price for the
    # whole context window unless said otherwise.
    # --------------------------------------------------------------------------

    - {provider: anthropic, model: claude-fable-5-2, valid_from: 2026-11-09, input: 8.00, cache_read: 0.20, cache_write: 10.00, output: 40.00, source: "Anthropic release notes (genai-prices)"}
    - {provider: anthropic, model: claude-fable-5-2-20*, valid_from: 2026-11-09, input: 8.00, cache_read: 0.20, cache_write: 10.00, output: 40.00, source: "Anthropic release notes (genai-prices)"}

    - {provider: anthropic, model: claude-fable-5-1, valid_from: 2026-09-01, input: 10.00, cache_read: 0.25, cache_write: 12.50, output: 50.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-fable-5-1-20*, valid_from: 2026-09-01, input: 10.00, cache_read: 0.25, cache_write: 12.50, output: 50.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-fable-5, valid_from: 2026-06-09, input: 10.00, cache_read: 1.00, cache_write: 12.50, output: 50.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-fable-5-20*, valid_from: 2026-06-09, input: 10.00, cache_read: 1.00, cache_write: 12.50, output: 50.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-5-5, valid_from: 2026-09-22, input: 4.00, cache_read: 0.20, cache_write: 5.00, output: 20.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-5-5-20*, valid_from: 2026-09-22, input: 4.00, cache_read: 0.20, cache_write: 5.00, output: 20.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-5, valid_from: 2026-07-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-5-20*, valid_from: 2026-07-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-4-8, valid_from: 2026-05-28, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-4-8-20*, valid_from: 2026-05-28, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-4-7, valid_from: 2026-04-16, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-4-7-20*, valid_from: 2026-04-16, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    # Until 2026-03-13 prompts above 200k tokens cost 2x input, 1.5x output.
    - {provider: anthropic, model: claude-opus-4-6, valid_from: 2026-02-05, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-4-6-20*, valid_from: 2026-02-05, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-4-5, valid_from: 2025-11-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-opus-4-5-20*, valid_from: 2025-11-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-opus-4-1, valid_from: 2025-08-05, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}
    - {provider: anthropic, model: claude-opus-4-1-20*, valid_from: 2025-08-05, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}

    - {provider: anthropic, model: claude-opus-4, valid_from: 2025-05-22, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}
    - {provider: anthropic, model: claude-opus-4-0, valid_from: 2025-05-22, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}
    - {provider: anthropic, model: claude-opus-4-20*, valid_from: 2025-05-22, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}

    # Cache reads were halved on 2026-10-07.
    - {provider: anthropic, model: claude-sonnet-5-5, valid_from: 2026-10-07, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-5-5, valid_from: 2026-09-28, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-5-5-20*, valid_from: 2026-10-07, input: 2.00, cache_read: 0.10, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-5-5-20*, valid_from: 2026-09-28, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    # The rise to 3.00/15.00 announced for 2026-09-01 was called off.
    - {provider: anthropic, model: claude-sonnet-5, valid_from: 2026-06-30, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-5-20*, valid_from: 2026-06-30, input: 2.00, cache_read: 0.20, cache_write: 2.50, output: 10.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    # Until 2026-03-13 prompts above 200k tokens cost 2x input, 1.5x output.
    - {provider: anthropic, model: claude-sonnet-4-6, valid_from: 2026-02-17, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-4-6-20*, valid_from: 2026-02-17, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    # Until 2026-04-30 prompts above 200k tokens (beta) cost 2x input, 1.5x output.
    - {provider: anthropic, model: claude-sonnet-4-5, valid_from: 2025-09-29, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-sonnet-4-5-20*, valid_from: 2025-09-29, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-sonnet-4, valid_from: 2025-05-22, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}
    - {provider: anthropic, model: claude-sonnet-4-0, valid_from: 2025-05-22, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}
    - {provider: anthropic, model: claude-sonnet-4-20*, valid_from: 2025-05-22, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}

    - {provider: anthropic, model: claude-3-7-sonnet*, valid_from: 2025-02-24, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}

    - {provider: anthropic, model: claude-3-5-sonnet*, valid_from: 2024-06-20, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Anthropic pricing page (genai-prices, models.dev, langfuse)"}

    # Requests with a prompt above 100k tokens cost 5x throughout.
    - {provider: anthropic, model: claude-haiku-5-5, valid_from: 2026-10-07, input: 0.10, cache_read: 0.01, cache_write: 0.125, output: 0.50, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-haiku-5-5-20*, valid_from: 2026-10-07, input: 0.10, cache_read: 0.01, cache_write: 0.125, output: 0.50, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-haiku-4-5, valid_from: 2025-10-15, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}
    - {provider: anthropic, model: claude-haiku-4-5-20*, valid_from: 2025-10-15, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Anthropic pricing page (litellm, genai-prices, veqen)"}

    - {provider: anthropic, model: claude-3-5-haiku*, valid_from: 2024-12-05, input: 0.80, cache_read: 0.08, cache_write: 1.00, output: 4.00, source: "Anthropic pricing page (genai-prices, portkey, langfuse)"}
    - {provider: anthropic, model: claude-3-5-haiku*, valid_from: 2024-11-04, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Anthropic pricing page (genai-prices, portkey, langfuse)"}

    - {provider: anthropic, model: claude-3-haiku*, valid_from: 2024-03-13, input: 0.25, cache_read: 0.03, cache_write: 0.30, output: 1.25, source: "Anthropic pricing page (genai-prices, portkey, langfuse)"}

    - {provider: anthropic, model: claude-3-opus*, valid_from: 2024-03-04, input: 15.00, cache_read: 1.50, cache_write: 18.75, output: 75.00, source: "Anthropic pricing page (genai-prices, portkey, langfuse)"}

    # --------------------------------------------------------------------------
    # gcp.gemini (Gemini API) and gcp.vertex_ai
    # A leading * also takes models/... and publishers/google/models/... names. Text, image
    # and video input; audio input costs more on the Flash models. Storage of cached tokens
    # is not included.
    # --------------------------------------------------------------------------

    # Launch price; 4.00 / 0.20 / 20.00 is announced for 2026-12-01.
    - {provider: gcp.gemini, model: "*gemini-4-argon", valid_from: 2026-10-13, input: 2.00, cache_read: 0.10, output: 10.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    # 3.6 to 3.8 Flash: half price through 2026-12-31; 1.50 / 0.15 / 7.50 from 2027-01-01.
    - {provider: gcp.gemini, model: "*gemini-3.8-flash", valid_from: 2026-09-02, input: 0.75, cache_read: 0.075, output: 3.75, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.7-flash", valid_from: 2026-08-13, input: 0.75, cache_read: 0.075, output: 3.75, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.6-flash", valid_from: 2026-08-13, input: 0.75, cache_read: 0.075, output: 3.75, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}
    - {provider: gcp.gemini, model: "*gemini-3.6-flash", valid_from: 2026-07-21, input: 1.50, cache_read: 0.15, output: 7.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.5-flash", valid_from: 2026-05-19, input: 1.50, cache_read: 0.15, output: 9.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.5-flash-lite", valid_from: 2026-07-21, input: 0.30, cache_read: 0.03, output: 2.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    # 3 Pro and 3.1 Pro: prompts above 200k tokens cost 2x input, 1.5x output.
    - {provider: gcp.gemini, model: "*gemini-3.1-pro-preview", valid_from: 2026-02-19, input: 2.00, cache_read: 0.20, output: 12.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.1-flash-lite", valid_from: 2026-05-07, input: 0.25, cache_read: 0.025, output: 1.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3.1-flash-lite-preview", valid_from: 2026-03-03, input: 0.25, cache_read: 0.025, output: 1.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-3-pro-preview", valid_from: 2025-11-18, input: 2.00, cache_read: 0.20, output: 12.00, source: "Gemini API pricing page (genai-prices, models.dev, langfuse)"}

    - {provider: gcp.gemini, model: "*gemini-3-flash-preview", valid_from: 2025-12-17, input: 0.50, cache_read: 0.05, output: 3.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    # 2.5: cache reads became cheaper in autumn 2025 (day it was seen). 2.5 Pro above 200k
    # tokens: 2x input, 1.5x output.
    - {provider: gcp.gemini, model: "*gemini-2.5-pro", valid_from: 2025-10-31, input: 1.25, cache_read: 0.125, output: 10.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}
    - {provider: gcp.gemini, model: "*gemini-2.5-pro", valid_from: 2025-06-17, input: 1.25, cache_read: 0.31, output: 10.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-2.5-flash", valid_from: 2025-10-31, input: 0.30, cache_read: 0.03, output: 2.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}
    - {provider: gcp.gemini, model: "*gemini-2.5-flash", valid_from: 2025-06-17, input: 0.30, cache_read: 0.075, output: 2.50, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-2.5-flash-lite", valid_from: 2025-10-31, input: 0.10, cache_read: 0.01, output: 0.40, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}
    - {provider: gcp.gemini, model: "*gemini-2.5-flash-lite", valid_from: 2025-07-22, input: 0.10, cache_read: 0.025, output: 0.40, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-2.0-flash", valid_from: 2025-02-05, input: 0.10, cache_read: 0.025, output: 0.40, source: "Gemini API pricing page (genai-prices, models.dev)"}
    - {provider: gcp.gemini, model: "*gemini-2.0-flash-0*", valid_from: 2025-02-05, input: 0.10, cache_read: 0.025, output: 0.40, source: "Gemini API pricing page (genai-prices, models.dev)"}

    - {provider: gcp.gemini, model: "*gemini-2.0-flash-lite", valid_from: 2025-02-25, input: 0.075, output: 0.30, source: "Gemini API pricing page (genai-prices, models.dev)"}
    - {provider: gcp.gemini, model: "*gemini-2.0-flash-lite-0*", valid_from: 2025-02-25, input: 0.075, output: 0.30, source: "Gemini API pricing page (genai-prices, models.dev)"}

    # Embeddings (text input).
    - {provider: gcp.gemini, model: "*gemini-embedding-2", valid_from: 2026-04-22, input: 0.20, output: 0.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    - {provider: gcp.gemini, model: "*gemini-embedding-001", valid_from: 2025-07-14, input: 0.15, output: 0.00, source: "Gemini API pricing page (litellm, genai-prices, veqen)"}

    # Vertex AI, global endpoint: Gemini as on the Gemini API, Claude as at Anthropic. Regional
    # endpoints cost 10 % more for Claude 4.5 and later.
    - {provider: gcp.vertex_ai, model: "*gemini-3.5-flash", valid_from: 2026-05-19, input: 1.50, cache_read: 0.15, output: 9.00, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-3.5-flash-lite", valid_from: 2026-07-21, input: 0.30, cache_read: 0.03, output: 2.50, source: "Vertex AI pricing page (litellm, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-3.1-pro-preview", valid_from: 2026-02-19, input: 2.00, cache_read: 0.20, output: 12.00, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-3.1-flash-lite", valid_from: 2026-05-07, input: 0.25, cache_read: 0.025, output: 1.50, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-2.5-pro", valid_from: 2025-10-31, input: 1.25, cache_read: 0.125, output: 10.00, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: "*gemini-2.5-pro", valid_from: 2025-06-17, input: 1.25, cache_read: 0.31, output: 10.00, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-2.5-flash", valid_from: 2025-10-31, input: 0.30, cache_read: 0.03, output: 2.50, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: "*gemini-2.5-flash", valid_from: 2025-06-17, input: 0.30, cache_read: 0.075, output: 2.50, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-2.5-flash-lite", valid_from: 2025-10-31, input: 0.10, cache_read: 0.01, output: 0.40, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: "*gemini-2.5-flash-lite", valid_from: 2025-07-22, input: 0.10, cache_read: 0.025, output: 0.40, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: "*gemini-embedding-001", valid_from: 2025-07-14, input: 0.15, output: 0.00, source: "Vertex AI pricing page (litellm, models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: claude-opus-4-5, valid_from: 2025-11-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Vertex AI pricing page (models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: claude-opus-4-5@*, valid_from: 2025-11-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Vertex AI pricing page (models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: claude-sonnet-4-5, valid_from: 2025-09-29, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Vertex AI pricing page (models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: claude-sonnet-4-5@*, valid_from: 2025-09-29, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Vertex AI pricing page (models.dev, portkey)"}

    - {provider: gcp.vertex_ai, model: claude-haiku-4-5, valid_from: 2025-10-15, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Vertex AI pricing page (models.dev, portkey)"}
    - {provider: gcp.vertex_ai, model: claude-haiku-4-5@*, valid_from: 2025-10-15, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Vertex AI pricing page (models.dev, portkey)"}

    # --------------------------------------------------------------------------
    # azure.ai.openai
    # Global Standard deployments, which cost what OpenAI asks; data-zone and regional ones
    # cost 10 % more. A deployment with a name of its own is found by its response model only.
    # --------------------------------------------------------------------------

    - {provider: azure.ai.openai, model: gpt-5.4, valid_from: 2026-03-05, input: 2.50, cache_read: 0.25, output: 15.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5.4-20*, valid_from: 2026-03-05, input: 2.50, cache_read: 0.25, output: 15.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-5.4-mini, valid_from: 2026-03-17, input: 0.75, cache_read: 0.075, output: 4.50, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5.4-mini-20*, valid_from: 2026-03-17, input: 0.75, cache_read: 0.075, output: 4.50, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-5.1, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5.1-20*, valid_from: 2025-11-13, input: 1.25, cache_read: 0.125, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-5, valid_from: 2025-08-07, input: 1.25, cache_read: 0.125, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5-20*, valid_from: 2025-08-07, input: 1.25, cache_read: 0.125, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-5-mini, valid_from: 2025-08-07, input: 0.25, cache_read: 0.025, output: 2.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5-mini-20*, valid_from: 2025-08-07, input: 0.25, cache_read: 0.025, output: 2.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-5-nano, valid_from: 2025-08-07, input: 0.05, cache_read: 0.005, output: 0.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-5-nano-20*, valid_from: 2025-08-07, input: 0.05, cache_read: 0.005, output: 0.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4.1, valid_from: 2025-04-14, input: 2.00, cache_read: 0.50, output: 8.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-4.1-20*, valid_from: 2025-04-14, input: 2.00, cache_read: 0.50, output: 8.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4.1-mini, valid_from: 2025-04-14, input: 0.40, cache_read: 0.10, output: 1.60, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-4.1-mini-20*, valid_from: 2025-04-14, input: 0.40, cache_read: 0.10, output: 1.60, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4.1-nano, valid_from: 2025-04-14, input: 0.10, cache_read: 0.025, output: 0.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-4.1-nano-20*, valid_from: 2025-04-14, input: 0.10, cache_read: 0.025, output: 0.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: o4-mini, valid_from: 2025-04-16, input: 1.10, cache_read: 0.275, output: 4.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: o4-mini-20*, valid_from: 2025-04-16, input: 1.10, cache_read: 0.275, output: 4.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: o3-mini, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: o3-mini-20*, valid_from: 2025-01-31, input: 1.10, cache_read: 0.55, output: 4.40, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4o, valid_from: 2024-08-06, input: 2.50, cache_read: 1.25, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-4o-20*, valid_from: 2024-08-06, input: 2.50, cache_read: 1.25, output: 10.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4o-2024-05-13, valid_from: 2024-05-13, input: 5.00, output: 15.00, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    - {provider: azure.ai.openai, model: gpt-4o-mini, valid_from: 2024-07-18, input: 0.15, cache_read: 0.075, output: 0.60, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}
    - {provider: azure.ai.openai, model: gpt-4o-mini-20*, valid_from: 2024-07-18, input: 0.15, cache_read: 0.075, output: 0.60, source: "Azure OpenAI pricing page (litellm, models.dev, portkey)"}

    # --------------------------------------------------------------------------
    # aws.bedrock
    # Nova: North American regions. Claude 4.5 and later: the global profile costs what Anthropic
    # asks, a us. or eu. profile 10 % more. Other profiles, GovCloud and bare in-region ids are
    # left out (the sources differ).
    # --------------------------------------------------------------------------

    - {provider: aws.bedrock, model: global.amazon.nova-2-lite-v1*, valid_from: 2025-12-02, input: 0.30, cache_read: 0.075, output: 2.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.amazon.nova-2-lite-v1*, valid_from: 2025-12-02, input: 0.33, cache_read: 0.0825, output: 2.75, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: amazon.nova-premier-v1*, valid_from: 2025-04-30, input: 2.50, cache_read: 0.625, output: 12.50, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}
    - {provider: aws.bedrock, model: us.amazon.nova-premier-v1*, valid_from: 2025-04-30, input: 2.50, cache_read: 0.625, output: 12.50, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: amazon.nova-pro-v1*, valid_from: 2024-12-03, input: 0.80, cache_read: 0.20, output: 3.20, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}
    - {provider: aws.bedrock, model: us.amazon.nova-pro-v1*, valid_from: 2024-12-03, input: 0.80, cache_read: 0.20, output: 3.20, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: amazon.nova-lite-v1*, valid_from: 2024-12-03, input: 0.06, cache_read: 0.015, output: 0.24, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}
    - {provider: aws.bedrock, model: us.amazon.nova-lite-v1*, valid_from: 2024-12-03, input: 0.06, cache_read: 0.015, output: 0.24, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: amazon.nova-micro-v1*, valid_from: 2024-12-03, input: 0.035, cache_read: 0.00875, output: 0.14, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}
    - {provider: aws.bedrock, model: us.amazon.nova-micro-v1*, valid_from: 2024-12-03, input: 0.035, cache_read: 0.00875, output: 0.14, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: amazon.titan-embed-text-v2*, valid_from: 2024-04-30, input: 0.02, output: 0.00, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: amazon.titan-embed-text-v1*, valid_from: 2023-09-28, input: 0.10, output: 0.00, source: "Amazon Bedrock pricing page (litellm, genai-prices, veqen)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-opus-5-5, valid_from: 2026-09-22, input: 4.00, cache_read: 0.20, cache_write: 5.00, output: 20.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-opus-5-5, valid_from: 2026-09-22, input: 4.40, cache_read: 0.22, cache_write: 5.50, output: 22.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-opus-5-5, valid_from: 2026-09-22, input: 4.40, cache_read: 0.22, cache_write: 5.50, output: 22.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-opus-5, valid_from: 2026-07-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-opus-5, valid_from: 2026-07-24, input: 5.50, cache_read: 0.55, cache_write: 6.875, output: 27.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-opus-5, valid_from: 2026-07-24, input: 5.50, cache_read: 0.55, cache_write: 6.875, output: 27.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-opus-4-5-20*, valid_from: 2025-11-24, input: 5.00, cache_read: 0.50, cache_write: 6.25, output: 25.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-opus-4-5-20*, valid_from: 2025-11-24, input: 5.50, cache_read: 0.55, cache_write: 6.875, output: 27.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-opus-4-5-20*, valid_from: 2025-11-24, input: 5.50, cache_read: 0.55, cache_write: 6.875, output: 27.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-sonnet-4-6*, valid_from: 2026-02-17, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-sonnet-4-6*, valid_from: 2026-02-17, input: 3.30, cache_read: 0.33, cache_write: 4.125, output: 16.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-sonnet-4-6*, valid_from: 2026-02-17, input: 3.30, cache_read: 0.33, cache_write: 4.125, output: 16.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-sonnet-4-5-20*, valid_from: 2025-09-29, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-sonnet-4-5-20*, valid_from: 2025-09-29, input: 3.30, cache_read: 0.33, cache_write: 4.125, output: 16.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-sonnet-4-5-20*, valid_from: 2025-09-29, input: 3.30, cache_read: 0.33, cache_write: 4.125, output: 16.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: global.anthropic.claude-haiku-4-5-20*, valid_from: 2025-10-15, input: 1.00, cache_read: 0.10, cache_write: 1.25, output: 5.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: us.anthropic.claude-haiku-4-5-20*, valid_from: 2025-10-15, input: 1.10, cache_read: 0.11, cache_write: 1.375, output: 5.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}
    - {provider: aws.bedrock, model: eu.anthropic.claude-haiku-4-5-20*, valid_from: 2025-10-15, input: 1.10, cache_read: 0.11, cache_write: 1.375, output: 5.50, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    # Older Claude models cost the same in every profile.
    - {provider: aws.bedrock, model: "*anthropic.claude-sonnet-4-20*", valid_from: 2025-05-22, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: "*anthropic.claude-3-5-sonnet-20*", valid_from: 2024-06-20, input: 3.00, cache_read: 0.30, cache_write: 3.75, output: 15.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    - {provider: aws.bedrock, model: "*anthropic.claude-3-5-haiku-20*", valid_from: 2024-12-05, input: 0.80, cache_read: 0.08, cache_write: 1.00, output: 4.00, source: "Amazon Bedrock pricing page (litellm, genai-prices)"}

    # --------------------------------------------------------------------------
    # mistral_ai
    # Models that Mistral still offers: a cache read costs a tenth of the input.
    # --------------------------------------------------------------------------

    # Large 4: launch offer until 2026-10-20, then the list price, then new weights at a lower one.
    - {provider: mistral_ai, model: mistral-large-4, valid_from: 2026-10-29, input: 0.70, cache_read: 0.07, output: 2.10, source: "Mistral pricing page (genai-prices, openrouter)"}
    - {provider: mistral_ai, model: mistral-large-4, valid_from: 2026-10-20, input: 1.36, cache_read: 0.14, output: 4.18, source: "Mistral pricing page (genai-prices, openrouter)"}
    - {provider: mistral_ai, model: mistral-large-4, valid_from: 2026-10-06, input: 0.68, cache_read: 0.07, output: 2.09, source: "Mistral pricing page (genai-prices, openrouter)"}
    - {provider: mistral_ai, model: mistral-large-4-0, valid_from: 2026-10-29, input: 0.70, cache_read: 0.07, output: 2.10, source: "Mistral pricing page (genai-prices, openrouter)"}
    - {provider: mistral_ai, model: mistral-large-4-0, valid_from: 2026-10-20, input: 1.36, cache_read: 0.14, output: 4.18, source: "Mistral pricing page (genai-prices, openrouter)"}
    - {provider: mistral_ai, model: mistral-large-4-0, valid_from: 2026-10-06, input: 0.68, cache_read: 0.07, output: 2.09, source: "Mistral pricing page (genai-prices, openrouter)"}

    - {provider: mistral_ai, model: mistral-large-2512, valid_from: 2025-12-02, input: 0.50, cache_read: 0.05, output: 1.50, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: mistral-large-latest, valid_from: 2025-12-02, input: 0.50, cache_read: 0.05, output: 1.50, source: "Mistral pricing page (litellm, models.dev, llm-prices)"}
    - {provider: mistral_ai, model: mistral-large-latest, valid_from: 2024-11-18, input: 2.00, output: 6.00, source: "Mistral pricing page (litellm, models.dev, llm-prices)"}

    - {provider: mistral_ai, model: mistral-large-2411, valid_from: 2024-11-18, input: 2.00, output: 6.00, source: "Mistral pricing page (models.dev, llm-prices)"}

    - {provider: mistral_ai, model: mistral-medium-2604, valid_from: 2026-04-29, input: 1.50, cache_read: 0.15, output: 7.50, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: mistral-medium-3-5, valid_from: 2026-04-29, input: 1.50, cache_read: 0.15, output: 7.50, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: mistral-medium-latest, valid_from: 2026-06-16, input: 1.50, cache_read: 0.15, output: 7.50, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: mistral-medium-latest, valid_from: 2025-05-07, input: 0.40, cache_read: 0.04, output: 2.00, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: mistral-medium-2508, valid_from: 2025-08-12, input: 0.40, output: 2.00, source: "Mistral pricing page (models.dev, portkey)"}

    - {provider: mistral_ai, model: mistral-medium-2505, valid_from: 2025-05-07, input: 0.40, output: 2.00, source: "Mistral pricing page (models.dev, llm-prices)"}

    - {provider: mistral_ai, model: mistral-small-2603, valid_from: 2026-03-16, input: 0.15, cache_read: 0.015, output: 0.60, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: mistral-small-latest, valid_from: 2026-03-16, input: 0.15, cache_read: 0.015, output: 0.60, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: mistral-small-latest, valid_from: 2025-03-17, input: 0.10, output: 0.30, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: mistral-small-2506, valid_from: 2025-06-20, input: 0.10, output: 0.30, source: "Mistral pricing page (models.dev, portkey)"}

    - {provider: mistral_ai, model: ministral-14b-2512, valid_from: 2025-12-02, input: 0.20, cache_read: 0.02, output: 0.20, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: ministral-8b-2512, valid_from: 2025-12-02, input: 0.15, cache_read: 0.015, output: 0.15, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: ministral-8b-latest, valid_from: 2025-12-02, input: 0.15, cache_read: 0.015, output: 0.15, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: ministral-8b-latest, valid_from: 2024-10-16, input: 0.10, output: 0.10, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: ministral-3b-2512, valid_from: 2025-12-02, input: 0.10, cache_read: 0.01, output: 0.10, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: codestral-2508, valid_from: 2025-07-30, input: 0.30, cache_read: 0.03, output: 0.90, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: codestral-latest, valid_from: 2025-01-13, input: 0.30, cache_read: 0.03, output: 0.90, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: devstral-2512, valid_from: 2025-12-09, input: 0.40, output: 2.00, source: "Mistral pricing page (genai-prices, models.dev)"}

    - {provider: mistral_ai, model: mistral-embed, valid_from: 2023-12-11, input: 0.10, output: 0.00, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: mistral-embed-2312, valid_from: 2023-12-11, input: 0.10, output: 0.00, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    - {provider: mistral_ai, model: codestral-embed, valid_from: 2025-05-28, input: 0.15, output: 0.00, source: "Mistral pricing page (litellm, genai-prices, veqen)"}
    - {provider: mistral_ai, model: codestral-embed-2505, valid_from: 2025-05-28, input: 0.15, output: 0.00, source: "Mistral pricing page (litellm, genai-prices, veqen)"}

    # --------------------------------------------------------------------------
    # deepseek
    # Since 2026-08-17 the price depends on the hour: the off-peak price is given here. From
    # 01:00 to 04:00 and 06:00 to 10:00 UTC, Monday to Friday but for Chinese holidays, all
    # figures double. A change made at 16:00 UTC is dated to the next day.
    # --------------------------------------------------------------------------

    - {provider: deepseek, model: deepseek-flash*, valid_from: 2026-09-10, input: 0.15, cache_read: 0.003, output: 0.60, source: "DeepSeek pricing page (genai-prices)"}

    # V4 Flash was retired on 2026-09-10; its name is served and billed as deepseek-flash.
    - {provider: deepseek, model: deepseek-v4-flash*, valid_from: 2026-09-10, input: 0.15, cache_read: 0.003, output: 0.60, source: "DeepSeek pricing page (genai-prices, models.dev)"}
    - {provider: deepseek, model: deepseek-v4-flash*, valid_from: 2026-08-17, input: 0.22, cache_read: 0.007, output: 0.66, source: "DeepSeek pricing page (genai-prices, models.dev)"}
    - {provider: deepseek, model: deepseek-v4-flash*, valid_from: 2026-04-26, input: 0.14, cache_read: 0.0028, output: 0.28, source: "DeepSeek pricing page (genai-prices, models.dev)"}
    - {provider: deepseek, model: deepseek-v4-flash*, valid_from: 2026-04-24, input: 0.14, cache_read: 0.028, output: 0.28, source: "DeepSeek pricing page (genai-prices, models.dev)"}

    - {provider: deepseek, model: deepseek-v4-pro*, valid_from: 2026-08-17, input: 0.66, cache_read: 0.022, output: 1.98, source: "DeepSeek pricing page (genai-prices, models.dev)"}
    - {provider: deepseek, model: deepseek-v4-pro*, valid_from: 2026-04-26, input: 0.435, cache_read: 0.003625, output: 0.87, source: "DeepSeek pricing page (genai-prices, models.dev)"}
    - {provider: deepseek, model: deepseek-v4-pro*, valid_from: 2026-04-24, input: 1.74, cache_read: 0.145, output: 3.48, source: "DeepSeek pricing page (genai-prices, models.dev)"}

    # Retired on 2026-07-24; aliases of V4 Flash from 2026-04-24. The night discount of 2025
    # is not included.
    - {provider: deepseek, model: deepseek-chat, valid_from: 2026-04-26, input: 0.14, cache_read: 0.0028, output: 0.28, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-chat, valid_from: 2026-04-24, input: 0.14, cache_read: 0.028, output: 0.28, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-chat, valid_from: 2025-09-29, input: 0.28, cache_read: 0.028, output: 0.42, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-chat, valid_from: 2025-09-06, input: 0.56, cache_read: 0.07, output: 1.68, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-chat, valid_from: 2025-02-09, input: 0.27, cache_read: 0.07, output: 1.10, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-chat, valid_from: 2024-12-26, input: 0.14, cache_read: 0.014, output: 0.28, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}

    - {provider: deepseek, model: deepseek-reasoner, valid_from: 2026-04-26, input: 0.14, cache_read: 0.0028, output: 0.28, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-reasoner, valid_from: 2026-04-24, input: 0.14, cache_read: 0.028, output: 0.28, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-reasoner, valid_from: 2025-09-29, input: 0.28, cache_read: 0.028, output: 0.42, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-reasoner, valid_from: 2025-09-06, input: 0.56, cache_read: 0.07, output: 1.68, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}
    - {provider: deepseek, model: deepseek-reasoner, valid_from: 2025-01-20, input: 0.55, cache_read: 0.14, output: 2.19, source: "DeepSeek pricing page and news (models.dev, llm-prices)"}

    # --------------------------------------------------------------------------
    # x_ai
    # From 200k prompt tokens on (128k for Grok 4) all tokens of a request cost double.
    # --------------------------------------------------------------------------

    - {provider: x_ai, model: grok-4.7, valid_from: 2026-09-21, input: 2.00, cache_read: 0.50, output: 6.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: x_ai, model: grok-4.6, valid_from: 2026-08-12, input: 2.00, cache_read: 0.50, output: 6.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: x_ai, model: grok-4.5, valid_from: 2026-07-08, input: 2.00, cache_read: 0.30, output: 6.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: x_ai, model: grok-4.5-latest, valid_from: 2026-07-08, input: 2.00, cache_read: 0.30, output: 6.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: x_ai, model: grok-4.3, valid_from: 2026-04-30, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: x_ai, model: grok-4.3-latest, valid_from: 2026-04-30, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    # All members of the 4.20 family cost the same.
    - {provider: x_ai, model: grok-4.20*, valid_from: 2026-04-30, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (litellm, genai-prices, veqen)"}
    - {provider: x_ai, model: grok-4.20*, valid_from: 2026-03-09, input: 2.00, cache_read: 0.20, output: 6.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    - {provider: x_ai, model: grok-build-0.1, valid_from: 2026-04-16, input: 1.00, cache_read: 0.20, output: 2.00, source: "xAI pricing page (litellm, genai-prices, veqen)"}

    # Retired on 2026-05-15; what still comes under these names is answered and billed as grok-4.3.
    - {provider: x_ai, model: grok-4-1-fast*, valid_from: 2026-05-15, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-4-1-fast*, valid_from: 2025-11-19, input: 0.20, cache_read: 0.05, output: 0.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}

    - {provider: x_ai, model: grok-4-fast*, valid_from: 2026-05-15, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-4-fast*, valid_from: 2025-09-19, input: 0.20, cache_read: 0.05, output: 0.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}

    - {provider: x_ai, model: grok-4, valid_from: 2026-05-15, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-4, valid_from: 2025-07-09, input: 3.00, cache_read: 0.75, output: 15.00, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-4-0709, valid_from: 2026-05-15, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-4-0709, valid_from: 2025-07-09, input: 3.00, cache_read: 0.75, output: 15.00, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}

    - {provider: x_ai, model: grok-3, valid_from: 2026-05-15, input: 1.25, cache_read: 0.20, output: 2.50, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}
    - {provider: x_ai, model: grok-3, valid_from: 2025-04-09, input: 3.00, cache_read: 0.75, output: 15.00, source: "xAI pricing page (llm-prices, portkey, tokencostauto)"}

    # --------------------------------------------------------------------------
    # cohere
    # --------------------------------------------------------------------------

    - {provider: cohere, model: command-a-03-2025, valid_from: 2025-03-13, input: 2.50, output: 10.00, source: "Cohere pricing page (litellm, models.dev)"}

    - {provider: cohere, model: command-r7b-12-2024, valid_from: 2024-12-13, input: 0.0375, output: 0.15, source: "Cohere pricing page (litellm, models.dev)"}

    - {provider: cohere, model: command-r-plus-08-2024, valid_from: 2024-08-30, input: 2.50, output: 10.00, source: "Cohere pricing page (litellm, models.dev)"}

    - {provider: cohere, model: command-r-08-2024, valid_from: 2024-08-30, input: 0.15, output: 0.60, source: "Cohere pricing page (litellm, models.dev)"}

    # Embeddings (text).
    # day it was seen
    - {provider: cohere, model: embed-v5.0-fast, valid_from: 2026-10-21, input: 0.08, output: 0.00, source: "Cohere pricing page (litellm, openrouter)"}

    - {provider: cohere, model: embed-v4.0, valid_from: 2025-04-15, input: 0.12, output: 0.00, source: "Cohere pricing page (litellm, genai-prices)"}

    - {provider: cohere, model: embed-english-v3.0, valid_from: 2023-11-02, input: 0.10, output: 0.00, source: "Cohere pricing page (litellm, portkey)"}
    - {provider: cohere, model: embed-multilingual-v3.0, valid_from: 2023-11-02, input: 0.10, output: 0.00, source: "Cohere pricing page (litellm, portkey)"}

    # --------------------------------------------------------------------------
    # groq
    # A leading * takes the name with and without its maker (openai/gpt-oss-120b).
    # --------------------------------------------------------------------------

    # day it was seen
    - {provider: groq, model: "*qwen3.8-27b", valid_from: 2026-09-07, input: 0.80, output: 4.00, source: "Groq pricing page (litellm, genai-prices, veqen)"}

    # gpt-oss became cheaper in autumn 2025 (day it was seen).
    - {provider: groq, model: "*gpt-oss-120b", valid_from: 2025-11-11, input: 0.15, cache_read: 0.075, output: 0.60, source: "Groq pricing page (litellm, genai-prices, veqen)"}
    - {provider: groq, model: "*gpt-oss-120b", valid_from: 2025-08-05, input: 0.15, output: 0.75, source: "Groq pricing page (litellm, genai-prices, veqen)"}

    - {provider: groq, model: "*gpt-oss-20b", valid_from: 2025-11-11, input: 0.075, cache_read: 0.0375, output: 0.30, source: "Groq pricing page (litellm, genai-prices, veqen)"}
    - {provider: groq, model: "*gpt-oss-20b", valid_from: 2025-08-05, input: 0.10, output: 0.50, source: "Groq pricing page (litellm, genai-prices, veqen)"}

    - {provider: groq, model: "*qwen3-32b", valid_from: 2025-06-11, input: 0.29, output: 0.59, source: "Groq pricing page (genai-prices, models.dev, portkey)"}

    - {provider: groq, model: "*llama-4-scout-17b-16e-instruct", valid_from: 2025-04-05, input: 0.11, output: 0.34, source: "Groq pricing page (genai-prices, models.dev, portkey)"}

    - {provider: groq, model: llama-3.3-70b-versatile, valid_from: 2024-12-06, input: 0.59, output: 0.79, source: "Groq pricing page (genai-prices, models.dev, portkey)"}

    - {provider: groq, model: llama-3.1-8b-instant, valid_from: 2024-07-23, input: 0.05, output: 0.08, source: "Groq pricing page (genai-prices, models.dev, portkey)"}

    # --------------------------------------------------------------------------
    # together_ai and fireworks_ai
    # A leading * takes the name with and without its maker or account path.
    # --------------------------------------------------------------------------

    - {provider: together_ai, model: "*kimi-k3", valid_from: 2026-07-16, input: 3.00, cache_read: 0.30, output: 15.00, source: "Together AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: together_ai, model: "*glm-5.3", valid_from: 2026-08-19, input: 1.40, cache_read: 0.26, output: 4.40, source: "Together AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: together_ai, model: "*glm-5.2", valid_from: 2026-06-16, input: 1.40, cache_read: 0.26, output: 4.40, source: "Together AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: together_ai, model: "*deepseek-v4.1-flash", valid_from: 2026-09-10, input: 0.30, cache_read: 0.006, output: 1.20, source: "Together AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: together_ai, model: "*gpt-oss-120b", valid_from: 2025-08-05, input: 0.15, output: 0.60, source: "Together AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: together_ai, model: "*gpt-oss-20b", valid_from: 2025-08-05, input: 0.05, output: 0.20, source: "Together AI pricing page (litellm, models.dev, portkey)"}

    - {provider: together_ai, model: "*meta-llama-3.1-8b-instruct-turbo", valid_from: 2024-07-23, input: 0.18, output: 0.18, source: "Together AI pricing page (genai-prices, portkey)"}

    - {provider: fireworks_ai, model: "*kimi-k3", valid_from: 2026-07-16, input: 3.00, cache_read: 0.30, output: 15.00, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*glm-5p3", valid_from: 2026-08-19, input: 1.40, cache_read: 0.26, output: 4.40, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*deepseek-v4p1-flash", valid_from: 2026-09-10, input: 0.30, cache_read: 0.006, output: 1.20, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*minimax-m3", valid_from: 2026-06-12, input: 0.30, cache_read: 0.06, output: 1.20, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*kimi-k2p6", valid_from: 2026-04-21, input: 0.95, cache_read: 0.16, output: 4.00, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*gpt-oss-120b", valid_from: 2025-08-05, input: 0.15, cache_read: 0.015, output: 0.60, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    - {provider: fireworks_ai, model: "*gpt-oss-20b", valid_from: 2025-08-05, input: 0.07, cache_read: 0.035, output: 0.30, source: "Fireworks pricing page (litellm, genai-prices, veqen)"}

    # --------------------------------------------------------------------------
    # perplexity
    # Tokens only: each request also costs a fee for the search.
    # --------------------------------------------------------------------------

    - {provider: perplexity, model: sonar-deep-research, valid_from: 2025-02-14, input: 2.00, output: 8.00, source: "Perplexity pricing page (litellm, genai-prices, portkey)"}

    - {provider: perplexity, model: sonar-pro, valid_from: 2025-01-21, input: 3.00, output: 15.00, source: "Perplexity pricing page (litellm, genai-prices, portkey)"}

    - {provider: perplexity, model: sonar, valid_from: 2025-01-21, input: 1.00, output: 1.00, source: "Perplexity pricing page (genai-prices, models.dev, veqen)"}

    # agent API; day it was seen
    - {provider: perplexity, model: perplexity/sonar, valid_from: 2026-10-19, input: 0.25, cache_read: 0.0625, output: 2.50, source: "Perplexity pricing page (litellm, genai-prices)"}

    # --------------------------------------------------------------------------
    # cerebras
    # --------------------------------------------------------------------------

    - {provider: cerebras, model: "*gpt-oss-120b", valid_from: 2025-08-05, input: 0.35, output: 0.75, source: "Cerebras pricing page (litellm, genai-prices, veqen)"}

    # day it was seen
    - {provider: cerebras, model: "*qwen-3-32b", valid_from: 2025-11-07, input: 0.40, output: 0.80, source: "Cerebras pricing page (litellm, genai-prices, veqen)"}

    # day it was seen
    - {provider: cerebras, model: "*llama-3.3-70b", valid_from: 2025-11-07, input: 0.85, output: 1.20, source: "Cerebras pricing page (litellm, genai-prices, veqen)"}

    # day it was seen
    - {provider: cerebras, model: "*llama3.1-8b", valid_from: 2025-11-07, input: 0.10, output: 0.10, source: "Cerebras pricing page (litellm, genai-prices, veqen)"}

    # --------------------------------------------------------------------------
    # moonshotai
    # --------------------------------------------------------------------------

    - {provider: moonshotai, model: kimi-k3.1-pro, valid_from: 2026-10-23, input: 2.00, cache_read: 0.20, output: 10.00, source: "Moonshot pricing page (litellm, genai-prices)"}

    - {provider: moonshotai, model: kimi-k3, valid_from: 2026-07-16, input: 3.00, cache_read: 0.30, output: 15.00, source: "Moonshot pricing page (litellm, genai-prices)"}

    - {provider: moonshotai, model: kimi-k2.7-code, valid_from: 2026-06-12, input: 0.95, cache_read: 0.19, output: 4.00, source: "Moonshot pricing page (litellm, genai-prices, models.dev)"}

    - {provider: moonshotai, model: kimi-k2.6, valid_from: 2026-04-21, input: 0.95, cache_read: 0.16, output: 4.00, source: "Moonshot pricing page (litellm, genai-prices, models.dev)"}

    - {provider: moonshotai, model: kimi-k2.5, valid_from: 2026-01-27, input: 0.60, cache_read: 0.10, output: 3.00, source: "Moonshot pricing page (litellm, genai-prices, models.dev)"}

    - {provider: moonshotai, model: kimi-k2-thinking, valid_from: 2025-11-06, input: 0.60, cache_read: 0.15, output: 2.50, source: "Moonshot pricing page (genai-prices, models.dev, llm-prices)"}

    - {provider: moonshotai, model: kimi-k2-0905-preview, valid_from: 2025-09-05, input: 0.60, cache_read: 0.15, output: 2.50, source: "Moonshot pricing page (genai-prices, models.dev, llm-prices)"}

    # --------------------------------------------------------------------------
    # zai
    # --------------------------------------------------------------------------

    - {provider: zai, model: glm-5.3, valid_from: 2026-08-19, input: 1.40, cache_read: 0.26, output: 4.40, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-5.3-flash, valid_from: 2026-09-10, input: 0.15, cache_read: 0.03, output: 0.50, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-5.2, valid_from: 2026-06-16, input: 1.40, cache_read: 0.26, output: 4.40, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-5.1, valid_from: 2026-04-07, input: 1.40, cache_read: 0.26, output: 4.40, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-5, valid_from: 2026-02-11, input: 1.00, cache_read: 0.20, output: 3.20, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-4.7, valid_from: 2025-12-22, input: 0.60, cache_read: 0.11, output: 2.20, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-4.6, valid_from: 2025-09-30, input: 0.60, cache_read: 0.11, output: 2.20, source: "Z.ai pricing page (litellm, genai-prices, veqen)"}

    - {provider: zai, model: glm-4.5-air, valid_from: 2025-07-28, input: 0.20, cache_read: 0.03, output: 1.10, source: "Z.ai pricing page (genai-prices, models.dev)"}

    # --------------------------------------------------------------------------
    # minimax
    # --------------------------------------------------------------------------

    # M3: more above 512k tokens.
    - {provider: minimax, model: minimax-m3, valid_from: 2026-06-01, input: 0.30, cache_read: 0.06, output: 1.20, source: "MiniMax pricing page (litellm, genai-prices, models.dev)"}

    - {provider: minimax, model: minimax-m2.7, valid_from: 2026-03-18, input: 0.30, cache_read: 0.06, cache_write: 0.375, output: 1.20, source: "MiniMax pricing page (genai-prices, models.dev)"}

    - {provider: minimax, model: minimax-m2.5, valid_from: 2026-02-12, input: 0.30, cache_read: 0.03, cache_write: 0.375, output: 1.20, source: "MiniMax pricing page (litellm, models.dev)"}

    - {provider: minimax, model: minimax-m2, valid_from: 2025-10-27, input: 0.30, cache_read: 0.03, cache_write: 0.375, output: 1.20, source: "MiniMax pricing page (litellm, genai-prices, models.dev)"}

    # --------------------------------------------------------------------------
    # voyage (embeddings)
    # --------------------------------------------------------------------------

    - {provider: voyage, model: voyage-4-large, valid_from: 2026-01-15, input: 0.12, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-4, valid_from: 2026-01-15, input: 0.06, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-4-lite, valid_from: 2026-01-15, input: 0.02, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-context-3, valid_from: 2025-07-23, input: 0.18, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-3.5, valid_from: 2025-05-20, input: 0.06, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-3.5-lite, valid_from: 2025-05-20, input: 0.02, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-3-large, valid_from: 2025-01-07, input: 0.18, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-code-3, valid_from: 2024-12-04, input: 0.18, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-law-2, valid_from: 2024-04-15, input: 0.12, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

    - {provider: voyage, model: voyage-finance-2, valid_from: 2024-06-03, input: 0.12, output: 0.00, source: "Voyage AI pricing page (litellm, genai-prices, veqen)"}

"""#
}
