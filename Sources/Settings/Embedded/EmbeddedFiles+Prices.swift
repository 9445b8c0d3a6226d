// swift-format-ignore-file
// Made by dev/embed from pipelines/prices.yaml; do not edit, run dev/embed.

extension EmbeddedFiles {
  /// The text of pipelines/prices.yaml.
  package static let pricesText: String = #"""
# Prices of LLM and embedding models, for the cost of calls whose spans report tokens but no cost of
# their own. docs/prices.md says each rule with an example.
#
# What a figure is: the public list price in US dollars per million tokens. Taxes, discounts and fees
# per request, per search or per hour are not included.
#
# A line of `table` is what a model of the provider above it costs:
#
#   MODEL [from DAY] FIGURES [; CONDITIONS FIGURES or xFACTOR]... [; varies REASONS]  [# COMMENT]
#
#   MODEL        its name in lower case, as the provider or the route to it writes it, without the
#                provider's name before it; `*` stands for any run of characters. A date behind it is
#                given only where the dated model has a price of its own
#   from DAY     the first day, UTC, on which the line holds; without it, it always did
#   in, out      a token of input and of output
#   read         a token of input read from the provider's cache; without it, as `in`
#   write        a token of input written to that cache; without it, as `in`
#   write_long   the same, to be kept longer (an hour at Anthropic, a day at OpenAI); else as `write`
#   reasoning    a token of output spent on reasoning; without it, as `out`
#   audio_in, audio_out   a token of audio; without them, as `in` and `out`
#
# Behind a semicolon stands what holds instead under conditions, all of which must be met; what it
# leaves out stays as it is, and `x0.5` is a factor on all figures. Conditions:
#
#   flex, priority, batch, fast, ultrafast   the service tier
#   >200k        more input tokens than that, those of the cache included; for the whole request
#   hours=10:00-24:00,04:00-06:00   when the call began, UTC
#   days=sat,sun                    the day on which it began, UTC
#   region=eu    where it is processed; only a model's name tells it
#
# `varies region` says that lines of their own have other prices for it: azure's `eu/gpt-4o`.
# Of several sections without a factor that are met the one with the most conditions holds, then the
# one with the higher `>`, then the first; factors apply to it, but a tier's only where the section
# names no tier. Where a call does not tell what a condition asks for, its cost is that without the
# condition, and shows in llm_cost_approximate_usd_total.
#
# How to edit it: when a price changes, add a line with the new day above the old one and leave the old
# one as it is. `dev/update-prices` does that from the data of the Python packages litellm and
# genai-prices; a line whose comment begins with `own:` and says why it leaves alone. Then run dev/embed
# and dev/check-prices.py.
#
# A price of your own goes into your pipeline file, under `table` or, one by one, under `entries`: it
# comes before these, and takes the place of all lines of the same provider and model here:
#
#   prices:
#     entries:
#       - {provider: openai, model: "ft:gpt-4o*", input: 3.75, output: 15.00}
#       - {provider: acme, model: large, valid_from: 2026-11-01, input: 2, cache_read: 0.2, output: 8,
#          when: [">200k in 4 out 12", "flex x0.5"]}
#
# Where the figures are from: litellm 1.110.2 and, for what it does not have, genai-prices 0.2.3, both
# of which quote the providers' pages, looked at on the day `taken`. Lines with a comment are older:
# compared on 2026-11-23 between litellm 1.109.1, genai-prices 0.2.3 and veqen-pricebook 2026.10.23 (for
# models that did not change since, models.dev, langfuse, portkey and llm-prices as of July and August
# 2026); the comment names the provider's page and, in brackets, who quotes it.

prices:
  # When the figures were last looked at.
  taken: 2026-12-01

  # Prices one by one; the shipped ones are all in the table.
  entries: []

  # By provider, as llm_provider shows it; several that share a list stand together. The lines of `any`
  # hold under every provider that has none of its own for a model.
  table:

    openai: |
      ada in 0.4 out 0.4
      babbage in 0.5 out 0.5
      babbage-002 in 0.4 out 0.4; batch x0.5
      chat-latest in 5 read 0.5 out 30
      chatgpt-4o-latest in 5 out 15
      chatgpt-image-latest in 5 read 1.25 out 10
      codex-mini in 1.5 read 0.375 out 6
      codex-mini-latest in 1.5 read 0.375 out 6
      computer-use in 3 out 12
      computer-use-preview in 3 out 12
      curie in 2 out 2
      davinci in 20 out 20
      davinci-002 in 2 out 2; batch x0.5
      daybreak-blue-latest in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      daybreak-red-latest in 12.5 read 1.25 write 15.625 out 75; >272k in 25 read 2.5 write 31.25 out 112.5
      ft:babbage-002 in 1.6 out 1.6; batch in 0.8 out 0.9
      ft:davinci-002 in 12 out 12; batch x0.5
      ft:gpt-3.5-turbo in 3 out 6; batch x0.5
      ft:gpt-3.5-turbo-0125 in 3 out 6
      ft:gpt-3.5-turbo-0613 in 3 out 6
      ft:gpt-3.5-turbo-1106 in 3 out 6
      ft:gpt-4-0613 in 30 out 60
      ft:gpt-4.1-20*:* from 2025-04-14 in 3 read 0.75 out 12  # OpenAI pricing page (litellm, portkey)
      ft:gpt-4.1-2025-04-14 in 3 read 0.75 out 12; batch in 1.5 read 0.5 out 6
      ft:gpt-4.1-mini-20*:* from 2025-04-14 in 0.8 read 0.2 out 3.2  # OpenAI pricing page (litellm, portkey)
      ft:gpt-4.1-mini-2025-04-14 in 0.8 read 0.2 out 3.2; batch x0.5
      ft:gpt-4.1-nano-2025-04-14 in 0.2 read 0.05 out 0.8; batch x0.5
      ft:gpt-4o in 3.75 out 15
      ft:gpt-4o-20*:* from 2024-08-20 in 3.75 read 1.875 out 15  # OpenAI pricing page (litellm, portkey)
      ft:gpt-4o-2024-08-06 in 3.75 read 1.875 out 15; batch in 2.225 read 0.9 out 12.5
      ft:gpt-4o-2024-11-20 in 3.75 write 1.875 out 15
      ft:gpt-4o-mini in 0.3 out 1.2
      ft:gpt-4o-mini-20*:* from 2024-07-23 in 0.3 read 0.15 out 1.2  # OpenAI pricing page (litellm, portkey)
      ft:gpt-4o-mini-2024-07-18 in 0.3 read 0.15 out 1.2; batch x0.5
      ft:o4-mini-2025-04-16 in 4 read 1 out 16; batch x0.5
      gpt-3.5-0301 in 1.5 out 2
      gpt-3.5-turbo from 2024-02-16 in 0.5 out 1.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-3.5-turbo-0125 from 2024-01-25 in 0.5 out 1.5; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-3.5-turbo-0301 in 1.5 out 2
      gpt-3.5-turbo-0613 in 1.5 out 2
      gpt-3.5-turbo-1106 from 2023-11-06 in 1 out 2  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-3.5-turbo-16k in 3 out 4
      gpt-3.5-turbo-16k-0613 in 3 out 4
      gpt-3.5-turbo-instruct in 1.5 out 2
      gpt-3.5-turbo-instruct-0914 in 1.5 out 2
      gpt-35-turbo in 0.5 out 1.5
      gpt-35-turbo-16k in 3 out 4
      gpt-35-turbo-16k-0613 in 3 out 4
      gpt-4 from 2023-03-14 in 30 out 60  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-0125-preview from 2024-01-25 in 10 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-0314 in 30 out 60
      gpt-4-0613 from 2023-06-13 in 30 out 60; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-1106-preview from 2023-11-06 in 10 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-1106-vision-preview in 10 out 30
      gpt-4-32k in 60 out 120
      gpt-4-32k-0314 in 60 out 120
      gpt-4-32k-0613 in 60 out 120
      gpt-4-turbo from 2024-04-09 in 10 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-turbo-0125-preview in 10 out 30
      gpt-4-turbo-2024-04-09 in 10 out 30; batch x0.5
      gpt-4-turbo-preview from 2024-01-25 in 10 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4-vision-preview in 10 out 30
      gpt-4.1 from 2025-04-14 in 2 read 0.5 out 8; priority x1.75; batch in 1 out 4  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4.1-mini from 2025-04-14 in 0.4 read 0.1 out 1.6; priority x1.75; batch in 0.2 out 0.8  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4.1-nano from 2025-04-14 in 0.1 read 0.025 out 0.4; priority x2; batch in 0.05 out 0.2  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4.5-preview in 75 read 37.5 out 150
      gpt-4o from 2024-10-02 in 2.5 read 1.25 out 10; priority x1.7; batch in 1.25 out 5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4o from 2024-05-13 in 5 out 15  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4o-20* from 2024-08-06 in 2.5 read 1.25 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4o-2024-05-13 from 2024-05-13 in 5 out 15; priority x1.75; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4o-audio-preview in 2.5 out 10
      gpt-4o-audio-preview-2024-12-17 in 2.5 out 10 audio_in 40 audio_out 80
      gpt-4o-audio-preview-2025-06-03 in 2.5 out 10 audio_in 40 audio_out 80
      gpt-4o-mini from 2024-07-18 in 0.15 read 0.075 out 0.6; priority in 0.25 read 0.125 out 1; batch in 0.075 out 0.3  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-4o-mini-audio-preview in 0.15 out 0.6
      gpt-4o-mini-audio-preview-2024-12-17 in 0.15 out 0.6 audio_in 10 audio_out 20
      gpt-4o-mini-realtime-preview in 0.6 read 0.3 out 2.4 audio_in 10 audio_out 20
      gpt-4o-mini-search-preview in 0.15 read 0.075 out 0.6; batch in 0.075 out 0.3
      gpt-4o-mini-transcribe in 1.25 out 5 audio_in 3
      gpt-4o-mini-tts in 0.6 out 12
      gpt-4o-realtime-preview in 5 read 2.5 out 20 audio_in 40 audio_out 80
      gpt-4o-search-preview in 2.5 read 1.25 out 10; batch in 1.25 out 5
      gpt-4o-transcribe in 2.5 out 10 audio_in 6
      gpt-4o-transcribe-diarize in 2.5 out 10 audio_in 6
      gpt-4o:extended in 6 out 18
      gpt-5 from 2025-08-07 in 1.25 read 0.125 out 10; flex x0.5; priority x2; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-1 in 1.25 read 0.125 out 10
      gpt-5-1-chat in 1.25 read 0.125 out 10
      gpt-5-1-chat-latest in 1.25 read 0.125 out 10
      gpt-5-1-codex in 1.25 read 0.125 out 10
      gpt-5-1-codex-max in 1.25 read 0.125 out 10
      gpt-5-1-codex-mini in 0.25 read 0.025 out 2
      gpt-5-1-mini in 0.25 read 0.025 out 2
      gpt-5-2 in 1.75 read 0.175 out 14
      gpt-5-2-chat in 1.75 read 0.175 out 14
      gpt-5-2-chat-latest in 1.75 read 0.175 out 14
      gpt-5-2-codex in 1.75 read 0.175 out 14
      gpt-5-2-pro-2025-12-11 in 21 out 168
      gpt-5-3 in 1.75 read 0.175 out 14
      gpt-5-3-chat in 1.75 read 0.175 out 14
      gpt-5-3-chat-latest in 1.75 read 0.175 out 14
      gpt-5-3-codex in 1.75 read 0.175 out 14
      gpt-5-4 in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5
      gpt-5-4-mini in 0.75 read 0.075 out 4.5
      gpt-5-4-nano in 0.2 read 0.02 out 1.25
      gpt-5-4-pro in 30 out 180; >272k in 60 out 270
      gpt-5-5 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5-5-chat in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5-5-chat-latest in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5-5-codex in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5-5-pro in 30 out 180; >272k in 60 out 270
      gpt-5-6 in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      gpt-5-6-luna in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8
      gpt-5-6-sol in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      gpt-5-6-terra in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18
      gpt-5-chat in 1.25 read 0.125 out 10
      gpt-5-chat-latest from 2025-08-07 in 1.25 read 0.125 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-codex from 2025-09-15 in 1.25 read 0.125 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-image in 10 read 1.25 out 10
      gpt-5-image-mini in 2.5 read 0.25 out 2
      gpt-5-mini from 2025-08-07 in 0.25 read 0.025 out 2; flex x0.5; priority x1.8; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-nano from 2025-08-07 in 0.05 read 0.005 out 0.4; flex x0.5; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-pro from 2025-10-06 in 15 out 120; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5-search-api in 1.25 read 0.125 out 10
      gpt-5.1 from 2025-11-13 in 1.25 read 0.125 out 10; flex x0.5; priority x2; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.1-chat in 1.25 read 0.125 out 10
      gpt-5.1-chat-latest from 2025-11-13 in 1.25 read 0.125 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.1-codex from 2025-11-13 in 1.25 read 0.125 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.1-codex-max from 2025-11-13 in 1.25 read 0.125 out 10  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.1-codex-mini from 2025-11-13 in 0.25 read 0.025 out 2  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.1-mini in 0.25 read 0.025 out 2
      gpt-5.2 from 2025-12-11 in 1.75 read 0.175 out 14; flex x0.5; priority x2; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.2-chat in 1.75 read 0.175 out 14
      gpt-5.2-chat-latest from 2025-12-11 in 1.75 read 0.175 out 14  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.2-codex from 2025-12-11 in 1.75 read 0.175 out 14  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.2-pro from 2025-12-11 in 21 out 168; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.3 in 1.75 read 0.175 out 14
      gpt-5.3-chat in 1.75 read 0.175 out 14
      gpt-5.3-chat-latest from 2026-03-03 in 1.75 read 0.175 out 14  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.3-codex from 2026-02-05 in 1.75 read 0.175 out 14; priority x2  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.4 from 2026-03-05 in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5; flex in 1.25 read 0.13 out 7.5; flex >272k out 11.25; priority x2; batch in 1.25 read 0.13 out 7.5; batch >272k out 11.25; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.4-image-2 in 8 read 2 out 15
      gpt-5.4-mini from 2026-03-17 in 0.75 read 0.075 out 4.5; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.4-nano from 2026-03-17 in 0.2 read 0.02 out 1.25; flex x0.5; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.4-pro from 2026-03-05 in 30 out 180; flex x0.5; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.5 from 2026-04-23 in 5 read 0.5 out 30; >272k in 10 read 1 out 45; flex x0.5; priority x2.5; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.5-2026-04-24 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5.5-chat in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5.5-chat-latest in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5.5-codex in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      gpt-5.5-cyber in 12.5 read 1.25 out 75
      gpt-5.5-cyber-preview in 12.5 read 1.25 out 75
      gpt-5.5-pro from 2026-04-23 in 30 out 180; flex x0.5; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6 from 2026-08-21 in 4 read 0.4 write 5 write_long 10 out 20; >272k in 8 read 0.8 write 10 write_long 20 out 30; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6 from 2026-07-09 in 5 read 0.5 write 6.25 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-cyber in 12.5 read 1.25 write 15.625 write_long 31.25 out 75; >272k in 25 read 2.5 write 31.25 write_long 62.5 out 112.5
      gpt-5.6-luna from 2026-07-30 in 0.2 read 0.02 write 0.25 write_long 0.5 out 1.2; >272k in 0.4 read 0.04 write 0.5 write_long 1 out 1.8; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-luna from 2026-07-09 in 1 read 0.1 write 1.25 out 6  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-sol from 2026-08-21 in 4 read 0.4 write 5 write_long 10 out 20; >272k in 8 read 0.8 write 10 write_long 20 out 30; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-sol from 2026-07-09 in 5 read 0.5 write 6.25 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-terra from 2026-07-30 in 2 read 0.2 write 2.5 write_long 5 out 12; >272k in 4 read 0.4 write 5 write_long 10 out 18; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-5.6-terra from 2026-07-09 in 2.5 read 0.25 write 3.125 out 15  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-6-astra from 2026-09-03 in 10 read 1 write 12.5 write_long 25 out 50; >272k in 20 read 2 write 25 write_long 50 out 75; flex x0.5; priority x2; batch x0.5; ultrafast x6; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-6-astra-law in 10 read 1 out 50; region=eu x1.1; region=us x1.1
      gpt-6-cyber in 20 read 2 write 25 write_long 50 out 100
      gpt-6-luna from 2026-09-22 in 0.1 read 0.01 write 0.125 write_long 0.25 out 0.5; >272k in 0.2 read 0.02 write 0.25 write_long 0.5 out 0.75; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-6-rosalind in 15 read 1.5 write 18.75 write_long 37.5 out 75; >272k in 30 read 3 write 37.5 write_long 75 out 112.5; region=eu x1.1; region=us x1.1
      gpt-6-sol from 2026-09-22 in 2 read 0.2 write 2.5 write_long 5 out 10; >272k in 4 read 0.4 write 5 write_long 10 out 15; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-6.1-sol from 2026-09-29 in 2 read 0.1 write 2.5 write_long 5 out 10; >272k in 4 read 0.2 write 5 write_long 10 out 15; flex x0.5; priority x2; batch x0.5; ultrafast x6; region=eu x1.1; region=us x1.1  # OpenAI pricing page (litellm, genai-prices, veqen)
      gpt-6.1-terra from 2026-10-26 in 1 read 0.05 write 1.25 write_long 2.5 out 5; >272k in 2 read 0.1 write 2.5 write_long 5 out 7.5; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1  # OpenAI model page (litellm, genai-prices)
      gpt-astra-latest in 10 read 1 write 12.5 write_long 25 out 50; >272k in 20 read 2 write 25 write_long 50 out 75; flex x0.5; priority x2; batch x0.5; ultrafast x6; region=eu x1.1; region=us x1.1
      gpt-audio in 2.5 out 10 audio_in 32 audio_out 64
      gpt-audio-1.5 in 2.5 out 10 audio_in 32 audio_out 64
      gpt-audio-mini in 0.6 out 2.4 audio_in 10 audio_out 20
      gpt-chat-latest in 5 read 0.5 out 30
      gpt-daybreak-blue-latest in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      gpt-daybreak-red-latest in 12.5 read 1.25 write 15.625 out 75; >272k in 25 read 2.5 write 31.25 out 112.5
      gpt-image-1 in 5 read 1.25 out 40
      gpt-image-1-mini in 2 read 0.2 out 8
      gpt-image-1.5 in 5 read 1.25 out 10
      gpt-image-2 in 5 read 1.25 out 30
      gpt-image-2.5-flare in 5 read 1.25 out 30
      gpt-image-2.5-sunburst in 5 read 1.25 out 30
      gpt-luna-latest in 0.1 read 0.01 write 0.125 write_long 0.25 out 0.5; >272k in 0.2 read 0.02 write 0.25 write_long 0.5 out 0.75; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1
      gpt-mini-latest in 0.75 read 0.075 out 4.5; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1
      gpt-oss-120b in 0.039 out 0.18
      gpt-oss-20b in 0.029 out 0.14
      gpt-oss-safeguard-20b in 0.075 read 0.037 out 0.3
      gpt-realtime in 4 read 0.4 out 16 audio_in 32 audio_out 64
      gpt-realtime-1.5 in 4 read 0.4 out 16 audio_in 32 audio_out 64
      gpt-realtime-2 in 4 read 0.4 out 24 audio_in 32 audio_out 64
      gpt-realtime-2.1 in 4 read 0.4 out 24 audio_in 32 audio_out 64
      gpt-realtime-2.1-mini in 0.6 read 0.06 out 2.4 audio_in 10 audio_out 20
      gpt-realtime-mini in 0.6 read 0.06 out 2.4 audio_in 10 audio_out 20
      gpt-rosalind-discovery in 5 read 0.5 out 25
      gpt-rosalind-research in 5 read 0.5 out 25
      gpt-sol-latest in 2 read 0.1 write 2.5 write_long 5 out 10; >272k in 4 read 0.2 write 5 write_long 10 out 15; flex x0.5; priority x2; batch x0.5; ultrafast x6; region=eu x1.1; region=us x1.1
      gpt-terra-latest in 1 read 0.05 write 1.25 write_long 2.5 out 5; >272k in 2 read 0.1 write 2.5 write_long 5 out 7.5; flex x0.5; priority x2; batch x0.5; region=eu x1.1; region=us x1.1
      o1 from 2024-12-17 in 15 read 7.5 out 60; batch in 7.5 out 30  # OpenAI pricing page (litellm, genai-prices, veqen)
      o1-mini from 2025-01-31 in 1.1 read 0.55 out 4.4  # OpenAI pricing page (genai-prices, llm-prices, langfuse)
      o1-mini from 2024-09-12 in 3 read 1.5 out 12  # OpenAI pricing page (genai-prices, llm-prices, langfuse)
      o1-preview in 15 read 7.5 out 60
      o1-pro from 2025-03-19 in 150 out 600; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      o3 from 2025-06-10 in 2 read 0.5 out 8; flex x0.5; priority x1.75; batch in 1 out 4  # OpenAI pricing page (litellm, genai-prices, veqen)
      o3 from 2025-04-16 in 10 read 2.5 out 40  # OpenAI pricing page (litellm, genai-prices, veqen)
      o3-deep-research in 10 read 2.5 out 40
      o3-mini from 2025-01-31 in 1.1 read 0.55 out 4.4; batch in 0.55 out 2.2  # OpenAI pricing page (litellm, genai-prices, veqen)
      o3-mini-high in 1.1 read 0.55 out 4.4
      o3-pro from 2025-06-10 in 20 out 80; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      o4-mini from 2025-04-16 in 1.1 read 0.275 out 4.4; flex in 0.55 read 0.138 out 2.2; priority in 2 read 0.5 out 8; batch in 0.55 out 2.2  # OpenAI pricing page (litellm, genai-prices, veqen)
      o4-mini-deep-research in 2 read 0.5 out 8
      o4-mini-high in 1.1 read 0.275 out 4.4
      text-ada-001 in 0.4 out 0.4
      text-curie-001 in 2 out 2
      text-davinci-001 in 20 out 20
      text-davinci-002 in 20 out 20
      text-davinci-003 in 20 out 20
      text-embedding-3-large from 2024-01-25 in 0.13 out 0; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      text-embedding-3-small from 2024-01-25 in 0.02 out 0; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)
      text-embedding-ada in 0.1 out 0
      text-embedding-ada-002 from 2023-06-13 in 0.1 out 0  # OpenAI pricing page (litellm, genai-prices, veqen)
      text-embedding-ada-002-v2 from 2023-06-13 in 0.1 out 0; batch x0.5  # OpenAI pricing page (litellm, genai-prices, veqen)

    anthropic: |
      claude-2 in 8 out 24
      claude-3-5-haiku from 2024-12-05 in 0.8 read 0.08 write 1 out 4  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-5-haiku from 2024-11-04 in 1 read 0.1 write 1.25 out 5  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-5-haiku-latest from 2024-12-05 in 0.8 read 0.08 write 1 write_long 1.6 out 4  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-5-haiku-latest from 2024-11-04 in 1 read 0.1 write 1.25 out 5  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-5-sonnet from 2024-06-20 in 3 read 0.3 write 3.75 write_long 6 out 15  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-3-7-sonnet from 2025-02-24 in 3 read 0.3 write 3.75 out 15  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-3-7-sonnet-latest from 2025-02-24 in 3 read 0.3 write 3.75 write_long 6 out 15  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-3-haiku from 2024-03-13 in 0.25 read 0.03 write 0.3 write_long 0.5 out 1.25  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-opus from 2024-03-04 in 15 read 1.5 write 18.75 out 75  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-opus-latest from 2024-03-04 in 15 read 1.5 write 18.75 write_long 30 out 75  # Anthropic pricing page (genai-prices, portkey, langfuse)
      claude-3-sonnet in 3 read 0.3 write 3.75 write_long 6 out 15
      claude-fable-5 from 2026-06-09 in 10 read 1 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-fable-5-1 from 2026-09-01 in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-fable-5-2 from 2026-11-09 in 8 read 0.2 write 10 write_long 16 out 40  # Anthropic release notes (genai-prices)
      claude-fable-latest in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1
      claude-haiku-4-5 from 2025-10-15 in 1 read 0.1 write 1.25 write_long 2 out 5; batch x0.5  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-haiku-5-5 from 2026-10-07 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-haiku-latest in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=us x1.1
      claude-mythos-5 in 10 read 1 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1
      claude-mythos-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1
      claude-mythos-5-2 in 8 read 0.2 write 10 write_long 16 out 40
      claude-mythos-preview in 10 read 1 write 12.5 write_long 20 out 50; region=us x1.1
      claude-opus-4 from 2025-05-22 in 15 read 1.5 write 18.75 write_long 30 out 75  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-opus-4-0 from 2025-05-22 in 15 read 1.5 write 18.75 write_long 30 out 75  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-opus-4-1 from 2025-08-05 in 15 read 1.5 write 18.75 write_long 30 out 75  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-opus-4-5 from 2025-11-24 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-4-6 from 2026-02-05 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-4-7 from 2026-04-16 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-4-8 from 2026-05-28 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1; fast x2  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-5 from 2026-07-24 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1; fast x2  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-5-5 from 2026-09-22 in 4 read 0.2 write 5 write_long 8 out 20; batch x0.5; region=us x1.1; fast x2  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-opus-5-latest in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-latest in 4 read 0.2 write 5 write_long 8 out 20; batch x0.5; region=us x1.1; fast x2
      claude-sonnet-4 from 2025-05-22 in 3 read 0.3 write 3.75 write_long 6 out 15  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-sonnet-4-0 from 2025-05-22 in 3 read 0.3 write 3.75 write_long 6 out 15  # Anthropic pricing page (genai-prices, models.dev, langfuse)
      claude-sonnet-4-5 from 2025-09-29 in 3 read 0.3 write 3.75 write_long 6 out 15; batch x0.5  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-sonnet-4-6 from 2026-02-17 in 3 read 0.3 write 3.75 write_long 6 out 15; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-sonnet-5 from 2026-06-30 in 2 read 0.2 write 2.5 write_long 4 out 10; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-sonnet-5-5 from 2026-10-07 in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=us x1.1  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-sonnet-5-5 from 2026-09-28 in 2 read 0.2 write 2.5 out 10  # Anthropic pricing page (litellm, genai-prices, veqen)
      claude-sonnet-latest in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=us x1.1
      claude-v1 in 8 out 24

    gcp.gemini: |
      anthropic/claude-sonnet-4 in 3 read 0.3 write 3.75 out 15
      claude-3-5-haiku in 0.8 read 0.08 write 1 out 4
      claude-3-5-sonnet in 3 read 0.3 write 3.75 out 15
      claude-3-7-sonnet in 3 read 0.3 write 3.75 out 15
      claude-3-haiku in 0.25 read 0.03 write 0.3 out 1.25
      claude-3-opus in 15 read 1.5 write 18.75 out 75
      claude-4-opus in 15 read 1.5 write 18.75 out 75
      claude-4-sonnet in 3 read 0.3 write 3.75 out 15
      claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50
      claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      claude-fable-5-2 in 8 read 0.2 write 10 write_long 16 out 40
      claude-haiku-4-5 in 1 read 0.1 write 1.25 write_long 2 out 5
      claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      claude-opus-4 in 15 read 1.5 write 18.75 out 75
      claude-opus-4-5 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-6 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-5 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-5-5 in 4 read 0.2 write 5 write_long 8 out 20
      claude-sonnet-4 in 3 read 0.3 write 3.75 out 15
      claude-sonnet-4-5 in 3 read 0.3 write 3.75 write_long 6 out 15; >200k in 6 read 0.6 write 7.5 write_long 12 out 22.5
      claude-sonnet-4-6 in 3 read 0.3 write 3.75 write_long 6 out 15
      claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10
      deep-research-max-preview-04-2026 in 2 out 12; batch x0.5
      deep-research-preview-04-2026 in 2 out 12; batch x0.5
      deep-research-pro-preview-12-2025 in 2 out 12; batch x0.5
      gemini-1.0-pro in 0.125 out 0.375
      gemini-1.0-pro-vision-001 in 0.125 out 0.375
      gemini-1.5-flash in 0.075 read 0.01875 out 0.3; >128k in 0.15 read 0.0375 out 0.6
      gemini-1.5-pro in 1.25 out 5; >128k in 2.5 out 10
      gemini-2.0-flash from 2025-02-05 in 0.1 read 0.025 out 0.4 audio_in 0.7  # Gemini API pricing page (genai-prices, models.dev)
      gemini-2.0-flash-0 from 2025-02-05 in 0.1 read 0.025 out 0.4  # Gemini API pricing page (genai-prices, models.dev)
      gemini-2.0-flash-lite from 2025-02-25 in 0.075 out 0.3  # Gemini API pricing page (genai-prices, models.dev)
      gemini-2.0-flash-lite-0 from 2025-02-25 in 0.075 out 0.3  # Gemini API pricing page (genai-prices, models.dev)
      gemini-2.5-computer-use-preview-10-2025 in 1.25 out 10
      gemini-2.5-flash from 2025-10-31 in 0.3 read 0.03 out 2.5 audio_in 1; flex in 0.15 out 1.25 audio_in 0.5; priority x1.8; batch in 0.15 out 1.25 audio_in 0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-flash from 2025-06-17 in 0.3 read 0.075 out 2.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-flash-image in 0.3 out 2.5
      gemini-2.5-flash-image-preview in 0.3 out 2.5
      gemini-2.5-flash-latest in 0.3 read 0.03 out 2.5 audio_in 1
      gemini-2.5-flash-lite from 2025-10-31 in 0.1 read 0.01 out 0.4 audio_in 0.3; flex in 0.05 out 0.2 audio_in 0.15; priority x1.8; batch in 0.05 out 0.2 audio_in 0.15  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-flash-lite from 2025-07-22 in 0.1 read 0.025 out 0.4  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-flash-lite-preview-tts in 0.5 out 10
      gemini-2.5-flash-native-audio-latest in 0.5 out 2 audio_in 3 audio_out 12
      gemini-2.5-flash-preview in 0.15 out 0.6
      gemini-2.5-flash-preview-05-20:thinking in 0.15 out 0.6
      gemini-2.5-flash-preview-09-2025 in 0.3 read 0.03 out 2.5 audio_in 1
      gemini-2.5-flash-preview-tts in 0.5 out 10
      gemini-2.5-flash-preview:thinking in 0.15 out 0.6
      gemini-2.5-flash-tts in 0.5 out 10
      gemini-2.5-pro from 2025-10-31 in 1.25 read 0.125 out 10; >200k in 2.5 read 0.25 out 15; flex in 0.625 out 5; flex >200k read 0.25 out 7.5; priority x1.8; batch in 0.625 out 5; batch >200k read 0.25 out 7.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-pro from 2025-06-17 in 1.25 read 0.31 out 10  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-2.5-pro-preview-tts in 1 read 0.125 out 20 audio_in 0.7; batch in 0.5 out 10
      gemini-2.5-pro-tts in 1 out 20
      gemini-3-flash-preview from 2025-12-17 in 0.5 read 0.05 out 3 audio_in 1; flex in 0.25 out 1.5 audio_in 0.5; priority x1.8; batch in 0.25 out 1.5 audio_in 0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3-pro-image in 2 out 12
      gemini-3-pro-image-preview in 2 out 12
      gemini-3-pro-preview from 2025-11-18 in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18  # Gemini API pricing page (genai-prices, models.dev, langfuse)
      gemini-3-pro-text-preview in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18
      gemini-3.1-flash-image in 0.5 out 3
      gemini-3.1-flash-image-preview in 0.5 out 3
      gemini-3.1-flash-lite from 2026-05-07 in 0.25 read 0.025 out 1.5 audio_in 0.5; flex x0.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.1-flash-lite-image in 0.25 out 1.5
      gemini-3.1-flash-lite-preview from 2026-03-03 in 0.25 read 0.025 out 1.5 audio_in 0.5; flex in 0.125 read 0.0125 out 0.75; priority in 0.45 read 0.045 out 2.7; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.1-flash-live-preview in 0.75 out 4.5 audio_in 3 audio_out 12
      gemini-3.1-flash-tts-preview in 1 out 20
      gemini-3.1-pro-preview from 2026-02-19 in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18; flex in 1 out 6; flex >200k read 0.4 out 9; priority x1.8; batch in 1 out 6; batch >200k read 0.4 out 9  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.1-pro-preview-customtools in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18; flex in 1 out 6; flex >200k read 0.4 out 9; priority x1.8; batch in 1 out 6; batch >200k read 0.4 out 9
      gemini-3.5-flash from 2026-05-19 in 1.5 read 0.15 out 9; flex in 0.75 read 0.08 out 4.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.5-flash-lite from 2026-07-21 in 0.3 read 0.03 out 2.5; flex in 0.15 read 0.02 out 1.25; priority in 0.54 read 0.05 out 4.5; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.6-flash from 2026-08-13 in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.6-flash from 2026-07-21 in 1.5 read 0.15 out 7.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.7-flash from 2026-08-13 in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.8-flash from 2026-09-02 in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-3.8-flash-lite-tts in 0.5 out 6
      gemini-3.8-flash-tts in 0.5 out 9
      gemini-3.8-live in 0.75 out 4.5 audio_in 3 audio_out 12
      gemini-4-argon from 2026-10-13 in 2 read 0.1 out 10; flex x0.5; priority x1.8; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-4-hydrogen in 1.5 read 0.075 out 7.5; flex x0.5; priority x1.8; batch x0.5
      gemini-embedding-001 from 2025-07-14 in 0.15 out 0; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-embedding-2 from 2026-04-22 in 0.2 out 0 audio_in 6.5; batch x0.5  # Gemini API pricing page (litellm, genai-prices, veqen)
      gemini-embedding-2-preview in 0.2 out 0 audio_in 6.5; batch x0.5
      gemini-exp-1114 in 0 out 0
      gemini-exp-1206 in 0.3 read 0.03 out 2.5 audio_in 1
      gemini-flash-1.5 in 0.075 read 0.01875 out 0.3; >128k in 0.15 read 0.0375 out 0.6
      gemini-flash-1.5-8b in 0.0375 read 0.01 out 0.15; >128k in 0.075 read 0.02 out 0.3
      gemini-flash-latest in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch in 0.375 out 1.875
      gemini-flash-lite-latest in 0.3 read 0.03 out 2.5; flex in 0.15 read 0.02 out 1.25; priority in 0.54 read 0.05 out 4.5; batch in 0.15 out 1.25
      gemini-gemma-2-27b-it in 0.35 out 1.05
      gemini-gemma-2-9b-it in 0.35 out 1.05
      gemini-live-2.5-flash in 0.5 out 2 audio_in 3 audio_out 12
      gemini-nano-banana-2.1 in 1.5 out 7.5
      gemini-omni-1.1-flash in 1.5 out 9
      gemini-omni-1.2-flash in 1.5 out 9
      gemini-omni-flash-preview in 1.5 out 9
      gemini-pro in 0.125 out 0.375
      gemini-pro-1.5 in 1.25 read 0.3125 out 5; >128k in 2.5 read 0.625 out 10
      gemini-pro-latest in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18; flex in 1 out 6; flex >200k read 0.4 out 9; priority x1.8; batch in 1 out 6; batch >200k read 0.4 out 9
      gemini-robotics-er-2-preview in 1 read 0.1 out 5; batch x0.5
      gemini-robotics-er-2-streaming-preview in 1 out 5
      gemini/gemini-exp-1206 in 0 out 0
      gemma-2-27b-it in 0.65 out 0.65
      gemma-3-27b-it in 0 out 0
      gemma-4-26b-a4b-it in 0 out 0
      gemma-4-26b-a4b-it-maas in 0.15 read 0.015 out 0.6
      gemma-4-31b-it in 0 out 0
      learnlm-1.5-pro-experimental in 0 out 0
      lyria-3-clip-preview in 0 out 0
      lyria-3-pro-preview in 0 out 0
      lyria-3.5 in 0 out 0
      lyria-3.5-clip-preview in 0 out 0
      lyria-3.5-pro-preview in 0 out 0
      lyria-realtime-exp in 0 out 0

    gcp.vertex_ai: |
      claude-3-5-haiku in 1 out 5
      claude-3-5-sonnet in 3 out 15
      claude-3-haiku in 0.25 out 1.25
      claude-3-sonnet in 3 out 15
      claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50; batch x0.5; region=regional x1.1
      claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=regional x1.1
      claude-fable-5-1@default in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=regional x1.1
      claude-fable-5@default in 10 read 1 write 12.5 write_long 20 out 50; batch x0.5; region=regional x1.1
      claude-fable-latest in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=regional x1.1
      claude-haiku-4-5 from 2025-10-15 in 1 read 0.1 write 1.25 write_long 2 out 5; batch x0.5; region=regional x1.1  # Vertex AI pricing page (models.dev, portkey)
      claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=regional x1.1
      claude-haiku-5-5@default in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=regional x1.1
      claude-haiku-latest in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=regional x1.1
      claude-opus-4-5 from 2025-11-24 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1  # Vertex AI pricing page (models.dev, portkey)
      claude-opus-4-6 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-4-6@default in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-4-7@default in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-4-8@default in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-5 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-5-5 in 4 read 0.2 write 5 write_long 8 out 20; batch in 2.5 read 0.1 write 2.5 write_long 4 out 12.5; region=regional x1.1
      claude-opus-5-5@default in 4 read 0.2 write 5 write_long 8 out 20; batch in 2.5 read 0.1 write 2.5 write_long 4 out 12.5; region=regional x1.1
      claude-opus-5@default in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=regional x1.1
      claude-opus-latest in 4 read 0.2 write 5 write_long 8 out 20; batch in 2.5 read 0.1 write 2.5 write_long 4 out 12.5; region=regional x1.1
      claude-sonnet-4-5 from 2025-09-29 in 3 read 0.3 write 3.75 write_long 6 out 15; >200k in 6 read 0.6 write 7.5 write_long 12 out 22.5; batch in 1.5 read 0.15 write 1.88 write_long 3.008 out 7.5; batch >200k write 3.76 write_long 12 out 11.25; region=regional x1.1  # Vertex AI pricing page (models.dev, portkey)
      claude-sonnet-4-6 in 3 read 0.3 write 3.75 write_long 6 out 15; batch in 1.5 read 0.15 write 1.88 write_long 3.008 out 7.5; region=regional x1.1
      claude-sonnet-4-6@default in 3 read 0.3 write 3.75 write_long 6 out 15; batch in 1.5 read 0.15 write 1.88 write_long 3.008 out 7.5; region=regional x1.1
      claude-sonnet-5 in 2 read 0.2 write 2.5 write_long 4 out 10; batch in 1 out 5; region=regional x1.1
      claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=regional x1.1
      claude-sonnet-5-5@default in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=regional x1.1
      claude-sonnet-5@default in 2 read 0.2 write 2.5 write_long 4 out 10; batch in 1 out 5; region=regional x1.1
      claude-sonnet-latest in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=regional x1.1
      codestral-2 in 0.3 out 0.9
      codestral-2501 in 0.2 out 0.6
      codestral-2@001 in 0.3 out 0.9
      codestral@2405 in 0.2 out 0.6
      codestral@latest in 0.2 out 0.6
      deep-research-pro-preview-12-2025 in 2 read 0.2 out 12; batch x0.5
      deepseek-ai/deepseek-r1-0528-maas in 1.35 out 5.4; batch x0.5
      deepseek-ai/deepseek-v3.1-maas in 0.6 read 0.06 out 1.7; batch in 0.3 out 0.85
      deepseek-ai/deepseek-v3.2-maas in 0.56 read 0.056 out 1.68; batch in 0.28 out 0.84
      deepseek-ai/deepseek-v4.1-flash-maas in 0.3 read 0.03 out 1.2
      gemini-2.0-flash in 0.15 out 0.6 audio_in 1; batch x0.5
      gemini-2.0-flash-lite in 0.075 out 0.3; batch x0.5
      gemini-2.5-computer-use-preview-10-2025 in 1.25 out 10
      gemini-2.5-flash from 2025-10-31 in 0.3 read 0.03 out 2.5 audio_in 1; flex in 0.15 out 1.25 audio_in 0.5; priority x1.8; batch in 0.15 out 1.25 audio_in 0.5  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-flash from 2025-06-17 in 0.3 read 0.075 out 2.5  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-flash-lite from 2025-10-31 in 0.1 read 0.01 out 0.4 audio_in 0.3; flex in 0.05 out 0.2 audio_in 0.05; priority x1.8; batch in 0.05 out 0.2 audio_in 0.05  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-flash-lite from 2025-07-22 in 0.1 read 0.025 out 0.4  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-flash-lite-preview-09-2025 in 0.1 read 0.01 out 0.4 audio_in 0.3
      gemini-2.5-flash-preview-09-2025 in 0.3 read 0.03 out 2.5 audio_in 1
      gemini-2.5-pro from 2025-10-31 in 1.25 read 0.125 out 10; >200k in 2.5 read 0.25 write 0.25 out 15; flex in 0.625 out 5; flex >200k read 0.25 write 0.25 out 7.5; priority x1.8; batch in 0.625 out 5; batch >200k read 0.25 write 0.25 out 7.5  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-pro from 2025-06-17 in 1.25 read 0.31 out 10  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-2.5-pro-preview-tts in 1 read 0.125 out 20 audio_in 0.7; batch in 0.5
      gemini-3-flash-preview in 0.5 read 0.05 out 3 audio_in 1; flex in 0.25 out 1.5 audio_in 0.5; priority x1.8; batch in 0.25 out 1.5 audio_in 0.5
      gemini-3-pro-preview in 2 read 0.2 out 12; >200k in 4 read 0.4 write 0.25 out 18; priority x1.8; batch in 1 out 6; batch >200k read 0.4 write 0.25 out 9
      gemini-3.1-flash-lite from 2026-05-07 in 0.25 read 0.025 out 1.5 audio_in 0.5; flex x0.5; priority x1.8; batch x0.5  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-3.1-flash-lite-preview in 0.25 read 0.025 out 1.5 audio_in 0.5
      gemini-3.1-pro-preview from 2026-02-19 in 2 read 0.2 out 12; >200k in 4 read 0.4 write 0.25 out 18; flex in 1 out 6; flex >200k read 0.4 write 0.25 out 9; priority x1.8; batch in 1 out 6; batch >200k read 0.4 write 0.25 out 9  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-3.1-pro-preview-customtools in 2 read 0.2 out 12; >200k in 4 read 0.4 write 0.25 out 18; batch in 1 out 6; batch >200k read 0.4 write 0.25 out 9
      gemini-3.5-flash from 2026-05-19 in 1.5 read 0.15 out 9; flex x0.5; priority x1.8; batch x0.5  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-3.5-flash-lite from 2026-07-21 in 0.3 read 0.03 out 2.5; flex x0.5; priority x1.8; batch x0.5  # Vertex AI pricing page (litellm, portkey)
      gemini-3.6-flash in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5
      gemini-3.7-flash in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5
      gemini-3.8-flash in 0.75 read 0.075 out 3.75; flex x0.5; priority x1.8; batch x0.5
      gemini-3.8-flash-cyber in 1.5 read 0.15 out 7.5; flex x0.5; priority x1.8; batch x0.5
      gemini-4-argon in 2 read 0.1 out 10; flex x0.5; priority x1.8; batch x0.5; region=regional x1.1
      gemini-4-argon-cyber-permissive in 4 read 0.2 out 20; flex x0.5; priority x1.8; batch x0.5; region=regional x1.1
      gemini-4-hydrogen in 1.5 read 0.075 out 7.5; priority x1.8; batch x0.5; region=regional x1.1
      gemini-embedding-001 from 2025-07-14 in 0.15 out 0; batch x0.8  # Vertex AI pricing page (litellm, models.dev, portkey)
      gemini-embedding-2 in 0.2 out 0 audio_in 6.5; batch x0.5
      gemini-embedding-2-preview in 0.2 out 0 audio_in 6.5; batch x0.5
      gemini-flash-experimental in 0 out 0
      gemini-omni-1.1-flash in 1.5 out 9
      gemini-omni-1.1-flash-preview in 1.5 out 9
      gemini-omni-1.2-flash in 1.5 out 9
      gemini-omni-flash-preview in 1.5 out 9
      gemini-robotics-er-1.5-preview in 0.3 read 0 out 2.5 audio_in 1
      gemini-robotics-er-2-preview in 1 read 0.1 out 5
      gemma-4-26b-a4b-it in 0.15 read 0.015 out 0.6
      google/gemma-4-26b-a4b-it-maas in 0.15 read 0.015 out 0.6
      grok-latest in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      jamba-1.5 in 0.2 out 0.4
      jamba-1.5-large in 2 out 8
      jamba-1.5-large@001 in 2 out 8
      jamba-1.5-mini in 0.2 out 0.4
      jamba-1.5-mini@001 in 0.2 out 0.4
      meta/llama-3.1-405b-instruct-maas in 5 out 16
      meta/llama-3.1-70b-instruct-maas in 0 out 0
      meta/llama-3.1-8b-instruct-maas in 0 out 0
      meta/llama-3.2-90b-vision-instruct-maas in 0 out 0
      meta/llama-3.3-70b-instruct-maas in 0.72 out 0.72; batch x0.5
      meta/llama-4-maverick-17b-128e-instruct-maas in 0.35 out 1.15; batch x0.5
      meta/llama-4-maverick-17b-16e-instruct-maas in 0.35 out 1.15; batch x0.5
      meta/llama-4-scout-17b-128e-instruct-maas in 0.25 out 0.7; batch x0.5
      meta/llama-4-scout-17b-16e-instruct-maas in 0.25 out 0.7; batch x0.5
      meta/llama3-405b-instruct-maas in 0 out 0
      meta/llama3-70b-instruct-maas in 0 out 0
      meta/llama3-8b-instruct-maas in 0 out 0
      minimaxai/minimax-m2-maas in 0.3 read 0.03 out 1.2
      mistral-large-2411 in 2 out 6
      mistral-large@2407 in 2 out 6
      mistral-large@2411-001 in 2 out 6
      mistral-large@latest in 2 out 6
      mistral-medium-3 in 0.4 out 2
      mistral-medium-3@001 in 0.4 out 2
      mistral-nemo@2407 in 3 out 3
      mistral-nemo@latest in 0.15 out 0.15
      mistral-small-2503 in 0.1 out 0.3
      mistral-small-2503@001 in 0.1 out 0.3
      mistralai/codestral-2 in 0.3 out 0.9
      mistralai/codestral-2@001 in 0.3 out 0.9
      mistralai/mistral-medium-3 in 0.4 out 2
      mistralai/mistral-medium-3@001 in 0.4 out 2
      moonshotai/kimi-k2-thinking-maas in 0.6 read 0.06 out 2.5
      multimodalembedding in 0.8 out 0
      multimodalembedding@001 in 0.8 out 0
      openai/gpt-oss-120b-maas in 0.09 out 0.36; batch x0.5
      openai/gpt-oss-20b-maas in 0.07 read 0.007 out 0.25; batch in 0.035 out 0.125
      qwen/qwen3-235b-a22b-instruct-2507-maas in 0.22 out 0.88; batch x0.5
      qwen/qwen3-coder-480b-a35b-instruct-maas in 0.22 read 0.022 out 1.8; batch in 0.11 out 0.9
      qwen/qwen3-next-80b-a3b-instruct-maas in 0.15 out 1.2
      qwen/qwen3-next-80b-a3b-thinking-maas in 0.15 out 1.2
      text-embedding-004 in 0.1 out 0
      text-embedding-005 in 0.1 out 0
      text-embedding-large-exp-03-07 in 0.1 out 0
      text-embedding-preview-0409 in 0.00625 out 0
      text-multilingual-embedding-002 in 0.1 out 0
      text-unicorn in 10 out 28
      text-unicorn@001 in 10 out 28
      xai/grok-4.1-fast-non-reasoning in 0.2 read 0.05 out 0.5
      xai/grok-4.1-fast-reasoning in 0.2 read 0.05 out 0.5
      xai/grok-4.20-non-reasoning in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      xai/grok-4.20-reasoning in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      xai/grok-4.3 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      xai/grok-4.6 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      xai/grok-4.7 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      zai-org/glm-4.7-maas in 0.6 read 0.06 out 2.2
      zai-org/glm-5-maas in 1 read 0.1 out 3.2
      zai-org/glm-5.2-maas in 1.4 read 0.14 out 4.4

    azure.ai.openai azure.ai.inference: |
      ada in 0.11 out 0
      apac/gpt-6.1-sol in 2.4 read 0.12 write 3 out 12; >272k in 4.8 read 0.24 write 6 out 18
      apac/gpt-6.1-terra in 1.2 read 0.06 write 1.5 out 6; >272k in 2.4 read 0.12 write 3 out 9
      azure_ai/mistral-large-latest in 2 out 6
      babbage in 0.4 out 0
      babbage-002 in 0.4 out 0
      chat-latest in 5 read 0.5 out 30
      claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50
      claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      claude-fable-latest in 10 read 0.25 write 12.5 write_long 20 out 50
      claude-haiku-4-5 in 1 read 0.1 write 1.25 write_long 2 out 5
      claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      claude-haiku-latest in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      claude-mythos-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      claude-opus-4-5 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-6 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-5 in 5 read 0.5 write 6.25 write_long 10 out 25
      claude-opus-5-5 in 4 read 0.2 write 5 write_long 8 out 20
      claude-opus-5-5-fast in 8 read 0.4 write 10 write_long 16 out 40
      claude-opus-latest in 4 read 0.2 write 5 write_long 8 out 20
      claude-sonnet-4-5 in 3 read 0.3 write 3.75 write_long 6 out 15
      claude-sonnet-4-6 in 3 read 0.3 write 3.75 write_long 6 out 15
      claude-sonnet-5 in 2 read 0.2 write 2.5 write_long 4 out 10
      claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10
      claude-sonnet-latest in 2 read 0.1 write 2.5 write_long 4 out 10
      codestral-2501 in 0.3 out 0.9
      codex-mini in 1.5 read 0.375 out 6; varies region
      cohere-command-a in 2.5 out 10
      cohere-command-a-plus-05-2026 in 0.8 out 3.2
      cohere-embed-v3-english in 0.1 out 0
      cohere-embed-v3-multilingual in 0.1 out 0
      cohere-embed-v5-fast in 0.08 out 0
      cohere-embed-v5-pro in 0.12 out 0
      computer-use-preview in 3 out 12; varies region
      curie in 2 out 0
      davinci in 2 out 0
      davinci-002 in 2 out 0
      deepseek-flash-latest in 0.19 read 0.028 out 0.51
      deepseek-pro-latest in 1.74 read 0.145 out 3.48
      deepseek-r1 in 1.35 out 5.4
      deepseek-v3-0324 in 1.14 out 4.56
      deepseek-v3.1 in 1.23 out 4.94
      deepseek-v3.2 in 0.58 out 1.68
      deepseek-v3.2-speciale in 0.58 out 1.68
      deepseek-v4-flash in 0.19 read 0.028 out 0.51
      deepseek-v4-flash-0731 in 0.44 read 0.014 out 1.32
      deepseek-v4-pro in 1.74 read 0.145 out 3.48
      deepseek-v4.1-flash in 0.3 read 0.006 out 1.2
      embed-v-4-0 in 0.12 out 0
      eu/codex-mini in 1.65 read 0.413 out 6.6
      eu/computer-use-preview in 3.3 out 13.2
      eu/gpt-4.1 in 2.2 read 0.55 out 8.8; priority in 3.85 read 0.963 out 15.4; batch in 1.1 out 4.4
      eu/gpt-4.1-mini in 0.44 read 0.11 out 1.76; priority in 0.77 read 0.193 out 3.08; batch in 0.22 out 0.88
      eu/gpt-4.1-nano in 0.11 read 0.028 out 0.44; batch in 0.055 out 0.22
      eu/gpt-4o in 2.75 read 1.375 write 1.38 out 11; batch in 1.375 out 5.5
      eu/gpt-4o-2024-05-13 in 5.5 out 16.5; batch x0.5
      eu/gpt-4o-2024-08-06 in 2.75 read 1.375 out 11; batch in 1.375 out 5.5
      eu/gpt-4o-mini in 0.165 read 0.083 out 0.66; batch in 0.083
      eu/gpt-5 in 1.375 read 0.1375 out 11; priority x2; batch x0.5
      eu/gpt-5-codex in 1.375 read 0.138 out 11
      eu/gpt-5-mini in 0.275 read 0.0275 out 2.2; priority x1.8; batch x0.5
      eu/gpt-5-nano in 0.055 read 0.0055 out 0.44; batch x0.5
      eu/gpt-5-pro in 16.5 out 132; batch x0.5
      eu/gpt-5.1 in 1.375 read 0.1375 out 11; priority x2; batch x0.5
      eu/gpt-5.1-chat in 1.375 read 0.1375 out 11
      eu/gpt-5.1-codex in 1.375 read 0.1375 out 11
      eu/gpt-5.1-codex-max in 1.375 read 0.1375 out 11
      eu/gpt-5.1-codex-mini in 0.275 read 0.0275 out 2.2
      eu/gpt-5.2 in 1.925 read 0.1925 out 15.4; priority x2; batch x0.5
      eu/gpt-5.2-chat in 1.925 read 0.1925 out 15.4
      eu/gpt-5.2-codex in 1.925 read 0.1925 out 15.4
      eu/gpt-5.2-pro in 23.1 out 184.8; batch x0.5
      eu/gpt-5.3-chat in 1.925 read 0.1925 out 15.4
      eu/gpt-5.3-codex in 1.925 read 0.1925 out 15.4; priority x2
      eu/gpt-5.4 in 2.75 read 0.275 out 16.5; >272k in 5.5 read 0.55 out 24.75; priority x2; batch in 1.375 read 0.143 out 8.25; batch >272k out 12.375
      eu/gpt-5.4-mini in 0.825 read 0.0825 out 4.95; priority x2; batch x0.5
      eu/gpt-5.4-nano in 0.22 read 0.022 out 1.375; batch x0.5
      eu/gpt-5.4-pro in 33 out 198; batch x0.5
      eu/gpt-5.5 in 5.5 read 0.55 out 33; >272k in 11 read 1.1 out 49.5; priority x2.5; batch x0.5
      eu/gpt-5.6 in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33; priority x2
      eu/gpt-5.6-luna in 0.22 read 0.022 write 0.275 out 1.32; >272k in 0.44 read 0.044 write 0.55 out 1.98; priority x2
      eu/gpt-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33; priority x2
      eu/gpt-5.6-terra in 2.2 read 0.22 write 2.75 out 13.2; >272k in 4.4 read 0.44 write 5.5 out 19.8; priority x2
      eu/gpt-6-astra in 12 read 1.2 write 15 out 60; >272k in 24 read 2.4 write 30 out 90
      eu/gpt-6-luna in 0.12 read 0.012 write 0.15 out 0.6; >272k in 0.24 read 0.024 write 0.3 out 0.9
      eu/gpt-6-sol in 2.4 read 0.24 write 3 out 12; >272k in 4.8 read 0.48 write 6 out 18
      eu/gpt-6.1-sol in 2.4 read 0.12 write 3 out 12; >272k in 4.8 read 0.24 write 6 out 18
      eu/gpt-6.1-terra in 1.2 read 0.06 write 1.5 out 6; >272k in 2.4 read 0.12 write 3 out 9
      eu/o1 in 16.5 read 8.25 out 66; batch in 8.25 out 33
      eu/o1-mini in 1.21 read 0.605 out 4.84; batch in 0.605 out 2.42
      eu/o3 in 2.2 read 0.55 out 8.8; batch in 1.1 out 4.4
      eu/o3-deep-research in 11 read 2.75 out 44
      eu/o3-mini in 1.21 read 0.605 out 4.84; batch in 0.605 out 2.42
      eu/o4-mini in 1.21 read 0.303 out 4.84; batch in 0.605 out 2.42
      eu/text-embedding-3-large in 0.143 out 0
      eu/text-embedding-3-small in 0.022 out 0
      eu/text-embedding-ada-002 in 0.11 out 0
      fw-deepseek-v3.2 in 0.62 read 0.31 out 1.85
      fw-deepseek-v4-flash in 0.15 read 0.03 out 0.31
      fw-deepseek-v4-pro in 1.925 read 0.165 out 3.828
      fw-deepseek-v4.1-flash in 0.375 read 0.008 out 1.5
      fw-glm-5 in 1.1 read 0.22 out 3.52
      fw-glm-5.1 in 1.54 read 0.286 out 4.84
      fw-glm-5.2 in 1.54 read 0.15 out 4.84
      fw-glm-5.2-fast in 2.31 read 0.231 out 7.26
      fw-glm-5.3 in 1.75 read 0.325 out 5.5
      fw-glm-5.3-flash in 0.188 read 0.038 out 0.625
      fw-gpt-oss-120b in 0.165 read 0.082 out 0.66
      fw-inkling in 1.1 read 0.19 out 4.46
      fw-kimi-k2.5 in 0.66 read 0.11 out 3.3
      fw-kimi-k2.6 in 1.045 read 0.176 out 4.4
      fw-kimi-k2.7-code in 1.05 read 0.21 out 4.4
      fw-kimi-k3 in 3 read 0.3 out 15
      fw-minimax-m2.5 in 0.33 read 0.033 out 1.32
      fw-minimax-m3 in 0.33 read 0.066 out 1.32
      fw-nemotron-3-ultra-nvfp4 in 0.66 read 0.13 out 2.64
      fw-nemotron-lightning-3.5-30b-a3b in 0.06 read 0.01 out 0.22
      glm-flash-latest in 0.188 read 0.038 out 0.625
      glm-latest in 1.75 read 0.325 out 5.5
      global-standard/gpt-4o-2024-08-06 in 2.5 read 1.25 out 10; batch in 1.25 out 5
      global-standard/gpt-4o-2024-11-20 in 2.5 read 1.25 out 10; batch in 1.25 out 5
      global-standard/gpt-4o-mini in 0.15 out 0.6
      global/gpt-4o-2024-08-06 in 2.5 read 1.25 out 10; batch in 1.25 out 5
      global/gpt-4o-2024-11-20 in 2.5 read 1.25 out 10; batch in 1.25 out 5
      global/gpt-5.1 in 1.25 read 0.125 out 10; priority x2; batch x0.5
      global/gpt-5.1-codex in 1.25 read 0.125 out 10
      global/gpt-5.1-codex-mini in 0.25 read 0.025 out 2
      gpt-3.5-turbo in 0.5 out 1.5
      gpt-3.5-turbo-instruct-0914 in 1.65 out 2.2
      gpt-35-turbo in 0.5 out 1.5
      gpt-35-turbo-instruct in 1.65 out 2.2
      gpt-35-turbo-instruct-0914 in 1.65 out 2.2
      gpt-4-0125-preview in 10 out 30
      gpt-4-1106-preview in 10 out 30
      gpt-4-turbo in 11 out 33
      gpt-4-turbo-vision-preview in 11 out 33
      gpt-4.1 from 2025-04-14 in 2 read 0.5 out 8; priority x1.75; batch in 1 out 4; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4.1-mini from 2025-04-14 in 0.4 read 0.1 out 1.6; priority x1.75; batch in 0.2 out 0.8; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4.1-nano from 2025-04-14 in 0.1 read 0.025 out 0.4; batch in 0.05 out 0.2; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4o from 2024-08-06 in 2.5 read 1.25 out 10; batch in 1.25 out 5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4o-2024-05-13 from 2024-05-13 in 5 out 15; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4o-audio-preview-2024-12-17 in 2.5 out 10 audio_in 40 audio_out 80
      gpt-4o-mini from 2024-07-18 in 0.15 read 0.075 out 0.6; batch in 0.075 out 0.3; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-4o-mini-audio-preview-2024-12-17 in 0.15 out 0.6 audio_in 10 audio_out 20
      gpt-5 from 2025-08-07 in 1.25 read 0.125 out 10; priority x2; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5-chat in 1.25 read 0.125 out 10
      gpt-5-codex in 1.25 read 0.125 out 10; varies region
      gpt-5-mini from 2025-08-07 in 0.25 read 0.025 out 2; priority x1.8; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5-nano from 2025-08-07 in 0.05 read 0.005 out 0.4; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5-pro in 15 out 120; batch x0.5; varies region
      gpt-5.1 from 2025-11-13 in 1.25 read 0.125 out 10; priority x2; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5.1-2025-11-13 in 1.25 read 0.125 out 10; priority x2; batch x0.5
      gpt-5.1-chat in 1.25 read 0.125 out 10; varies region
      gpt-5.1-codex in 1.25 read 0.125 out 10; varies region
      gpt-5.1-codex-2025-11-13 in 1.25 read 0.125 out 10; priority x2
      gpt-5.1-codex-max in 1.25 read 0.125 out 10; varies region
      gpt-5.1-codex-mini in 0.25 read 0.025 out 2; varies region
      gpt-5.1-codex-mini-2025-11-13 in 0.25 read 0.025 out 2; priority x1.8
      gpt-5.2 in 1.75 read 0.175 out 14; priority x2; batch x0.5; varies region
      gpt-5.2-2025-12-11 in 1.75 read 0.175 out 14; priority x2; batch x0.5
      gpt-5.2-chat in 1.75 read 0.175 out 14; varies region
      gpt-5.2-codex in 1.75 read 0.175 out 14; varies region
      gpt-5.2-pro in 21 out 168; batch x0.5; varies region
      gpt-5.2-pro-2025-12-11 in 21 out 168; batch x0.5
      gpt-5.3-chat in 1.75 read 0.175 out 14; varies region
      gpt-5.3-codex in 1.75 read 0.175 out 14; priority x2; varies region
      gpt-5.4 from 2026-03-05 in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5; flex in 1.25 out 7.5; flex >272k out 11.25; priority x2; batch in 1.25 read 0.13 out 7.5; batch >272k out 11.25; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5.4-mini from 2026-03-17 in 0.75 read 0.075 out 4.5; flex x0.5; priority x2; batch x0.5; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      gpt-5.4-mini-2026-03-17 in 0.75 read 0.075 out 4.5; flex x0.5; priority x2; batch x0.5
      gpt-5.4-nano in 0.2 read 0.02 out 1.25; flex x0.5; batch x0.5; varies region
      gpt-5.4-nano-2026-03-17 in 0.2 read 0.02 out 1.25; flex x0.5; batch x0.5
      gpt-5.4-pro in 30 read 3 out 180; >272k in 60 read 6 out 270; flex in 15 out 90; flex >272k read 6 out 135; batch in 15 out 90; batch >272k read 6 out 135; varies region
      gpt-5.4-pro-2026-03-05 in 30 read 3 out 180; >272k in 60 read 6 out 270; flex in 15 out 90; flex >272k read 6 out 135; batch in 15 out 90; batch >272k read 6 out 135
      gpt-5.5 in 5 read 0.5 out 30; >272k in 10 read 1 out 45; flex in 2.5 read 0.25; flex >272k out 45; priority x2.5; priority >272k in 20 read 2 out 90; batch x0.5; varies region
      gpt-5.5-pro in 30 read 3 out 180; >272k in 60 read 6 out 270
      gpt-5.6 in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30; priority x2; varies region
      gpt-5.6-luna in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8; flex x0.5; priority x2; varies region
      gpt-5.6-luna-2026-07-09 in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8; flex x0.5; priority x2
      gpt-5.6-sol in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30; flex x0.5; priority x2; varies region
      gpt-5.6-sol-2026-07-09 in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30; flex x0.5; priority x2
      gpt-5.6-terra in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18; flex x0.5; priority x2; varies region
      gpt-5.6-terra-2026-07-09 in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18; flex x0.5; priority x2
      gpt-6-astra in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75; flex x0.5; varies region
      gpt-6-astra-2026-09-03 in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75; flex x0.5
      gpt-6-luna in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75; flex x0.5; varies region
      gpt-6-luna-2026-09-22 in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75; flex x0.5
      gpt-6-sol in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15; flex x0.5; priority x2; varies region
      gpt-6-sol-2026-09-22 in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15; flex x0.5; priority x2
      gpt-6.1-sol in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15; flex x0.5; varies region
      gpt-6.1-sol-2026-09-29 in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15; flex x0.5
      gpt-6.1-terra in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5; varies region
      gpt-astra-latest in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75; flex x0.5
      gpt-audio in 2.5 out 10 audio_in 40 audio_out 80
      gpt-audio-1.5 in 2.5 out 10 audio_in 32 audio_out 64
      gpt-audio-mini in 0.6 out 2.4 audio_in 10 audio_out 20
      gpt-chat-latest in 5 read 0.5 out 30; varies region
      gpt-luna-latest in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75; flex x0.5
      gpt-mini-latest in 0.75 read 0.075 out 4.5; flex x0.5; priority x2; batch x0.5
      gpt-oss-120b in 0.15 out 0.6
      gpt-sol-latest in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15; flex x0.5
      gpt-terra-latest in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      grok-3 in 3 out 15
      grok-3-mini in 0.25 out 1.27
      grok-4 in 3 out 15
      grok-4-1-fast-non-reasoning in 0.2 out 0.5
      grok-4-1-fast-reasoning in 0.2 out 0.5
      grok-4-20-non-reasoning in 1.25 out 2.5
      grok-4-20-reasoning in 1.25 out 2.5
      grok-4-fast-non-reasoning in 0.2 out 0.5
      grok-4-fast-reasoning in 0.2 out 0.5
      grok-4.3 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      grok-4.6 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      grok-4.7 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      grok-code-fast-1 in 0.2 out 1.5
      grok-latest in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      jais-30b-chat in 3.2 out 9.71
      kimi-k2-thinking in 0.6 out 2.5
      kimi-k2.5 in 0.6 read 0.1 out 3
      kimi-k2.6 in 0.95 read 0.16 out 4
      kimi-k2.7-code in 0.95 read 0.19 out 4
      kimi-latest in 3 read 0.3 out 15
      llama-3.3-70b-instruct in 0.71 out 0.71
      llama-4-maverick-17b-128e-instruct-fp8 in 0.25 out 1
      llama-4-scout-17b-16e-instruct in 0.2 out 0.78
      mai-code-1.1-flash in 0.2 read 0.02 out 1.2
      mai-cyber-1-flash in 0.6 read 0.06 out 3.5
      mai-ds-r1 in 1.35 out 5.4
      mai-thinking-1 in 2 read 0.2 out 8
      minimax-latest in 0.33 read 0.066 out 1.32
      ministral-3b in 0.04 out 0.04
      mistral-large-2402 in 8 out 24
      mistral-large-3 in 0.5 out 1.5
      mistral-large-latest in 8 out 24
      mistral-medium-2505 in 0.4 out 2
      mistral-medium-3-5 in 1.5 out 7.5
      mistral-nemo in 0.15 out 0.15
      mistral-small-2503 in 0.1 out 0.3
      model-router in 0.14 out 0
      model_router in 0.14 out 0
      o1 in 15 read 7.5 out 60; varies region
      o1-2024-12-17 in 15 read 7.5 out 60; batch in 7.5 out 30; varies region
      o1-mini in 1.1 read 0.55 out 4.4; batch in 0.55 out 2.2; varies region
      o1-preview in 15 read 7.5 out 60
      o3 in 2 read 0.5 out 8; batch in 1 out 4; varies region
      o3-deep-research in 10 read 2.5 out 40; varies region
      o3-mini from 2025-01-31 in 1.1 read 0.55 out 4.4; batch in 0.55 out 2.2; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      o3-pro in 20 out 80; batch x0.5
      o4-mini from 2025-04-16 in 1.1 read 0.275 out 4.4; batch in 0.55 out 2.2; varies region  # Azure OpenAI pricing page (litellm, models.dev, portkey)
      phi-3-medium-128k-instruct in 0.17 out 0.68
      phi-3-mini-128k-instruct in 0.13 out 0.52
      phi-3.5-mini-128k-instruct in 0.13 out 0.52
      phi-4 in 0.125 out 0.5
      phi-4-mini-instruct in 0.075 out 0.3
      phi-4-mini-reasoning in 0.075 out 0.3
      phi-4-multimodal-instruct in 0.08 out 0.32 audio_in 4
      phi-4-reasoning in 0.125 out 0.5
      phi-4-reasoning-plus in 0.125 out 0.5
      text-curie in 2 out 0
      text-curie-001 in 2 out 0
      text-davinci in 2 out 0
      text-davinci-002 in 2 out 0
      text-embedding-3-large in 0.143 out 0
      text-embedding-3-small in 0.022 out 0
      text-embedding-ada in 0.1 out 0
      text-embedding-ada-002 in 0.11 out 0
      text-embedding-ada-002-v2 in 0.1 out 0
      us-gov/gpt-5.1 in 1.71875 read 0.171875 out 13.75
      us-gov/o3-mini in 1.513 read 0.757 out 6.05
      us-gov/text-embedding-3-large in 0.163 out 0
      us-gov/text-embedding-3-small in 0.025 out 0
      us/codex-mini in 1.65 read 0.413 out 6.6
      us/computer-use-preview in 3.3 out 13.2
      us/gpt-4.1 in 2.2 read 0.55 out 8.8; priority in 3.85 read 0.963 out 15.4; batch in 1.1 out 4.4
      us/gpt-4.1-mini in 0.44 read 0.11 out 1.76; priority in 0.77 read 0.193 out 3.08; batch in 0.22 out 0.88
      us/gpt-4.1-nano in 0.11 read 0.028 out 0.44; batch in 0.055 out 0.22
      us/gpt-4o in 2.75 read 1.375 write 1.38 out 11; batch in 1.375 out 5.5
      us/gpt-4o-2024-05-13 in 5.5 out 16.5; batch x0.5
      us/gpt-4o-2024-08-06 in 2.75 read 1.375 out 11; batch in 1.375 out 5.5
      us/gpt-4o-mini in 0.165 read 0.083 out 0.66; batch in 0.083
      us/gpt-5 in 1.375 read 0.1375 out 11; priority x2; batch x0.5
      us/gpt-5-codex in 1.375 read 0.138 out 11
      us/gpt-5-mini in 0.275 read 0.0275 out 2.2; priority x1.8; batch x0.5
      us/gpt-5-nano in 0.055 read 0.0055 out 0.44; batch x0.5
      us/gpt-5-pro in 16.5 out 132; batch x0.5
      us/gpt-5.1 in 1.375 read 0.1375 out 11; priority x2; batch x0.5
      us/gpt-5.1-chat in 1.375 read 0.1375 out 11
      us/gpt-5.1-codex in 1.375 read 0.1375 out 11
      us/gpt-5.1-codex-max in 1.375 read 0.1375 out 11
      us/gpt-5.1-codex-mini in 0.275 read 0.0275 out 2.2
      us/gpt-5.2 in 1.925 read 0.1925 out 15.4; priority x2; batch x0.5
      us/gpt-5.2-chat in 1.925 read 0.1925 out 15.4
      us/gpt-5.2-codex in 1.925 read 0.1925 out 15.4
      us/gpt-5.2-pro in 23.1 out 184.8; batch x0.5
      us/gpt-5.3-chat in 1.925 read 0.1925 out 15.4
      us/gpt-5.3-codex in 1.925 read 0.1925 out 15.4; priority x2
      us/gpt-5.4 in 2.75 read 0.275 out 16.5; >272k in 5.5 read 0.55 out 24.75; priority x2; batch in 1.375 read 0.143 out 8.25; batch >272k out 12.375
      us/gpt-5.4-mini in 0.825 read 0.0825 out 4.95; priority x2; batch x0.5
      us/gpt-5.4-nano in 0.22 read 0.022 out 1.375; batch x0.5
      us/gpt-5.4-pro in 33 out 198; batch x0.5
      us/gpt-5.5 in 5.5 read 0.55 out 33; >272k in 11 read 1.1 out 49.5; priority x2.5; batch x0.5
      us/gpt-5.6 in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33; priority x2
      us/gpt-5.6-luna in 0.22 read 0.022 write 0.275 out 1.32; >272k in 0.44 read 0.044 write 0.55 out 1.98; priority x2
      us/gpt-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33; priority x2
      us/gpt-5.6-terra in 2.2 read 0.22 write 2.75 out 13.2; >272k in 4.4 read 0.44 write 5.5 out 19.8; priority x2
      us/gpt-6-astra in 11 read 1.1 write 13.75 out 55; >272k in 22 read 2.2 write 27.5 out 82.5
      us/gpt-6-luna in 0.11 read 0.011 write 0.1375 out 0.55; >272k in 0.22 read 0.022 write 0.275 out 0.825
      us/gpt-6-sol in 2.2 read 0.22 write 2.75 out 11; >272k in 4.4 read 0.44 write 5.5 out 16.5; priority x2
      us/gpt-6.1-sol in 2.2 read 0.11 write 2.75 out 11; >272k in 4.4 read 0.22 write 5.5 out 16.5
      us/gpt-6.1-terra in 1.1 read 0.055 write 1.375 out 5.5; >272k in 2.2 read 0.11 write 2.75 out 8.25
      us/gpt-chat-latest in 5.5 read 0.55 out 33
      us/o1 in 16.5 read 8.25 out 66; batch in 8.25 out 33
      us/o1-mini in 1.21 read 0.605 out 4.84; batch in 0.605 out 2.42
      us/o3 in 2.2 read 0.55 out 8.8; batch in 1.1 out 4.4
      us/o3-deep-research in 11 read 2.75 out 44
      us/o3-mini in 1.21 read 0.605 out 4.84; batch in 0.605 out 2.42
      us/o4-mini in 1.21 read 0.303 out 4.84; batch in 0.605 out 2.42
      us/text-embedding-3-large in 0.143 out 0
      us/text-embedding-3-small in 0.022 out 0
      us/text-embedding-ada-002 in 0.11 out 0
      wizardlm-2-8x22b in 0.48 out 0.48

    aws.bedrock: |
      ai21.j2-mid-v1 in 12.5 out 12.5
      ai21.j2-ultra-v1 in 18.8 out 18.8
      ai21.jamba-1-5-large-v1:0 in 2 out 8
      ai21.jamba-1-5-mini-v1:0 in 0.2 out 0.4
      ai21.jamba-instruct-v1:0 in 0.5 out 0.7
      amazon.nova-2-lite-v1:0 in 0.3 read 0.075 out 2.5; priority x1.75; batch in 0.15 out 1.25
      amazon.nova-2-multimodal-embeddings-v1:0 in 0.135 out 0
      amazon.nova-2-pro-preview-20251202-v1:0 in 1.25 read 0.3125 out 10; priority in 2.1875 out 17.5; batch in 0.625 out 5
      amazon.nova-2-sonic-v1:0 in 0.33 out 2.75 audio_in 3 audio_out 12
      amazon.nova-lite-v1 from 2024-12-03 in 0.06 read 0.015 out 0.24  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-lite-v1:0 from 2024-12-03 in 0.06 read 0.015 out 0.24; batch in 0.03 out 0.12  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-micro-v1 from 2024-12-03 in 0.035 read 0.00875 out 0.14  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-micro-v1:0 from 2024-12-03 in 0.035 read 0.00875 out 0.14; batch in 0.0175 out 0.07  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-premier-v1 from 2025-04-30 in 2.5 read 0.625 out 12.5  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-premier-v1:0 from 2025-04-30 in 2.5 read 0.625 out 12.5; priority x1.75; batch in 1.25 out 6.25  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-pro-v1 from 2024-12-03 in 0.8 read 0.2 out 3.2  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-pro-v1:0 from 2024-12-03 in 0.8 read 0.2 out 3.2; flex x0.5; priority x1.75; batch in 0.4 out 1.6  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.nova-sonic-v1:0 in 0.06 out 0.24 audio_in 3.4 audio_out 13.6
      amazon.titan-embed-g1-text-02 in 0.1 out 0
      amazon.titan-embed-image-v1 in 0.8 out 0
      amazon.titan-embed-text-v1 from 2023-09-28 in 0.1 out 0  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.titan-embed-text-v2 from 2024-04-30 in 0.02 out 0  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.titan-embed-text-v2:0 from 2024-04-30 in 0.02 out 0  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      amazon.titan-text-express-v1 in 0.2 out 0.6
      amazon.titan-text-lite-v1 in 0.15 out 0.2
      amazon.titan-text-premier-v1:0 in 0.5 out 1.5
      anthropic.claude-3-5-haiku-20241022-v1:0 from 2024-12-05 in 0.8 read 0.08 write 1 out 4  # Amazon Bedrock pricing page (litellm, genai-prices)
      anthropic.claude-3-5-sonnet-20240620-v1:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      anthropic.claude-3-5-sonnet-20241022-v2:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      anthropic.claude-3-7-sonnet-20240620-v1:0 in 3.6 read 0.36 write 4.5 out 18
      anthropic.claude-3-7-sonnet-20250219-v1:0 in 3 read 0.3 write 3.75 out 15
      anthropic.claude-3-opus-20240229-v1:0 in 15 read 1.5 write 18.75 out 75
      anthropic.claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50
      anthropic.claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      anthropic.claude-fable-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      anthropic.claude-haiku-4-5 in 1 read 0.1 write 1.25 write_long 2 out 5; batch in 0.5 out 2.5
      anthropic.claude-haiku-4-5-20251001-v1:0 in 1 read 0.1 write 1.25 write_long 2 out 5; batch in 0.5 out 2.5
      anthropic.claude-haiku-4-5@20251001 in 1 read 0.1 write 1.25 write_long 2 out 5
      anthropic.claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      anthropic.claude-instant-v1 in 0.8 out 2.4; varies region
      anthropic.claude-mythos-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      anthropic.claude-mythos-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      anthropic.claude-mythos-preview in 27.5 read 2.75 write 34.375 write_long 55 out 137.5
      anthropic.claude-opus-4-1-20250805-v1:0 in 15 read 1.5 write 18.75 out 75
      anthropic.claude-opus-4-20250514-v1:0 in 15 read 1.5 write 18.75 out 75
      anthropic.claude-opus-4-5-20251101-v1:0 in 5 read 0.5 write 6.25 write_long 10 out 25
      anthropic.claude-opus-4-6-v1 in 5 read 0.5 write 6.25 write_long 10 out 25
      anthropic.claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25
      anthropic.claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25
      anthropic.claude-opus-5 in 5 read 0.5 write 6.25 write_long 10 out 25; batch in 2.5 out 12.5
      anthropic.claude-opus-5-5 in 4 read 0.2 write 5 write_long 8 out 20
      anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      anthropic.claude-sonnet-4-5-20250929-v1:0 in 3 read 0.3 write 3.75 write_long 6 out 15; >200k in 6 read 0.6 write 7.5 write_long 12 out 22.5; batch in 1.5 out 7.5; batch >200k read 0.6 write 7.5 write_long 12 out 11.25
      anthropic.claude-sonnet-4-6 in 3 read 0.3 write 3.75 write_long 6 out 15
      anthropic.claude-sonnet-5 in 2 read 0.2 write 2.5 write_long 4 out 10
      anthropic.claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10
      anthropic.claude-v1 in 8 out 24
      anthropic.claude-v2:1 in 8 out 24
      ap-northeast-1/anthropic.claude-instant-v1 in 2.23 out 7.55
      ap-northeast-1/anthropic.claude-v1 in 8 out 24
      ap-northeast-1/anthropic.claude-v2:1 in 8 out 24
      ap-northeast-1/deepseek.v3.2 in 0.74 out 2.22; flex x0.5; priority x1.75; batch x0.5
      ap-northeast-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      ap-northeast-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      ap-northeast-1/mistral.voxtral-mini-3b-2507 in 0.05 out 0.05; flex x0.6; priority x1.8; batch x0.6
      ap-northeast-1/mistral.voxtral-small-24b-2507 in 0.12 out 0.36; flex x0.5; priority x1.75; batch x0.5
      ap-northeast-1/moonshotai.kimi-k2-thinking in 0.73 out 3.03; flex in 0.36 out 1.52
      ap-northeast-1/moonshotai.kimi-k2.5 in 0.72 out 3.6; flex x0.5; priority x1.75; batch x0.5
      ap-northeast-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      ap-northeast-1/qwen.qwen3-next-80b-a3b in 0.18 out 1.45; flex in 0.09 out 0.72; priority in 0.32 out 2.54
      ap-south-1/deepseek.v3.2 in 0.74 out 2.22; flex x0.5; priority x1.75; batch x0.5
      ap-south-1/meta.llama3-70b-instruct-v1:0 in 3.18 out 4.2
      ap-south-1/meta.llama3-8b-instruct-v1:0 in 0.36 out 0.72
      ap-south-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      ap-south-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      ap-south-1/moonshotai.kimi-k2-thinking in 0.71 out 2.94; flex in 0.36 out 1.47
      ap-south-1/moonshotai.kimi-k2.5 in 0.72 out 3.6; flex x0.5; priority x1.75; batch x0.5
      ap-south-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      ap-south-1/qwen.qwen3-next-80b-a3b in 0.18 out 1.41; flex in 0.09 out 0.71; priority in 0.32 out 2.47; batch in 0.09 out 0.71
      ap-southeast-2/minimax.minimax-m2.5 in 0.31 out 1.24; flex x0.5; priority x1.75; batch x0.5
      ap-southeast-2/mistral.voxtral-mini-3b-2507 in 0.0412 out 0.0412; flex x0.5; priority x1.75; batch x0.5
      ap-southeast-2/mistral.voxtral-small-24b-2507 in 0.103 out 0.309; flex x0.5; priority x1.75; batch x0.5
      ap-southeast-2/qwen.qwen3-next-80b-a3b in 0.1545 out 1.236
      ap-southeast-3/deepseek.v3.2 in 0.74 out 2.22; flex x0.5
      ap-southeast-3/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5
      ap-southeast-3/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5
      ap-southeast-3/moonshotai.kimi-k2.5 in 0.72 out 3.6; flex x0.5
      ap-southeast-3/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      apac.amazon.nova-2-lite-v1:0 in 0.396 read 0.099 out 3.311
      apac.amazon.nova-2-pro-preview-20251202-v1:0 in 1.375 read 0.34375 out 11
      apac.amazon.nova-lite-v1:0 in 0.063 read 0.01575 out 0.252
      apac.amazon.nova-micro-v1:0 in 0.037 read 0.00925 out 0.148
      apac.amazon.nova-pro-v1:0 in 0.84 read 0.21 out 3.36; flex x0.5
      apac.anthropic.claude-fable-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      apac.anthropic.claude-haiku-4-5-20251001-v1:0 in 1.1 read 0.11 write 1.375 out 5.5; batch in 0.55 out 2.75
      apac.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      apac.anthropic.claude-mythos-preview in 27.5 read 2.75 write 34.375 write_long 55 out 137.5
      apac.anthropic.claude-opus-4-7 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      apac.anthropic.claude-opus-4-8 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      apac.anthropic.claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5; batch in 2.75 out 13.75
      apac.anthropic.claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      apac.anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      apac.anthropic.claude-sonnet-4-6 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5
      apac.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      apac.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      au.anthropic.claude-fable-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      au.anthropic.claude-haiku-4-5-20251001-v1:0 in 1.1 read 0.11 write 1.375 write_long 2.2 out 5.5; batch in 0.55 out 2.75
      au.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      au.anthropic.claude-mythos-preview in 27.5 read 2.75 write 34.375 write_long 55 out 137.5
      au.anthropic.claude-opus-4-6-v1 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      au.anthropic.claude-opus-4-7 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      au.anthropic.claude-opus-4-8 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      au.anthropic.claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5; batch in 2.75 out 13.75
      au.anthropic.claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      au.anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5; >200k in 6.6 read 0.66 write 8.25 write_long 13.2 out 24.75; batch in 1.65 out 8.25; batch >200k read 0.66 write 8.25 write_long 13.2 out 12.375
      au.anthropic.claude-sonnet-4-6 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5
      au.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      au.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      bedrock_mantle/anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      bedrock_mantle/anthropic.claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      bedrock_mantle/anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      bedrock_mantle/claude-haiku-latest in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      bedrock_mantle/claude-opus-latest in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      bedrock_mantle/claude-sonnet-latest in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      bedrock_mantle/gpt-astra-latest in 11 read 1.1 write 13.75 out 55; >272k in 22 read 2.2 write 27.5 out 82.5; ultrafast x6
      bedrock_mantle/gpt-luna-latest in 0.11 read 0.011 write 0.1375 out 0.55; >272k in 0.22 read 0.022 write 0.275 out 0.825
      bedrock_mantle/gpt-sol-latest in 2.2 read 0.11 write 2.75 out 11; >272k in 4.4 read 0.22 write 5.5 out 16.5; ultrafast x6
      bedrock_mantle/gpt-terra-latest in 1.1 read 0.055 write 1.375 out 5.5; >272k in 2.2 read 0.11 write 2.75 out 8.25
      bedrock_mantle/grok-latest in 2.2 read 0.55 out 6.6; flex x0.5; priority x1.75; batch in 1.1 out 3.3
      bedrock_mantle/openai.gpt-6-luna in 0.11 read 0.011 write 0.1375 out 0.55; >272k in 0.22 read 0.022 write 0.275 out 0.825
      bedrock_mantle/openai.gpt-6-sol in 2.2 read 0.22 write 2.75 out 11; >272k in 4.4 read 0.44 write 5.5 out 16.5
      ca-central-1/meta.llama3-70b-instruct-v1:0 in 3.05 out 4.03
      ca-central-1/meta.llama3-8b-instruct-v1:0 in 0.35 out 0.69
      claude-fable-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      claude-fable-5-1 in 11 read 0.275 write 13.75 write_long 22 out 55
      claude-fable-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      claude-fable-latest in 10 read 0.25 write 12.5 write_long 20 out 50
      claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      claude-haiku-latest in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      claude-mythos-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      claude-opus-latest in 4 read 0.2 write 5 write_long 8 out 20
      claude-sonnet-4-5-20250929-v1:0 in 3 read 0.3 write 3.75 write_long 6 out 15; >200k in 6 read 0.6 write 7.5 write_long 12 out 22.5; batch in 1.5 out 7.5; batch >200k read 0.6 write 7.5 write_long 12 out 11.25
      claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      claude-sonnet-latest in 2 read 0.1 write 2.5 write_long 4 out 10
      claude_platform/claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1
      claude_platform/claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50; batch x0.5; region=us x1.1
      claude_platform/claude-haiku-4-5 in 1 read 0.1 write 1.25 write_long 2 out 5; batch x0.5
      claude_platform/claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5; batch x0.5; region=us x1.1
      claude_platform/claude-opus-4-5 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5
      claude_platform/claude-opus-4-6 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1
      claude_platform/claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1
      claude_platform/claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1
      claude_platform/claude-opus-5 in 5 read 0.5 write 6.25 write_long 10 out 25; batch x0.5; region=us x1.1
      claude_platform/claude-opus-5-5 in 4 read 0.2 write 5 write_long 8 out 20; batch x0.5; region=us x1.1
      claude_platform/claude-sonnet-4-5 in 3 read 0.3 write 3.75 write_long 6 out 15; batch x0.5
      claude_platform/claude-sonnet-4-6 in 3 read 0.3 write 3.75 write_long 6 out 15; batch x0.5; region=us x1.1
      claude_platform/claude-sonnet-5 in 2 read 0.2 write 2.5 write_long 4 out 10; batch x0.5; region=us x1.1
      claude_platform/claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10; batch x0.5; region=us x1.1
      cohere.command-light-text-v14 in 0.3 out 0.6
      cohere.command-text-v14 in 1 out 2
      cohere.embed-english-v3 in 0.1 out 0
      cohere.embed-multilingual-v3 in 0.1 out 0
      cohere.embed-v4:0 in 0.12 out 0
      deepseek.r1-v1:0 in 1.35 out 5.4
      deepseek.v3-v1:0 in 0.58 out 1.68
      deepseek.v3.1 in 0.58 out 1.68; flex x0.5; priority x1.75; batch x0.5
      deepseek.v3.2 in 0.62 out 1.85; flex x0.5; priority x1.75; batch x0.5; varies region
      eu-central-1/anthropic.claude-instant-v1 in 2.48 out 8.38
      eu-central-1/anthropic.claude-v1 in 8 out 24
      eu-central-1/anthropic.claude-v2:1 in 8 out 24
      eu-central-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-central-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-central-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      eu-north-1/deepseek.v3.2 in 0.74 out 2.22; flex x0.5; priority x1.75; batch x0.5
      eu-north-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-north-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-north-1/moonshotai.kimi-k2.5 in 0.72 out 3.6; flex x0.5; priority x1.75; batch x0.5
      eu-south-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5
      eu-south-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5
      eu-south-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      eu-west-1/meta.llama3-70b-instruct-v1:0 in 2.86 out 3.78
      eu-west-1/meta.llama3-8b-instruct-v1:0 in 0.32 out 0.65
      eu-west-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-west-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      eu-west-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      eu-west-1/qwen.qwen3-next-80b-a3b in 0.18 out 1.41; flex in 0.09 out 0.71; priority in 0.32 out 2.47
      eu-west-2/meta.llama3-70b-instruct-v1:0 in 3.45 out 4.55
      eu-west-2/meta.llama3-8b-instruct-v1:0 in 0.39 out 0.78
      eu-west-2/minimax.minimax-m2.1 in 0.47 out 1.86; flex x0.5; priority x1.75; batch x0.5
      eu-west-2/minimax.minimax-m2.5 in 0.47 out 1.86; flex x0.5; priority x1.75; batch x0.5
      eu-west-2/mistral.voxtral-mini-3b-2507 in 0.06 out 0.06; flex x0.5; priority in 0.11 out 0.11; batch x0.5
      eu-west-2/mistral.voxtral-small-24b-2507 in 0.16 out 0.47; flex in 0.08 out 0.23; priority in 0.28 out 0.82; batch in 0.08 out 0.23
      eu-west-2/nvidia.nemotron-super-3-120b in 0.23 out 1.01; flex x0.5; priority x1.75; batch x0.5
      eu-west-2/qwen.qwen3-coder-next in 0.78 out 1.86; flex x0.5; priority x1.75; batch x0.5
      eu-west-2/qwen.qwen3-next-80b-a3b in 0.23 out 1.86; flex in 0.12 out 0.93; priority in 0.4 out 3.26
      eu-west-3/mistral.mistral-7b-instruct-v0:2 in 0.2 out 0.26
      eu-west-3/mistral.mistral-large-2402-v1:0 in 5.2 out 15.6
      eu-west-3/mistral.mixtral-8x7b-instruct-v0:1 in 0.59 out 0.91
      eu.amazon.nova-2-lite-v1:0 in 0.429 read 0.10725 out 3.597
      eu.amazon.nova-2-pro-preview-20251202-v1:0 in 1.375 read 0.34375 out 11
      eu.amazon.nova-lite-v1:0 in 0.078 read 0.0195 out 0.312
      eu.amazon.nova-micro-v1:0 in 0.046 read 0.0115 out 0.184
      eu.amazon.nova-pro-v1:0 in 1.05 read 0.2625 out 4.2; flex x0.5
      eu.anthropic.claude-3-5-haiku-20241022-v1:0 from 2024-12-05 in 0.8 read 0.08 write 1 out 4  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-3-5-sonnet-20240620-v1:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-3-5-sonnet-20241022-v2:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-3-7-sonnet-20250219-v1:0 in 3 read 0.3 write 3.75 out 15
      eu.anthropic.claude-3-opus-20240229-v1:0 in 15 read 1.5 write 18.75 out 75
      eu.anthropic.claude-fable-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      eu.anthropic.claude-fable-5-1 in 11 read 0.275 write 13.75 write_long 22 out 55
      eu.anthropic.claude-fable-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      eu.anthropic.claude-haiku-4-5 from 2025-10-15 in 1.1 read 0.11 write 1.375 out 5.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-haiku-4-5-20251001-v1:0 from 2025-10-15 in 1.1 read 0.11 write 1.375 write_long 2.2 out 5.5; batch in 0.55 out 2.75  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      eu.anthropic.claude-mythos-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      eu.anthropic.claude-opus-4-1-20250805-v1:0 in 15 read 1.5 write 18.75 out 75
      eu.anthropic.claude-opus-4-20250514-v1:0 in 15 read 1.5 write 18.75 out 75
      eu.anthropic.claude-opus-4-5 from 2025-11-24 in 5.5 read 0.55 write 6.875 out 27.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-opus-4-5-20251101-v1:0 from 2025-11-24 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-opus-4-6-v1 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      eu.anthropic.claude-opus-4-7 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      eu.anthropic.claude-opus-4-8 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      eu.anthropic.claude-opus-5 from 2026-07-24 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5; batch in 2.75 out 13.75  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-opus-5-5 from 2026-09-22 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-sonnet-4-5 from 2025-09-29 in 3.3 read 0.33 write 4.125 out 16.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-sonnet-4-5-20250929-v1:0 from 2025-09-29 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5; >200k in 6.6 read 0.66 write 8.25 write_long 13.2 out 24.75; batch in 1.65 out 8.25; batch >200k read 0.66 write 8.25 write_long 13.2 out 12.375  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-sonnet-4-6 from 2026-02-17 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      eu.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      eu.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      eu.deepseek.v3.2 in 0.74 out 2.22; flex x0.5
      eu.meta.llama3-2-1b-instruct-v1:0 in 0.13 out 0.13
      eu.meta.llama3-2-3b-instruct-v1:0 in 0.19 out 0.19
      eu.mistral.pixtral-large-2502-v1:0 in 2 out 6
      glm-latest in 1.68 read 0.312 write 2.1 out 5.28; flex x0.5; priority x1.75; batch x0.5
      global.amazon.nova-2-lite-v1 from 2025-12-02 in 0.3 read 0.075 out 2.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.amazon.nova-2-lite-v1:0 from 2025-12-02 in 0.3 read 0.075 out 2.5; priority x1.75; batch in 0.15 out 1.25  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-fable-5 in 10 read 1 write 12.5 write_long 20 out 50
      global.anthropic.claude-fable-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      global.anthropic.claude-fable-5-1-v1:0 in 10 read 0.25 write 12.5 write_long 20 out 50
      global.anthropic.claude-fable-5-2 in 8 read 0.2 write 10 write_long 16 out 40
      global.anthropic.claude-fable-5-v1:0 in 10 read 1 write 12.5 write_long 20 out 50
      global.anthropic.claude-haiku-4-5 from 2025-10-15 in 1 read 0.1 write 1.25 out 5  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-haiku-4-5-20251001-v1:0 from 2025-10-15 in 1 read 0.1 write 1.25 write_long 2 out 5; batch in 0.5 out 2.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-haiku-5-5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      global.anthropic.claude-mythos-5-1 in 10 read 0.25 write 12.5 write_long 20 out 50
      global.anthropic.claude-mythos-5-2 in 8 read 0.2 write 10 write_long 16 out 40
      global.anthropic.claude-opus-4-5 from 2025-11-24 in 5 read 0.5 write 6.25 out 25  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-opus-4-5-20251101-v1:0 from 2025-11-24 in 5 read 0.5 write 6.25 write_long 10 out 25  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-opus-4-5-v1:0 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-6-v1 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-6-v1:0 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-7 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-7-v1:0 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-8 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-4-8-v1:0 in 5 read 0.5 write 6.25 write_long 10 out 25
      global.anthropic.claude-opus-5 from 2026-07-24 in 5 read 0.5 write 6.25 write_long 10 out 25; batch in 2.5 out 12.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-opus-5-5 from 2026-09-22 in 4 read 0.2 write 5 write_long 8 out 20  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-4-5 from 2025-09-29 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-4-5-20250929-v1:0 from 2025-09-29 in 3 read 0.3 write 3.75 write_long 6 out 15; >200k in 6 read 0.6 write 7.5 write_long 12 out 22.5; batch in 1.5 out 7.5; batch >200k read 0.6 write 7.5 write_long 12 out 11.25  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-4-6 from 2026-02-17 in 3 read 0.3 write 3.75 write_long 6 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-4-6-v1:0 from 2026-02-17 in 3 read 0.3 write 3.75 write_long 6 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      global.anthropic.claude-sonnet-5 in 2 read 0.2 write 2.5 write_long 4 out 10
      global.anthropic.claude-sonnet-5-5 in 2 read 0.1 write 2.5 write_long 4 out 10
      global.anthropic.claude-sonnet-5-v1:0 in 2 read 0.2 write 2.5 write_long 4 out 10
      global.cohere.embed-v4:0 in 0.12 out 0
      global.moonshotai.kimi-k3 in 3 read 0.3 write 3.75 out 15; flex x0.5; priority x1.75
      global.moonshotai.kimi-k3.1 in 4 read 0.2 write 5 out 20; flex x0.5; priority x1.75
      global.openai.gpt-5.4 in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5
      global.openai.gpt-5.5 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      global.openai.gpt-5.6-luna in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8
      global.openai.gpt-5.6-sol in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      global.openai.gpt-5.6-terra in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18
      global.openai.gpt-6-astra in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75; ultrafast x6
      global.openai.gpt-6-luna in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75
      global.openai.gpt-6-sol in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      global.openai.gpt-6.1-sol in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15; ultrafast x6
      global.openai.gpt-6.1-terra in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      global.xai.grok-4.6 in 2 read 0.5 out 6; flex x0.5; priority x1.75
      global.xai.grok-4.7 in 2 read 0.5 out 6; flex x0.5; priority x1.75
      global.zai.glm-5.3 in 1.68 read 0.312 write 2.1 out 5.28; flex x0.5; priority x1.75; batch x0.5
      google.gemma-3-12b-it in 0.09 out 0.29; flex in 0.05 out 0.15; priority in 0.16 out 0.51; batch in 0.05 out 0.15
      google.gemma-3-27b-it in 0.23 out 0.38; flex in 0.12 out 0.19; priority in 0.4 out 0.67; batch in 0.12 out 0.19
      google.gemma-3-4b-it in 0.04 out 0.08; flex x0.5; priority x1.75; batch x0.5
      google.gemma-4-26b-a4b in 0.13 out 0.4; flex x0.5; priority x1.75; batch x0.5
      google.gemma-4-31b in 0.14 out 0.4; flex x0.5; priority x1.75; batch x0.5
      google.gemma-4-e2b in 0.04 out 0.08; flex x0.5; priority x1.75; batch x0.5
      gpt-astra-latest in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75; ultrafast x6
      gpt-luna-latest in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75
      gpt-sol-latest in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15; ultrafast x6
      gpt-terra-latest in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      grok-latest in 2 read 0.5 out 6; flex x0.5; priority x1.75
      in.anthropic.claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      in.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      in.moonshotai.kimi-k3 in 3.3 read 0.33 write 4.125 out 16.5; flex x0.5; priority x1.75
      in.moonshotai.kimi-k3.1 in 4.4 read 0.22 write 5.5 out 22; flex x0.5; priority x1.75
      invoke/anthropic.claude-3-5-sonnet-20240620-v1:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      jp.amazon.nova-2-lite-v1:0 in 0.396 read 0.099 out 3.311; flex x0.5; priority x1.75; batch in 0.198 out 1.6555
      jp.anthropic.claude-haiku-4-5-20251001-v1:0 in 1.1 read 0.11 write 1.375 write_long 2.2 out 5.5; batch in 0.55 out 2.75
      jp.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      jp.anthropic.claude-opus-4-7 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      jp.anthropic.claude-opus-4-8 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      jp.anthropic.claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5; batch in 2.75 out 13.75
      jp.anthropic.claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      jp.anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5; >200k in 6.6 read 0.66 write 8.25 write_long 13.2 out 24.75; batch in 1.65 out 8.25; batch >200k read 0.66 write 8.25 write_long 13.2 out 12.375
      jp.anthropic.claude-sonnet-4-6 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5
      jp.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      jp.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      kimi-latest in 3 read 0.3 write 3.75 out 15; flex x0.5; priority x1.75
      meta.llama2-13b-chat-v1 in 0.75 out 1
      meta.llama2-70b-chat-v1 in 1.95 out 2.56
      meta.llama3-1-405b-instruct-v1:0 in 2.4 out 2.4
      meta.llama3-1-70b-instruct-v1:0 in 0.72 out 0.72; batch x0.5
      meta.llama3-1-8b-instruct-v1:0 in 0.22 out 0.22; batch x0.5
      meta.llama3-2-11b-instruct-v1:0 in 0.16 out 0.16
      meta.llama3-2-1b-instruct-v1:0 in 0.1 out 0.1
      meta.llama3-2-3b-instruct-v1:0 in 0.15 out 0.15
      meta.llama3-2-90b-instruct-v1:0 in 0.72 out 0.72
      meta.llama3-3-70b-instruct-v1:0 in 0.72 out 0.72; batch x0.5
      meta.llama3-70b-instruct-v1:0 in 2.65 out 3.5; varies region
      meta.llama3-8b-instruct-v1:0 in 0.3 out 0.6; varies region
      meta.llama4-maverick-17b-instruct-v1:0 in 0.24 out 0.97; batch x0.5
      meta.llama4-scout-17b-instruct-v1:0 in 0.17 out 0.66; batch x0.5
      minimax.minimax-m2 in 0.3 out 1.2; flex x0.5; priority in 0.52 out 2.1; batch x0.5
      minimax.minimax-m2.1 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5; varies region
      minimax.minimax-m2.5 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5; varies region
      mistral.devstral-2-123b in 0.4 out 2; flex x0.5; priority x1.75; batch x0.5
      mistral.magistral-small-2509 in 0.5 out 1.5; flex x0.5; priority in 0.88 out 2.63; batch x0.5
      mistral.ministral-3-14b-instruct in 0.2 out 0.2; flex x0.5; priority x1.75; batch x0.5
      mistral.ministral-3-3b-instruct in 0.1 out 0.1; flex x0.5; priority x1.7; batch x0.5
      mistral.ministral-3-8b-instruct in 0.15 out 0.15; flex in 0.07 out 0.07; priority in 0.26 out 0.26; batch in 0.07 out 0.07
      mistral.mistral-7b-instruct-v0:2 in 0.15 out 0.2; varies region
      mistral.mistral-large-2402-v1:0 in 4 out 12; varies region
      mistral.mistral-large-2407-v1:0 in 2 out 6
      mistral.mistral-large-3-675b-instruct in 0.5 out 1.5; flex x0.5; priority in 0.88 out 2.63; batch x0.5
      mistral.mistral-small-2402-v1:0 in 1 out 3; batch x0.5
      mistral.mixtral-8x7b-instruct-v0:1 in 0.45 out 0.7; varies region
      mistral.pixtral-large-2502-v1:0 in 2 out 6
      mistral.voxtral-mini-3b-2507 in 0.04 out 0.04; flex x0.5; priority x1.75; batch x0.5; varies region
      mistral.voxtral-small-24b-2507 in 0.1 out 0.3; flex x0.5; priority in 0.17 out 0.52; batch x0.5; varies region
      moonshot.kimi-k2-thinking in 0.6 out 2.5; priority in 1.05 out 4.38; batch x0.5
      moonshotai.kimi-k2-thinking in 0.6 out 2.5; flex x0.5; varies region
      moonshotai.kimi-k2.5 in 0.6 out 3; flex x0.5; priority x1.75; batch x0.5; varies region
      moonshotai.kimi-k3 in 3.3 read 0.33 write 4.125 out 16.5; flex x0.5; priority x1.75
      moonshotai.kimi-k3.1 in 4.4 read 0.22 write 5.5 out 22; flex x0.5; priority x1.75
      nvidia.nemotron-nano-12b-v2 in 0.2 out 0.6; flex x0.5; priority x1.75; batch x0.5
      nvidia.nemotron-nano-3-30b in 0.06 out 0.24; flex x0.5; priority in 0.11 out 0.42; batch x0.5
      nvidia.nemotron-nano-3-30b:0 in 0.06 out 0.24
      nvidia.nemotron-nano-9b-v2 in 0.06 out 0.23; flex in 0.03 out 0.12; priority in 0.11 out 0.4; batch in 0.03 out 0.12
      nvidia.nemotron-nano-9b-v2:0 in 0.06 out 0.23
      nvidia.nemotron-super-3-120b in 0.15 out 0.65; flex x0.5; priority x1.75; batch x0.5; varies region
      nvidia.nemotron-super-3-120b:0 in 0.15 out 0.65
      openai.gpt-5.4 in 2.75 read 0.275 out 16.5; >272k in 5.5 read 0.55 out 24.75
      openai.gpt-5.5 in 5.5 read 0.55 out 33; >272k in 11 read 1.1 out 49.5
      openai.gpt-5.6-cyber in 13.75 read 1.375 write 17.1875 out 82.5
      openai.gpt-5.6-luna in 0.22 read 0.022 write 0.275 out 1.32; >272k in 0.44 read 0.044 write 0.55 out 1.98
      openai.gpt-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33
      openai.gpt-5.6-terra in 2.2 read 0.22 write 2.75 out 13.2; >272k in 4.4 read 0.44 write 5.5 out 19.8
      openai.gpt-6-astra in 11 read 1.1 write 13.75 out 55; >272k in 22 read 2.2 write 27.5 out 82.5; ultrafast x6
      openai.gpt-6-luna in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75
      openai.gpt-6-sol in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      openai.gpt-6.1-sol in 2.2 read 0.11 write 2.75 out 11; >272k in 4.4 read 0.22 write 5.5 out 16.5; ultrafast x6
      openai.gpt-6.1-terra in 1.1 read 0.055 write 1.375 out 5.5; >272k in 2.2 read 0.11 write 2.75 out 8.25
      openai.gpt-daybreak-blue-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33
      openai.gpt-oss-120b in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      openai.gpt-oss-120b-1:0 in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      openai.gpt-oss-20b in 0.07 out 0.3; flex x0.5; priority x1.75; batch x0.5
      openai.gpt-oss-20b-1:0 in 0.07 out 0.3; flex x0.5; priority x1.75; batch x0.5
      openai.gpt-oss-safeguard-120b in 0.15 out 0.6; flex in 0.07 out 0.3; priority in 0.26 out 1.05; batch in 0.07 out 0.3
      openai.gpt-oss-safeguard-20b in 0.07 out 0.2; flex in 0.03 out 0.1; priority in 0.12 out 0.35; batch in 0.03 out 0.1
      qwen.qwen3-235b-a22b-2507 in 0.22 out 0.88; flex x0.5; priority x1.75; batch x0.5
      qwen.qwen3-235b-a22b-2507-v1:0 in 0.22 out 0.88; flex x0.5; batch x0.5
      qwen.qwen3-32b in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      qwen.qwen3-32b-v1:0 in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      qwen.qwen3-coder-30b-a3b-instruct in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      qwen.qwen3-coder-30b-a3b-v1:0 in 0.15 out 0.6; priority x1.75; batch x0.5
      qwen.qwen3-coder-480b-a35b-instruct in 0.45 out 1.8; flex x0.5; priority x1.75; batch x0.5
      qwen.qwen3-coder-480b-a35b-v1:0 in 0.45 out 1.8
      qwen.qwen3-coder-next in 0.5 out 1.2; flex x0.5; priority x1.75; batch x0.5; varies region
      qwen.qwen3-next-80b-a3b in 0.15 out 1.2; flex in 0.07 out 0.6; priority in 0.26 out 2.1; varies region
      qwen.qwen3-next-80b-a3b-instruct in 0.14 out 1.2; flex x0.5; priority in 0.26 out 2.1; batch x0.5
      qwen.qwen3-vl-235b-a22b in 0.53 out 2.66; priority in 0.93 out 4.66; batch in 0.26 out 1.33
      qwen.qwen3-vl-235b-a22b-instruct in 0.53 out 2.66; flex in 0.26 out 1.33; priority in 0.93 out 4.66; batch in 0.26 out 1.33
      qwen.qwen3-vl-235b-a22b-v1:0 in 0.53 out 2.66
      regional.amazon.nova-2-lite-v1:0 in 0.33 read 0.0825 out 2.75
      regional.anthropic.claude-3-5-haiku-20241022-v1:0 from 2024-12-05 in 0.8 read 0.08 write 1 out 4  # Amazon Bedrock pricing page (litellm, genai-prices)
      regional.anthropic.claude-3-5-sonnet-20240620-v1:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      regional.anthropic.claude-3-5-sonnet-20241022-v2:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      regional.anthropic.claude-3-7-sonnet-20250219-v1:0 in 3 read 0.3 write 3.75 out 15
      regional.anthropic.claude-3-haiku-20240307-v1:0 in 0.25 out 1.25
      regional.anthropic.claude-3-opus-20240229-v1:0 in 15 out 75
      regional.anthropic.claude-3-sonnet-20240229-v1:0 in 3 read 0.3 write 3.75 out 15
      regional.anthropic.claude-fable-5-1-v1:0 in 11 read 0.275 write 13.75 write_long 22 out 55
      regional.anthropic.claude-fable-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      regional.anthropic.claude-fable-5-v1:0 in 11 read 1.1 write 13.75 write_long 22 out 55
      regional.anthropic.claude-haiku-4-5-20251001-v1:0 in 1.1 read 0.11 write 1.375 write_long 2.2 out 5.5
      regional.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      regional.anthropic.claude-mythos-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      regional.anthropic.claude-opus-4-1-20250805-v1:0 in 15 read 1.5 write 18.75 out 75
      regional.anthropic.claude-opus-4-20250514-v1:0 in 15 read 1.5 write 18.75 out 75
      regional.anthropic.claude-opus-4-5-v1:0 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      regional.anthropic.claude-opus-4-6-v1:0 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      regional.anthropic.claude-opus-4-7-v1:0 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      regional.anthropic.claude-opus-4-8-v1:0 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      regional.anthropic.claude-opus-5 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      regional.anthropic.claude-opus-5-5 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22
      regional.anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      regional.anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5
      regional.anthropic.claude-sonnet-4-6-v1:0 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5
      regional.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      regional.anthropic.claude-sonnet-5-v1:0 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      regional.moonshotai.kimi-k3 in 3.3 read 0.33 write 4.125 out 16.5
      regional.moonshotai.kimi-k3.1 in 4.4 read 0.22 write 5.5 out 22
      regional.openai.gpt-5.6-luna in 0.22 read 0.022 write 0.275 out 1.32; >272k in 0.44 read 0.044 write 0.55 out 1.98
      regional.openai.gpt-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33
      regional.openai.gpt-5.6-terra in 2.2 read 0.22 write 2.75 out 13.2; >272k in 4.4 read 0.44 write 5.5 out 19.8
      regional.openai.gpt-6-astra in 11 read 1.1 write 13.75 out 55; >272k in 22 read 2.2 write 27.5 out 82.5
      regional.openai.gpt-6-luna in 0.11 read 0.011 write 0.1375 out 0.55; >272k in 0.22 read 0.022 write 0.275 out 0.825
      regional.openai.gpt-6-sol in 2.2 read 0.22 write 2.75 out 11; >272k in 4.4 read 0.44 write 5.5 out 16.5
      regional.openai.gpt-6.1-sol in 2.2 read 0.11 write 2.75 out 11; >272k in 4.4 read 0.22 write 5.5 out 16.5
      regional.openai.gpt-6.1-terra in 1.1 read 0.055 write 1.375 out 5.5; >272k in 2.2 read 0.11 write 2.75 out 8.25
      regional.zai.glm-5.3 in 1.848 read 0.3432 write 2.31 out 5.808
      sa-east-1/deepseek.v3.2 in 0.74 out 2.22; flex x0.5; priority x1.75; batch x0.5
      sa-east-1/meta.llama3-70b-instruct-v1:0 in 4.45 out 5.88
      sa-east-1/meta.llama3-8b-instruct-v1:0 in 0.5 out 1.01
      sa-east-1/minimax.minimax-m2.1 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      sa-east-1/minimax.minimax-m2.5 in 0.36 out 1.44; flex x0.5; priority x1.75; batch x0.5
      sa-east-1/moonshotai.kimi-k2-thinking in 0.73 out 3.03; flex in 0.36 out 1.52
      sa-east-1/moonshotai.kimi-k2.5 in 0.72 out 3.6; flex x0.5; priority x1.75; batch x0.5
      sa-east-1/qwen.qwen3-coder-next in 0.6 out 1.44; flex x0.5
      sa-east-1/qwen.qwen3-next-80b-a3b in 0.18 out 1.45; flex in 0.09 out 0.72; priority in 0.32 out 2.54
      us-east-1/anthropic.claude-instant-v1 in 0.8 out 2.4
      us-east-1/anthropic.claude-v1 in 8 out 24
      us-east-1/anthropic.claude-v2:1 in 8 out 24
      us-east-1/deepseek.v3.2 in 0.62 out 1.85; flex x0.5; priority x1.75; batch x0.5
      us-east-1/meta.llama3-70b-instruct-v1:0 in 2.65 out 3.5
      us-east-1/meta.llama3-8b-instruct-v1:0 in 0.3 out 0.6
      us-east-1/minimax.minimax-m2.1 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-east-1/minimax.minimax-m2.5 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-east-1/mistral.mistral-7b-instruct-v0:2 in 0.15 out 0.2
      us-east-1/mistral.mistral-large-2402-v1:0 in 4 out 12
      us-east-1/mistral.mixtral-8x7b-instruct-v0:1 in 0.45 out 0.7
      us-east-1/moonshotai.kimi-k2-thinking in 0.6 out 2.5; flex x0.5
      us-east-1/moonshotai.kimi-k2.5 in 0.6 out 3; flex x0.5; priority x1.75; batch x0.5
      us-east-1/qwen.qwen3-coder-next in 0.5 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-east-1/zai.glm-5 in 1 out 3.2; flex x0.5; priority x1.75; batch x0.5
      us-east-2/deepseek.v3.2 in 0.62 out 1.85; flex x0.5; priority x1.75; batch x0.5
      us-east-2/minimax.minimax-m2.1 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-east-2/minimax.minimax-m2.5 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-east-2/moonshotai.kimi-k2-thinking in 0.6 out 2.5; flex x0.5
      us-east-2/moonshotai.kimi-k2.5 in 0.6 out 3; flex x0.5; priority x1.75; batch x0.5
      us-east-2/qwen.qwen3-coder-next in 0.5 out 1.2; flex x0.5
      us-gov-east-1/amazon.nova-pro-v1:0 in 0.96 read 0.24 out 3.84
      us-gov-east-1/amazon.titan-embed-text-v1 in 0.1 out 0
      us-gov-east-1/amazon.titan-embed-text-v2:0 in 0.03 out 0
      us-gov-east-1/amazon.titan-text-express-v1 in 1.3 out 1.7
      us-gov-east-1/amazon.titan-text-lite-v1 in 0.3 out 0.4
      us-gov-east-1/amazon.titan-text-premier-v1:0 in 0.5 out 1.5
      us-gov-east-1/anthropic.claude-3-5-sonnet-20240620-v1:0 in 3.6 out 18; batch x0.5
      us-gov-east-1/anthropic.claude-3-7-sonnet-20250219-v1:0 in 3.6 read 0.36 write 4.5 out 18
      us-gov-east-1/anthropic.claude-3-haiku-20240307-v1:0 in 0.3 out 1.5
      us-gov-east-1/anthropic.claude-fable-5-1 in 12 read 0.3 write 15 write_long 24 out 60
      us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0 in 1.2 read 0.12 write 1.5 write_long 2.4 out 6
      us-gov-east-1/anthropic.claude-haiku-5-5 in 0.12 read 0.012 write 0.15 write_long 0.24 out 0.6; >100k in 0.6 read 0.06 write 0.75 write_long 1.2 out 3
      us-gov-east-1/anthropic.claude-opus-4-8 in 6 read 0.6 write 7.5 write_long 12 out 30
      us-gov-east-1/anthropic.claude-opus-5 in 6 read 0.6 write 7.5 write_long 12 out 30; batch in 3 out 15
      us-gov-east-1/anthropic.claude-opus-5-5 in 4.8 read 0.24 write 6 write_long 9.6 out 24
      us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.6 read 0.36 write 4.5 write_long 7.2 out 18
      us-gov-east-1/anthropic.claude-sonnet-5 in 2.4 read 0.24 write 3 write_long 4.8 out 12
      us-gov-east-1/anthropic.claude-sonnet-5-5 in 2.4 read 0.12 write 3 write_long 4.8 out 12
      us-gov-east-1/claude-sonnet-4-5-20250929-v1:0 in 3.6 read 0.36 write 4.5 write_long 7.2 out 18
      us-gov-east-1/meta.llama3-70b-instruct-v1:0 in 2.65 out 3.5
      us-gov-east-1/meta.llama3-8b-instruct-v1:0 in 0.3 out 2.65
      us-gov-east-1/moonshotai.kimi-k3 in 3.96 read 0.396 write 4.95 out 19.8; flex x0.5; priority x1.75; batch in 1.98 out 9.9
      us-gov-east-1/nvidia.nemotron-nano-12b-v2 in 0.24 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/nvidia.nemotron-nano-3-30b in 0.072 out 0.288; flex x0.5; priority in 0.132 out 0.504; batch x0.5
      us-gov-east-1/nvidia.nemotron-nano-9b-v2 in 0.072 out 0.276; flex in 0.036 out 0.144; priority in 0.132 out 0.48; batch in 0.036 out 0.144
      us-gov-east-1/nvidia.nemotron-super-3-120b in 0.18 out 0.78; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/openai.gpt-5.4 in 3.3 read 0.33 out 19.8
      us-gov-east-1/openai.gpt-oss-120b in 0.18 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/openai.gpt-oss-120b-1:0 in 0.18 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/openai.gpt-oss-20b in 0.084 out 0.36; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/openai.gpt-oss-20b-1:0 in 0.084 out 0.36; flex x0.5; priority x1.75; batch x0.5
      us-gov-east-1/xai.grok-4.6 in 2.64 read 0.66 out 7.92; flex x0.5; priority x1.75
      us-gov-east-1/xai.grok-4.7 in 2.64 read 0.66 out 7.92; flex x0.5; priority x1.75; batch in 1.32 out 3.96
      us-gov-west-1/amazon.nova-2-multimodal-embeddings-v1:0 in 0.162 out 0; batch x0.5
      us-gov-west-1/amazon.nova-lite-v1:0 in 0.072 read 0.018 out 0.288; batch in 0.036 out 0.144
      us-gov-west-1/amazon.nova-micro-v1:0 in 0.042 read 0.0105 out 0.168; batch in 0.021 out 0.084
      us-gov-west-1/amazon.nova-pro-v1:0 in 0.96 read 0.24 out 3.84; flex x0.5; priority x1.75; batch in 0.48 out 1.92
      us-gov-west-1/amazon.titan-embed-text-v1 in 0.1 out 0
      us-gov-west-1/amazon.titan-embed-text-v2:0 in 0.11 out 0
      us-gov-west-1/amazon.titan-text-express-v1 in 0.8 out 1.6
      us-gov-west-1/amazon.titan-text-lite-v1 in 0.3 out 0.4
      us-gov-west-1/amazon.titan-text-premier-v1:0 in 0.5 out 1.5
      us-gov-west-1/anthropic.claude-3-5-sonnet-20240620-v1:0 in 3.6 out 18; batch x0.5
      us-gov-west-1/anthropic.claude-3-7-sonnet-20250219-v1:0 in 3.6 read 0.36 write 4.5 out 18
      us-gov-west-1/anthropic.claude-3-haiku-20240307-v1:0 in 0.3 out 1.5
      us-gov-west-1/anthropic.claude-fable-5-1 in 12 read 0.3 write 15 write_long 24 out 60
      us-gov-west-1/anthropic.claude-haiku-4-5-20251001-v1:0 in 1.2 read 0.12 write 1.5 write_long 2.4 out 6
      us-gov-west-1/anthropic.claude-haiku-5-5 in 0.12 read 0.012 write 0.15 write_long 0.24 out 0.6; >100k in 0.6 read 0.06 write 0.75 write_long 1.2 out 3
      us-gov-west-1/anthropic.claude-opus-4-8 in 6 read 0.6 write 7.5 write_long 12 out 30
      us-gov-west-1/anthropic.claude-opus-5 in 6 read 0.6 write 7.5 write_long 12 out 30; batch in 3 out 15
      us-gov-west-1/anthropic.claude-opus-5-5 in 4.8 read 0.24 write 6 write_long 9.6 out 24
      us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.6 read 0.36 write 4.5 write_long 7.2 out 18
      us-gov-west-1/anthropic.claude-sonnet-5 in 2.4 read 0.24 write 3 write_long 4.8 out 12
      us-gov-west-1/anthropic.claude-sonnet-5-5 in 2.4 read 0.12 write 3 write_long 4.8 out 12
      us-gov-west-1/claude-sonnet-4-5-20250929-v1:0 in 3.6 read 0.36 write 4.5 write_long 7.2 out 18
      us-gov-west-1/google.gemma-4-26b-a4b in 0.156 out 0.48; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/google.gemma-4-31b in 0.168 out 0.48; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/google.gemma-4-e2b in 0.048 out 0.096; flex x0.5; priority x1.75; batch out 0.048
      us-gov-west-1/meta.llama3-70b-instruct-v1:0 in 2.65 out 3.5
      us-gov-west-1/meta.llama3-8b-instruct-v1:0 in 0.3 out 0.6
      us-gov-west-1/moonshotai.kimi-k3 in 3.96 read 0.396 write 4.95 out 19.8; flex x0.5; priority x1.75; batch in 1.98 out 9.9
      us-gov-west-1/nvidia.nemotron-nano-12b-v2 in 0.24 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/nvidia.nemotron-nano-3-30b in 0.072 out 0.288; flex x0.5; priority in 0.132 out 0.504; batch x0.5
      us-gov-west-1/nvidia.nemotron-nano-9b-v2 in 0.072 out 0.276; flex in 0.036 out 0.144; priority in 0.132 out 0.48; batch in 0.036 out 0.144
      us-gov-west-1/nvidia.nemotron-super-3-120b in 0.18 out 0.78; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/openai.gpt-5.4 in 3.3 read 0.33 out 19.8
      us-gov-west-1/openai.gpt-5.6-luna in 0.264 read 0.0264 write 0.33 out 1.584; >272k in 0.528 read 0.0528 write 0.66 out 2.376; flex x0.5; priority x2
      us-gov-west-1/openai.gpt-5.6-terra in 2.64 read 0.264 write 3.3 out 15.84; >272k in 5.28 read 0.528 write 6.6 out 23.76; flex x0.5; priority x2
      us-gov-west-1/openai.gpt-oss-120b in 0.18 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/openai.gpt-oss-120b-1:0 in 0.18 out 0.72; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/openai.gpt-oss-20b in 0.084 out 0.36; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/openai.gpt-oss-20b-1:0 in 0.084 out 0.36; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/xai.grok-4.3 in 1.5 read 0.24 out 3; flex x0.5; priority x1.75; batch x0.5
      us-gov-west-1/xai.grok-4.6 in 2.64 read 0.66 out 7.92; flex x0.5; priority x1.75
      us-gov-west-1/xai.grok-4.7 in 2.64 read 0.66 out 7.92; flex x0.5; priority x1.75; batch in 1.32 out 3.96
      us-gov.anthropic.claude-fable-5-1 in 12 read 0.3 write 15 write_long 24 out 60
      us-gov.anthropic.claude-haiku-5-5 in 0.12 read 0.012 write 0.15 write_long 0.24 out 0.6; >100k in 0.6 read 0.06 write 0.75 write_long 1.2 out 3
      us-gov.anthropic.claude-opus-4-8 in 6 read 0.6 write 7.5 write_long 12 out 30
      us-gov.anthropic.claude-opus-5 in 6 read 0.6 write 7.5 write_long 12 out 30; batch in 3 out 15
      us-gov.anthropic.claude-opus-5-5 in 4.8 read 0.24 write 6 write_long 9.6 out 24
      us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 in 3.6 read 0.36 write 4.5 write_long 7.2 out 18; >200k in 7.2 read 0.72 write 9 write_long 14.4 out 27
      us-gov.anthropic.claude-sonnet-5 in 2.4 read 0.24 write 3 write_long 4.8 out 12
      us-gov.anthropic.claude-sonnet-5-5 in 2.4 read 0.12 write 3 write_long 4.8 out 12
      us-gov.nvidia.nemotron-nano-12b-v2 in 0.24 out 0.72
      us-gov.nvidia.nemotron-nano-3-30b in 0.072 out 0.288
      us-gov.nvidia.nemotron-nano-9b-v2 in 0.072 out 0.276
      us-gov.nvidia.nemotron-super-3-120b in 0.18 out 0.78
      us-gov.openai.gpt-oss-120b-1:0 in 0.18 out 0.72
      us-gov.openai.gpt-oss-20b-1:0 in 0.084 out 0.36
      us-gov.xai.grok-4.6 in 2.64 read 0.66 out 7.92
      us-gov.xai.grok-4.7 in 2.64 read 0.66 out 7.92; flex x0.5; priority x1.75; batch in 1.32 out 3.96
      us-west-1/meta.llama3-70b-instruct-v1:0 in 2.65 out 3.5
      us-west-1/meta.llama3-8b-instruct-v1:0 in 0.3 out 0.6
      us-west-2/anthropic.claude-instant-v1 in 0.8 out 2.4
      us-west-2/anthropic.claude-v1 in 8 out 24
      us-west-2/anthropic.claude-v2:1 in 8 out 24
      us-west-2/deepseek.v3.2 in 0.62 out 1.85; flex x0.5; priority x1.75; batch x0.5
      us-west-2/minimax.minimax-m2.1 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-west-2/minimax.minimax-m2.5 in 0.3 out 1.2; flex x0.5; priority x1.75; batch x0.5
      us-west-2/mistral.mistral-7b-instruct-v0:2 in 0.15 out 0.2
      us-west-2/mistral.mistral-large-2402-v1:0 in 4 out 12
      us-west-2/mistral.mixtral-8x7b-instruct-v0:1 in 0.45 out 0.7
      us-west-2/moonshotai.kimi-k2-thinking in 0.6 out 2.5; flex x0.5
      us-west-2/moonshotai.kimi-k2.5 in 0.6 out 3; flex x0.5; priority x1.75; batch x0.5
      us-west-2/qwen.qwen3-coder-next in 0.5 out 1.2; flex x0.5
      us-west-2/zai.glm-5 in 1 out 3.2; flex x0.5; priority x1.75; batch x0.5
      us.amazon.nova-2-lite-v1 from 2025-12-02 in 0.33 read 0.0825 out 2.75  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.amazon.nova-2-lite-v1:0 from 2025-12-02 in 0.33 read 0.0825 out 2.75; flex x0.5; priority x1.75; batch in 0.165 out 1.375  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.amazon.nova-2-pro-preview-20251202-v1:0 in 1.375 read 0.34375 out 11; priority in 2.40625 out 19.25; batch in 0.6875 out 5.5
      us.amazon.nova-lite-v1 from 2024-12-03 in 0.06 read 0.015 out 0.24  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-lite-v1:0 from 2024-12-03 in 0.06 read 0.015 out 0.24; batch in 0.03 out 0.12  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-micro-v1 from 2024-12-03 in 0.035 read 0.00875 out 0.14  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-micro-v1:0 from 2024-12-03 in 0.035 read 0.00875 out 0.14; batch in 0.0175 out 0.07  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-premier-v1 from 2025-04-30 in 2.5 read 0.625 out 12.5  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-pro-v1 from 2024-12-03 in 0.8 read 0.2 out 3.2  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.amazon.nova-pro-v1:0 from 2024-12-03 in 0.8 read 0.2 out 3.2; flex x0.5; priority x1.75; batch in 0.4 out 1.6  # Amazon Bedrock pricing page (litellm, genai-prices, veqen)
      us.anthropic.claude-3-5-haiku-20241022-v1:0 from 2024-12-05 in 0.8 read 0.08 write 1 out 4  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-3-5-sonnet-20240620-v1:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-3-5-sonnet-20241022-v2:0 from 2024-06-20 in 3 read 0.3 write 3.75 out 15  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-3-7-sonnet-20250219-v1:0 in 3 read 0.3 write 3.75 out 15
      us.anthropic.claude-3-opus-20240229-v1:0 in 15 read 1.5 write 18.75 out 75
      us.anthropic.claude-fable-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      us.anthropic.claude-fable-5-1 in 11 read 0.275 write 13.75 write_long 22 out 55
      us.anthropic.claude-fable-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      us.anthropic.claude-haiku-4-5 from 2025-10-15 in 1.1 read 0.11 write 1.375 out 5.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-haiku-4-5-20251001-v1:0 from 2025-10-15 in 1.1 read 0.11 write 1.375 write_long 2.2 out 5.5; batch in 0.55 out 2.75  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-haiku-5-5 in 0.11 read 0.011 write 0.1375 write_long 0.22 out 0.55; >100k in 0.55 read 0.055 write 0.6875 write_long 1.1 out 2.75
      us.anthropic.claude-mythos-5 in 11 read 1.1 write 13.75 write_long 22 out 55
      us.anthropic.claude-mythos-5-1 in 11 read 0.275 write 13.75 write_long 22 out 55
      us.anthropic.claude-mythos-5-2 in 8.8 read 0.22 write 11 write_long 17.6 out 44
      us.anthropic.claude-mythos-preview in 27.5 read 2.75 write 34.375 write_long 55 out 137.5
      us.anthropic.claude-opus-4-1-20250805-v1:0 in 15 read 1.5 write 18.75 out 75
      us.anthropic.claude-opus-4-20250514-v1:0 in 15 read 1.5 write 18.75 out 75
      us.anthropic.claude-opus-4-5 from 2025-11-24 in 5.5 read 0.55 write 6.875 out 27.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-opus-4-5-20251101-v1:0 from 2025-11-24 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-opus-4-6-v1 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      us.anthropic.claude-opus-4-7 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      us.anthropic.claude-opus-4-8 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5
      us.anthropic.claude-opus-5 from 2026-07-24 in 5.5 read 0.55 write 6.875 write_long 11 out 27.5; batch in 2.75 out 13.75  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-opus-5-5 from 2026-09-22 in 4.4 read 0.22 write 5.5 write_long 8.8 out 22  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-sonnet-4-20250514-v1:0 from 2025-05-22 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-sonnet-4-5 from 2025-09-29 in 3.3 read 0.33 write 4.125 out 16.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-sonnet-4-5-20250929-v1:0 from 2025-09-29 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5; >200k in 6.6 read 0.66 write 8.25 write_long 13.2 out 24.75; batch in 1.65 out 8.25; batch >200k read 0.66 write 8.25 write_long 13.2 out 12.375  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-sonnet-4-6 from 2026-02-17 in 3.3 read 0.33 write 4.125 write_long 6.6 out 16.5  # Amazon Bedrock pricing page (litellm, genai-prices)
      us.anthropic.claude-sonnet-5 in 2.2 read 0.22 write 2.75 write_long 4.4 out 11
      us.anthropic.claude-sonnet-5-5 in 2.2 read 0.11 write 2.75 write_long 4.4 out 11
      us.cohere.embed-v4:0 in 0.12 out 0
      us.deepseek.r1-v1:0 in 1.35 out 5.4
      us.deepseek.v3.2 in 0.62 out 1.85; flex x0.5; priority x1.75; batch x0.5
      us.meta.llama3-1-405b-instruct-v1:0 in 2.4 out 2.4
      us.meta.llama3-1-70b-instruct-v1:0 in 0.72 out 0.72; batch x0.5
      us.meta.llama3-1-8b-instruct-v1:0 in 0.22 out 0.22; batch x0.5
      us.meta.llama3-2-11b-instruct-v1:0 in 0.16 out 0.16
      us.meta.llama3-2-1b-instruct-v1:0 in 0.1 out 0.1
      us.meta.llama3-2-3b-instruct-v1:0 in 0.15 out 0.15
      us.meta.llama3-2-90b-instruct-v1:0 in 0.72 out 0.72
      us.meta.llama3-3-70b-instruct-v1:0 in 0.72 out 0.72; batch x0.5
      us.meta.llama4-maverick-17b-instruct-v1:0 in 0.24 out 0.97; batch x0.5
      us.meta.llama4-scout-17b-instruct-v1:0 in 0.17 out 0.66; batch x0.5
      us.mistral.pixtral-large-2502-v1:0 in 2 out 6
      us.moonshotai.kimi-k3 in 3.3 read 0.33 write 4.125 out 16.5; flex x0.5; priority x1.75
      us.moonshotai.kimi-k3.1 in 4.4 read 0.22 write 5.5 out 22; flex x0.5; priority x1.75
      us.openai.gpt-5.4 in 2.75 read 0.275 out 16.5; >272k in 5.5 read 0.55 out 24.75
      us.openai.gpt-5.5 in 5.5 read 0.55 out 33; >272k in 11 read 1.1 out 49.5
      us.openai.gpt-5.6-luna in 0.22 read 0.022 write 0.275 out 1.32; >272k in 0.44 read 0.044 write 0.55 out 1.98
      us.openai.gpt-5.6-sol in 4.4 read 0.44 write 5.5 out 22; >272k in 8.8 read 0.88 write 11 out 33
      us.openai.gpt-5.6-terra in 2.2 read 0.22 write 2.75 out 13.2; >272k in 4.4 read 0.44 write 5.5 out 19.8
      us.openai.gpt-6-astra in 11 read 1.1 write 13.75 out 55; >272k in 22 read 2.2 write 27.5 out 82.5; ultrafast x6
      us.openai.gpt-6-luna in 0.11 read 0.011 write 0.1375 out 0.55; >272k in 0.22 read 0.022 write 0.275 out 0.825
      us.openai.gpt-6-sol in 2.2 read 0.22 write 2.75 out 11; >272k in 4.4 read 0.44 write 5.5 out 16.5
      us.openai.gpt-6.1-sol in 2.2 read 0.11 write 2.75 out 11; >272k in 4.4 read 0.22 write 5.5 out 16.5; ultrafast x6
      us.openai.gpt-6.1-terra in 1.1 read 0.055 write 1.375 out 5.5; >272k in 2.2 read 0.11 write 2.75 out 8.25
      us.writer.palmyra-x4-v1:0 in 2.5 out 10
      us.writer.palmyra-x5-v1:0 in 0.6 out 6
      us.xai.grok-4.6 in 2.2 read 0.55 out 6.6; flex x0.5; priority x1.75
      us.xai.grok-4.7 in 2.2 read 0.55 out 6.6; flex x0.5; priority x1.75
      us.zai.glm-5.3 in 1.848 read 0.3432 write 2.31 out 5.808; flex x0.5; priority x1.75; batch x0.5
      writer.palmyra-vision-7b in 0.15 out 0.6; flex x0.5; priority x1.75; batch x0.5
      writer.palmyra-x4-v1:0 in 2.5 out 10
      writer.palmyra-x5-v1:0 in 0.6 out 6
      xai.grok-4.3 in 1.25 read 0.2 out 2.5; flex x0.5; priority x1.75; batch x0.5
      xai.grok-4.6 in 2.2 read 0.55 out 6.6; flex x0.5; priority x1.75
      xai.grok-4.7 in 2.2 read 0.55 out 6.6; flex x0.5; priority x1.75; batch in 1.1 out 3.3
      zai.glm-4.7 in 0.6 out 2.2; flex x0.5; priority x1.75; batch x0.5
      zai.glm-4.7-flash in 0.07 out 0.4; flex x0.5; priority x1.75; batch x0.5
      zai.glm-5 in 1 out 3.2; priority x1.75; batch x0.5

    mistral_ai: |
      codestral in 0.3 out 0.9
      codestral-2405 in 0 out 0
      codestral-2501 in 0.3 out 0.9
      codestral-2508 from 2025-07-30 in 0.3 read 0.03 out 0.9  # Mistral pricing page (litellm, genai-prices, veqen)
      codestral-embed from 2026-12-01 in 0.15 read 0.015 out 0
      codestral-embed from 2025-05-28 in 0.15 out 0  # Mistral pricing page (litellm, genai-prices, veqen)
      codestral-embed-2505 from 2026-12-01 in 0.15 read 0.015 out 0
      codestral-embed-2505 from 2025-05-28 in 0.15 out 0  # Mistral pricing page (litellm, genai-prices, veqen)
      codestral-latest from 2025-01-13 in 0.3 read 0.03 out 0.9  # Mistral pricing page (litellm, genai-prices, veqen)
      codestral-mamba-latest in 0.25 read 0.025 out 0.25
      codestral/codestral-latest in 0 out 0
      deepseek-v4-1-flash-1017 in 0.3 read 0.007 out 1.2
      devstral-2512 from 2026-12-01 in 0.4 read 0.04 out 2
      devstral-2512 from 2025-12-09 in 0.4 out 2  # Mistral pricing page (genai-prices, models.dev)
      devstral-latest in 0.4 read 0.04 out 2
      devstral-medium-latest in 0.4 read 0.04 out 2
      devstral-small in 0.1 out 0.3
      devstral-small-2505 in 0.1 out 0.3
      devstral-small-2507 in 0.1 out 0.3
      devstral-small-latest in 0.1 read 0.01 out 0.3
      glm-5-2 in 1.4 read 0.14 out 4.4
      labs-devstral-small-2512 in 0.1 out 0.3
      labs-leanstral-1-5 in 0 out 0
      labs-leanstral-1-5-1 in 0 out 0
      magistral-medium in 2 out 5
      magistral-medium-latest in 1.5 read 0.15 out 7.5
      magistral-small in 0.5 out 1.5
      magistral-small-latest in 0.15 read 0.015 out 0.6
      ministral-14b-2512 from 2025-12-02 in 0.2 read 0.02 out 0.2  # Mistral pricing page (litellm, genai-prices, veqen)
      ministral-14b-latest in 0.2 read 0.02 out 0.2
      ministral-3-14b-2512 in 0.2 read 0.02 out 0.2
      ministral-3-3b-2512 in 0.1 read 0.01 out 0.1
      ministral-3-8b-2512 in 0.15 read 0.015 out 0.15
      ministral-3b in 0.04 out 0.04
      ministral-3b-2512 from 2025-12-02 in 0.1 read 0.01 out 0.1  # Mistral pricing page (litellm, genai-prices, veqen)
      ministral-3b-latest in 0.1 read 0.01 out 0.1
      ministral-8b in 0.1 out 0.1
      ministral-8b-2410 in 0.1 out 0.1
      ministral-8b-2512 from 2025-12-02 in 0.15 read 0.015 out 0.15  # Mistral pricing page (litellm, genai-prices, veqen)
      ministral-8b-latest from 2025-12-02 in 0.15 read 0.015 out 0.15  # Mistral pricing page (litellm, genai-prices, veqen)
      ministral-8b-latest from 2024-10-16 in 0.1 out 0.1  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-7b in 0.25 out 0.25
      mistral-code-agent-latest in 0.4 read 0.04 out 2
      mistral-code-fim-latest in 0.3 read 0.03 out 0.9
      mistral-code-latest in 0.3 read 0.03 out 0.9
      mistral-embed from 2023-12-11 in 0.1 out 0  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-embed-2312 from 2023-12-11 in 0.1 out 0  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-large in 2 out 6
      mistral-large-2407 in 2 out 6
      mistral-large-2411 from 2024-11-18 in 2 out 6  # Mistral pricing page (models.dev, llm-prices)
      mistral-large-2512 from 2025-12-02 in 0.5 read 0.05 out 1.5  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-large-3 in 0.5 read 0.05 out 1.5
      mistral-large-4 from 2026-10-29 in 0.7 read 0.07 out 2.1  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-4 from 2026-10-20 in 1.36 read 0.14 out 4.18  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-4 from 2026-10-06 in 0.68 read 0.07 out 2.09  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-4-0 from 2026-10-29 in 0.7 read 0.07 out 2.1  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-4-0 from 2026-10-20 in 1.36 read 0.14 out 4.18  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-4-0 from 2026-10-06 in 0.68 read 0.07 out 2.09  # Mistral pricing page (genai-prices, openrouter)
      mistral-large-latest from 2025-12-02 in 0.5 read 0.05 out 1.5  # Mistral pricing page (litellm, models.dev, llm-prices)
      mistral-large-latest from 2024-11-18 in 2 out 6  # Mistral pricing page (litellm, models.dev, llm-prices)
      mistral-medium in 1.5 read 0.15 out 7.5
      mistral-medium-2312 in 2.7 out 8.1
      mistral-medium-2505 from 2026-12-01 in 0.4 read 0.04 out 2
      mistral-medium-2505 from 2025-05-07 in 0.4 out 2  # Mistral pricing page (models.dev, llm-prices)
      mistral-medium-2508 from 2026-12-01 in 0.4 read 0.04 out 2
      mistral-medium-2508 from 2025-08-12 in 0.4 out 2  # Mistral pricing page (models.dev, portkey)
      mistral-medium-2604 from 2026-04-29 in 1.5 read 0.15 out 7.5  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-medium-3 in 1.5 read 0.15 out 7.5
      mistral-medium-3-1 in 0.4 read 0.04 out 2
      mistral-medium-3-5 from 2026-04-29 in 1.5 read 0.15 out 7.5  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-medium-3.5 in 1.5 read 0.15 out 7.5
      mistral-medium-latest from 2026-06-16 in 1.5 read 0.15 out 7.5  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-medium-latest from 2025-05-07 in 0.4 read 0.04 out 2  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-nemo in 0.15 out 0.15
      mistral-saba in 0.2 out 0.6
      mistral-saba-latest in 0.2 out 0.6
      mistral-small in 0.1 read 0.01 out 0.3
      mistral-small-24b-instruct-2501 in 0.05 out 0.08
      mistral-small-2506 from 2025-06-20 in 0.1 out 0.3  # Mistral pricing page (models.dev, portkey)
      mistral-small-2603 from 2026-03-16 in 0.15 read 0.015 out 0.6  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-small-3.1-24b-instruct in 0.351 out 0.555
      mistral-small-3.2-24b-instruct in 0.1 out 0.3
      mistral-small-latest from 2026-03-16 in 0.15 read 0.015 out 0.6  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-small-latest from 2025-03-17 in 0.1 out 0.3  # Mistral pricing page (litellm, genai-prices, veqen)
      mistral-tiny in 0.25 read 0.025 out 0.25
      mistral-vibe-cli-fast in 0.15 read 0.015 out 0.6
      mistral-vibe-cli-latest in 1.5 read 0.15 out 7.5
      mistral-vibe-cli-with-tools in 1.5 read 0.15 out 7.5
      mixtral-8x22b-instruct in 2 out 6
      mixtral-8x7b in 0.7 out 0.7
      open-mistral-7b in 0.25 out 0.25
      open-mistral-nemo in 0.3 read 0.03 out 0.3
      open-mixtral-8x22b in 2 out 6
      open-mixtral-8x7b in 0.7 out 0.7
      pixtral-12b in 0.15 out 0.15
      pixtral-12b-latest in 0.15 out 0.15
      pixtral-large in 2 out 6
      pixtral-large-2411 in 2 out 6
      pixtral-large-latest in 2 read 0.2 out 6
      text-completion-codestral/codestral-latest in 0 out 0
      voxtral-small-24b-2507 in 0.1 read 0.01 out 0.4
      voxtral-small-2507 in 0.1 read 0.01 out 0.4
      voxtral-small-latest in 0.1 read 0.01 out 0.4
      zai-glm-5 in 1.4 read 0.14 out 4.4
      zai-glm-5-2 in 1.4 read 0.14 out 4.4
      zai-glm-5-3 in 1.4 read 0.14 out 4.4
      zai-glm-5-3-flash in 0.15 read 0.03 out 0.5
      zai-glm-latest in 1.4 read 0.14 out 4.4

    deepseek: |
      deepseek-chat from 2026-04-26 in 0.14 read 0.0028 out 0.28  # own: since 2026-04-24 served and billed as deepseek-v4-flash; DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat from 2026-04-24 in 0.14 read 0.028 out 0.28  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat from 2025-09-29 in 0.28 read 0.028 out 0.42  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat from 2025-09-06 in 0.56 read 0.07 out 1.68  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat from 2025-02-09 in 0.27 read 0.07 out 1.1  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat from 2024-12-26 in 0.14 read 0.014 out 0.28  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-chat-v3-0324 in 0.135 read 0.035 out 0.55
      deepseek-coder in 0.14 read 0.014 out 0.28
      deepseek-flash from 2026-09-10 in 0.3 read 0.006 out 1.2; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices)
      deepseek-flash-latest from 2026-09-10 in 0.3 read 0.006 out 1.2; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices)
      deepseek-pro-latest in 1.32 read 0.044 out 3.96; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5
      deepseek-r1 in 0.55 read 0.14 out 2.19
      deepseek-r1-0528 in 0.135 read 0.035 out 0.55
      deepseek-reasoner from 2026-04-26 in 0.14 read 0.0028 out 0.28  # own: since 2026-04-24 served and billed as deepseek-v4-flash; DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-reasoner from 2026-04-24 in 0.14 read 0.028 out 0.28  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-reasoner from 2025-09-29 in 0.28 read 0.028 out 0.42  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-reasoner from 2025-09-06 in 0.56 read 0.07 out 1.68  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-reasoner from 2025-01-20 in 0.55 read 0.14 out 2.19  # DeepSeek pricing page and news (models.dev, llm-prices)
      deepseek-v3 in 0.27 read 0.07 out 1.1
      deepseek-v3.1-terminus in 0.27 read 0.13 out 0.95
      deepseek-v3.2 in 0.28 read 0.028 out 0.4
      deepseek-v3.2-exp in 0.27 out 0.41
      deepseek-v4-flash from 2026-09-10 in 0.3 read 0.006 out 1.2; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash from 2026-08-17 in 0.44 read 0.014 out 1.32; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash from 2026-04-26 in 0.14 read 0.0028 out 0.28  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash from 2026-04-24 in 0.14 read 0.028 out 0.28  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash-vision-exp from 2026-09-10 in 0.3 read 0.006 out 1.2; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash-vision-exp from 2026-08-17 in 0.44 read 0.014 out 1.32; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash-vision-exp from 2026-04-26 in 0.14 read 0.0028 out 0.28  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-flash-vision-exp from 2026-04-24 in 0.14 read 0.028 out 0.28  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-pro from 2026-08-17 in 1.32 read 0.044 out 3.96; hours=00:00-01:00,04:00-06:00,10:00-24:00 days=mon,tue,wed,thu,fri x0.5; days=sat,sun x0.5  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-pro from 2026-04-26 in 0.435 read 0.003625 out 0.87  # DeepSeek pricing page (genai-prices, models.dev)
      deepseek-v4-pro from 2026-04-24 in 1.74 read 0.145 out 3.48  # DeepSeek pricing page (genai-prices, models.dev)

    x_ai: |
      grok-2 in 2 out 10
      grok-2-1212 in 2 out 10
      grok-2-latest in 2 out 10
      grok-2-vision in 2 out 10
      grok-2-vision-1212 in 2 out 10
      grok-2-vision-latest in 2 out 10
      grok-3 from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-3 from 2025-04-09 in 3 read 0.75 out 15  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-3-beta in 3 read 0.75 out 15
      grok-3-fast in 5 read 1.25 out 25
      grok-3-fast-beta in 5 read 1.25 out 25
      grok-3-fast-latest in 5 read 1.25 out 25
      grok-3-latest in 3 read 0.75 out 15
      grok-3-mini in 0.3 read 0.075 out 0.5
      grok-3-mini-beta in 0.3 read 0.075 out 0.5
      grok-3-mini-fast in 0.6 read 0.15 out 4
      grok-3-mini-fast-beta in 0.6 read 0.15 out 4
      grok-3-mini-fast-latest in 0.6 read 0.15 out 4
      grok-3-mini-latest in 0.3 read 0.075 out 0.5
      grok-4 from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4 from 2025-07-09 in 3 read 0.75 out 15  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-0709 from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-0709 from 2025-07-09 in 3 read 0.75 out 15  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast from 2025-11-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-non-reasoning from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-non-reasoning from 2025-11-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-non-reasoning-latest from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-non-reasoning-latest from 2025-11-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-reasoning from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-reasoning from 2025-11-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-reasoning-latest from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-1-fast-reasoning-latest from 2025-11-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast from 2025-09-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-non-reasoning from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-non-reasoning from 2025-09-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-non-reasoning-latest from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-non-reasoning-latest from 2025-09-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-reasoning from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-reasoning from 2025-09-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-reasoning-latest from 2026-05-15 in 1.25 read 0.2 out 2.5  # own: retired on 2026-05-15, answered and billed as grok-4.3; xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-fast-reasoning-latest from 2025-09-19 in 0.2 read 0.05 out 0.5  # xAI pricing page (llm-prices, portkey, tokencostauto)
      grok-4-latest in 3 read 0.75 out 15
      grok-4.20 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-0309-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-0309-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-latest-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-beta-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-0304-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-non-reasoning-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-non-reasoning-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-reasoning-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-experimental-beta-reasoning-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-0309 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-0309 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-beta-0309 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-beta-0309 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-beta-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-beta-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-experimental-beta-0304 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-experimental-beta-0304 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-experimental-beta-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-experimental-beta-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-multi-agent-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning-gv2 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning-gv2 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-non-reasoning-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning-gv2 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning-gv2 from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.20-reasoning-latest from 2026-03-09 in 2 read 0.2 out 6  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.3 from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.3-latest from 2026-04-30 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.5 from 2026-07-08 in 2 read 0.3 out 6; >200k in 4 read 0.6 out 12  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.5-latest from 2026-07-08 in 2 read 0.3 out 6; >200k in 4 read 0.6 out 12  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.6 from 2026-08-12 in 2 read 0.5 out 6; >200k in 4 read 1 out 12  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.6-latest in 2 read 0.5 out 6; >199999 in 4 read 1 out 12
      grok-4.7 from 2026-09-21 in 2 read 0.5 out 6; >200k in 4 read 1 out 12; batch x0.8  # xAI pricing page (litellm, genai-prices, veqen)
      grok-4.7-latest in 2 read 0.5 out 6; >199999 in 4 read 1 out 12
      grok-build-0.1 from 2026-04-16 in 1 read 0.2 out 2; >200k in 2 read 0.4 out 4  # xAI pricing page (litellm, genai-prices, veqen)
      grok-build-latest in 2 read 0.3 out 6; >200k in 4 read 0.6 out 12
      grok-code-fast in 1 read 0.2 out 2; >200k in 2 read 0.4 out 4
      grok-code-fast-1 in 1 read 0.2 out 2; >200k in 2 read 0.4 out 4
      grok-code-fast-1-0825 in 1 read 0.2 out 2; >200k in 2 read 0.4 out 4
      grok-latest in 2 read 0.5 out 6; >200k in 4 read 1 out 12; batch x0.8

    cohere: |
      c4ai-aya-expanse-32b in 0.5 out 1.5
      c4ai-aya-expanse-8b in 0.5 out 1.5
      command in 1 out 2
      command-a in 2.5 out 10
      command-a-03-2025 from 2025-03-13 in 2.5 out 10  # Cohere pricing page (litellm, models.dev)
      command-a-plus-05-2026 in 0 out 0
      command-light in 0.3 out 0.6
      command-nightly in 1 out 2
      command-r in 0.15 out 0.6
      command-r-08-2024 from 2024-08-30 in 0.15 out 0.6  # Cohere pricing page (litellm, models.dev)
      command-r-plus in 2.5 out 10
      command-r-plus-08-2024 from 2024-08-30 in 2.5 out 10  # Cohere pricing page (litellm, models.dev)
      command-r7b in 0.0375 out 0.15
      command-r7b-12-2024 from 2024-12-13 in 0.0375 out 0.15  # Cohere pricing page (litellm, models.dev)
      embed-english-light-v3.0 in 0.1 out 0
      embed-english-v3.0 from 2023-11-02 in 0.1 out 0  # Cohere pricing page (litellm, portkey)
      embed-multilingual-light-v3.0 in 100 out 0
      embed-multilingual-v3.0 from 2023-11-02 in 0.1 out 0  # Cohere pricing page (litellm, portkey)
      embed-v4.0 from 2025-04-15 in 0.12 out 0  # Cohere pricing page (litellm, genai-prices)
      embed-v5.0-fast from 2026-10-21 in 0.08 out 0  # Cohere pricing page (litellm, openrouter)
      embed-v5.0-pro in 0.12 out 0

    groq: |
      deepseek-r1-distill-llama-70b in 0.75 out 0.99
      gemma-7b-it in 0.07 out 0.07
      gemma2-9b in 0.2 out 0.2
      gemma2-9b-it in 0.2 out 0.2
      llama-3.1-405b-reasoning in 0.59 out 0.79
      llama-3.1-70b-versatile in 0.59 out 0.79
      llama-3.1-8b-instant from 2024-07-23 in 0.05 out 0.08  # Groq pricing page (genai-prices, models.dev, portkey)
      llama-3.2-11b-text-preview in 0.18 out 0.18
      llama-3.2-11b-vision-preview in 0.18 out 0.18
      llama-3.2-1b-preview in 0.04 out 0.04
      llama-3.2-3b-preview in 0.06 out 0.06
      llama-3.2-90b-text-preview in 0.9 out 0.9
      llama-3.2-90b-vision-preview in 0.9 out 0.9
      llama-3.3-70b-specdec in 0.59 out 0.99
      llama-3.3-70b-versatile from 2024-12-06 in 0.59 out 0.79  # Groq pricing page (genai-prices, models.dev, portkey)
      llama-guard-3-8b in 0.2 out 0.2
      llama2-70b-4096 in 0.7 out 0.8
      llama3-70b-8192 in 0.59 out 0.79
      llama3-8b-8192 in 0.05 out 0.08
      llama3-groq-70b-8192-tool-use-preview in 0.89 out 0.89
      llama3-groq-8b-8192-tool-use-preview in 0.19 out 0.19
      meta-llama/llama-4-maverick-17b-128e-instruct in 0.2 out 0.6
      meta-llama/llama-4-scout-17b-16e-instruct from 2025-04-05 in 0.11 out 0.34  # Groq pricing page (genai-prices, models.dev, portkey)
      meta-llama/llama-guard-4-12b in 0.2 out 0.2
      meta-llama/llama-prompt-guard-2-22m in 0.03 out 0.03
      meta-llama/llama-prompt-guard-2-86m in 0.04 out 0.04
      mistral-saba-24b in 0.79 out 0.79
      mixtral-8x7b-32768 in 0.24 out 0.24
      moonshotai/kimi-k2-instruct in 1 read 0.5 out 3
      moonshotai/kimi-k2-instruct-0905 in 1 read 0.5 out 3
      openai/gpt-oss-120b from 2025-11-11 in 0.15 read 0.075 out 0.6  # Groq pricing page (litellm, genai-prices, veqen)
      openai/gpt-oss-120b from 2025-08-05 in 0.15 out 0.75  # Groq pricing page (litellm, genai-prices, veqen)
      openai/gpt-oss-20b from 2025-11-11 in 0.075 read 0.0375 out 0.3  # Groq pricing page (litellm, genai-prices, veqen)
      openai/gpt-oss-20b from 2025-08-05 in 0.1 out 0.5  # Groq pricing page (litellm, genai-prices, veqen)
      openai/gpt-oss-safeguard-20b in 0.075 read 0.037 out 0.3
      qwen/qwen3-32b from 2025-06-11 in 0.29 out 0.59  # Groq pricing page (genai-prices, models.dev, portkey)
      qwen/qwen3.8-27b from 2026-09-07 in 0.8 out 4  # Groq pricing page (litellm, genai-prices, veqen)

    together_ai: |
      allenai/olmo-7b in 0.2 out 0.2
      allenai/olmo-7b-instruct in 0.2 out 0.2
      allenai/olmo-7b-twin-2t in 0.2 out 0.2
      arcee-ai/trinity-mini in 0.045 out 0.15
      arize-ai/qwen-2-1.5b-instruct in 0.1 out 0.1
      austism/chronos-hermes-13b in 0.3 out 0.3
      baai/bge-base-en-v1.5 in 0.008 out 0
      codellama/codellama-13b-instruct-hf in 0.225 out 0.225
      codellama/codellama-34b-instruct-hf in 0.776 out 0.776
      codellama/codellama-70b-instruct-hf in 0.9 out 0.9
      codellama/codellama-7b-instruct-hf in 0.2 out 0.2
      deepseek-ai/deepseek-coder-33b-instruct in 0.8 out 0.8
      deepseek-ai/deepseek-r1-0528 in 3 out 7
      deepseek-ai/deepseek-v3 in 1.25 out 1.25
      deepseek-ai/deepseek-v3.1 in 0.6 out 1.7
      deepseek-ai/deepseek-v4-flash-0731 in 0.14 read 0.03 out 0.28
      deepseek-ai/deepseek-v4-pro-0813 in 1.32 read 0.13 out 3.96
      deepseek-ai/deepseek-v4.1-flash from 2026-09-10 in 0.3 read 0.006 out 1.2  # Together AI pricing page (litellm, genai-prices, veqen)
      deepseek-ai/deepseek-v4.1-flash-1017 in 0.3 read 0.006 out 1.2
      deepseek-pro-latest in 1.32 read 0.13 out 3.96
      essentialai/rnj-1-instruct in 0.15 out 0.15
      garage-baind/platypus2-70b-instruct in 0.9 out 0.9
      glm-flash-latest in 0.15 read 0.03 out 0.5
      glm-latest in 1.4 read 0.26 out 4.4
      google/gemma-2b in 0.1 out 0.1
      google/gemma-2b-it in 0.1 out 0.1
      google/gemma-4-31b-it in 0.39 out 0.97
      google/gemma-7b in 0.2 out 0.2
      google/gemma-7b-it in 0.2 out 0.2
      gryphe/mythomax-l2-13b in 0.3 out 0.3
      kimi-latest in 3 read 0.3 out 15
      lmsys/vicuna-13b-v1.5 in 0.3 out 0.3
      lmsys/vicuna-7b-v1.5 in 0.2 out 0.2
      meta-llama/llama-2-13b-chat-hf in 0.225 out 0.225
      meta-llama/llama-2-70b-chat-hf in 0.9 out 0.9
      meta-llama/llama-2-7b-chat-hf in 0.2 out 0.2
      meta-llama/llama-3-70b-chat-hf in 0.9 out 0.9
      meta-llama/llama-3-8b-chat-hf in 0.2 out 0.2
      meta-llama/llama-3.1-405b-instruct in 3.5 out 3.5
      meta-llama/llama-3.2-1b-instruct in 0.06 out 0.06
      meta-llama/llama-3.2-3b-instruct in 0.06 out 0.06
      meta-llama/llama-3.3-70b-instruct-turbo in 1.04 out 1.04
      meta-llama/llama-4-maverick-17b-128e-instruct-fp8 in 0.27 out 0.85
      meta-llama/llama-4-scout-17b-16e-instruct in 0.18 out 0.59
      meta-llama/meta-llama-3-70b-instruct-lite in 0.54 out 0.54
      meta-llama/meta-llama-3-70b-instruct-turbo in 0.88 out 0.88
      meta-llama/meta-llama-3-8b-instruct-lite in 0.1 out 0.1
      meta-llama/meta-llama-3-8b-instruct-turbo in 0.18 out 0.18
      meta-llama/meta-llama-3.1-405b-instruct-turbo in 3.5 out 3.5
      meta-llama/meta-llama-3.1-70b-instruct-turbo in 0.88 out 0.88
      meta-llama/meta-llama-3.1-8b in 0.2 out 0.2
      meta-llama/meta-llama-3.1-8b-instruct-turbo from 2024-07-23 in 0.18 out 0.18  # Together AI pricing page (genai-prices, portkey)
      meta-llama/meta-llama-3.3-70b-instruct-turbo in 0.88 out 0.88
      meta-models/muse-glimmer-30b in 0.35 read 0.04 out 1.5
      meta-models/muse-spark-open-816b-a42b in 1.25 read 0.15 out 4.25
      microsoft/phi-2 in 0.1 out 0.1
      microsoft/wizardlm-2-8x22b in 1.2 out 1.2
      minimaxai/minimax-m2.7 in 0.3 read 0.06 out 1.2
      minimaxai/minimax-m3 in 0.3 read 0.06 out 1.2
      minimaxai/minimax-m3.1-flash in 0.15 read 0.015 out 0.6
      mistralai/ministral-3-14b-instruct-2512 in 0.2 out 0.2
      mistralai/mistral-7b-instruct-v0.1 in 0.2 out 0.2
      mistralai/mistral-7b-instruct-v0.2 in 0.2 out 0.2
      mistralai/mistral-7b-instruct-v0.3 in 0.2 out 0.2
      mistralai/mistral-7b-v0.1 in 0.2 out 0.2
      mistralai/mistral-small-24b-instruct-2501 in 0.1 out 0.3
      mistralai/mixtral-8x22b-instruct-v0.1 in 2.4 out 2.4
      mistralai/mixtral-8x7b-instruct-v0.1 in 0.6 out 0.6
      mistralai/mixtral-8x7b-v0.1 in 0.9 out 0.9
      moonshotai/kimi-k2-instruct in 1 out 3
      moonshotai/kimi-k2.5-fp4 in 0.5 out 2.8
      moonshotai/kimi-k2.6 in 1.2 read 0.2 out 4.5
      moonshotai/kimi-k2.7-code in 0.95 read 0.19 out 4
      moonshotai/kimi-k3 from 2026-07-16 in 3 read 0.3 out 15  # Together AI pricing page (litellm, genai-prices, veqen)
      moonshotai/kimi-k3.1-pro in 2 read 0.2 out 10
      nexusflow/nexusraven-v2-13b in 0.3 out 0.3
      nousresearch/nous-capybara-7b-v1p9 in 0.2 out 0.2
      nousresearch/nous-hermes-2-mixtral-8x7b-dpo in 0.9 out 0.9
      nousresearch/nous-hermes-2-mixtral-8x7b-sft in 0.9 out 0.9
      nousresearch/nous-hermes-2-yi-34b in 0.8 out 0.8
      nousresearch/nous-hermes-llama-2-7b in 0.2 out 0.2
      nousresearch/nous-hermes-llama2-13b in 0.225 out 0.225
      nvidia/nemotron-3-ultra-550b-a55b in 0.6 read 0.2 out 3.6
      nvidia/nvidia-nemotron-3.5-super-vl in 0.15 read 0.02 out 0.5
      nvidia/nvidia-nemotron-nano-9b-v2 in 0.06 out 0.25
      open-orca/mistral-7b-openorca in 0.2 out 0.2
      openai/gpt-oss-120b from 2025-08-05 in 0.15 out 0.6  # Together AI pricing page (litellm, genai-prices, veqen)
      openai/gpt-oss-20b from 2025-08-05 in 0.05 out 0.2  # Together AI pricing page (litellm, models.dev, portkey)
      openchat/openchat-3.5-1210 in 0.2 out 0.2
      prism-ml/ternary-bonsai-27b in 0 out 0
      qwen-flash-latest in 0.15 out 0.47
      qwen/qwen1.5-0.5b in 0.1 out 0.1
      qwen/qwen1.5-0.5b-chat in 0.1 out 0.1
      qwen/qwen1.5-1.8b in 0.1 out 0.1
      qwen/qwen1.5-1.8b-chat in 0.1 out 0.1
      qwen/qwen1.5-14b in 0.3 out 0.3
      qwen/qwen1.5-14b-chat in 0.3 out 0.3
      qwen/qwen1.5-4b in 0.1 out 0.1
      qwen/qwen1.5-4b-chat in 0.1 out 0.1
      qwen/qwen1.5-72b in 0.9 out 0.9
      qwen/qwen1.5-7b in 0.2 out 0.2
      qwen/qwen1.5-7b-chat in 0.2 out 0.2
      qwen/qwen2-1.5b-instruct in 0.02 out 0.02
      qwen/qwen2.5-14b-instruct in 0.8 out 0.8
      qwen/qwen2.5-72b-instruct in 1.2 out 1.2
      qwen/qwen2.5-72b-instruct-turbo in 1.2 out 1.2
      qwen/qwen2.5-7b-instruct-turbo in 0.3 out 0.3
      qwen/qwen2.5-vl-72b-instruct in 1.95 out 8
      qwen/qwen3-coder-480b-a35b-instruct-fp8 in 2 out 2
      qwen/qwen3-coder-next-fp8 in 0.5 out 1.2
      qwen/qwen3-next-80b-a3b-instruct in 0.15 out 1.5
      qwen/qwen3-next-80b-a3b-thinking in 0.15 out 1.5
      qwen/qwen3-vl-32b-instruct in 0.5 out 1.5
      qwen/qwen3-vl-8b-instruct in 0.18 out 0.68
      qwen/qwen3.5-397b-a17b in 0.6 read 0.35 out 3.6
      qwen/qwen3.5-9b in 0.17 out 0.25
      qwen/qwen3.6-plus in 0.5 out 3
      qwen/qwen3.7-max in 2.5 read 0.5 out 7.5
      qwen/qwen3.7-plus in 0.32 out 1.28
      qwen/qwen3.8-2.4t-a95b in 2 read 0.25 out 6
      qwen/qwen3.8-flash in 0.15 out 0.47
      reflection/beam-1.0-501b-a23b in 0.4 read 0.04 out 1.2
      ricursive-ai/ripple-65b-preview in 0.2 read 0.02 out 0.6
      snorkelai/snorkel-mistral-pairrm-dpo in 0.2 out 0.2
      teknium/openhermes-2-mistral-7b in 0.2 out 0.2
      teknium/openhermes-2p5-mistral-7b in 0.2 out 0.2
      tev1-4b-experimental in 0.042 out 0
      thinkingmachines/inkling in 1 read 0.17 out 4.05
      together-ai-21.1b-41b in 0.8 out 0.8
      together-ai-4.1b-8b in 0.2 out 0.2
      together-ai-41.1b-80b in 0.9 out 0.9
      together-ai-8.1b-21b in 0.3 out 0.3
      together-ai-81.1b-110b in 1.8 out 1.8
      together-ai-embedding-151m-to-350m in 0.016 out 0
      together-ai-embedding-up-to-150m in 0.008 out 0
      together-ai-up-to-4b in 0.1 out 0.1
      together/tev1-4b-experimental in 0.042 out 0
      togethercomputer/alpaca-7b in 0.2 out 0.2
      togethercomputer/gpt-jt-moderation-6b in 0.2 out 0.2
      togethercomputer/llama-2-7b-32k-instruct in 0.2 out 0.2
      togethercomputer/redpajama-incite-7b-base in 0.2 out 0.2
      togethercomputer/redpajama-incite-7b-chat in 0.2 out 0.2
      togethercomputer/redpajama-incite-7b-instruct in 0.2 out 0.2
      togethercomputer/redpajama-incite-base-3b-v1 in 0.1 out 0.1
      togethercomputer/redpajama-incite-chat-3b-v1 in 0.1 out 0.1
      togethercomputer/redpajama-incite-instruct-3b-v1 in 0.1 out 0.1
      togethercomputer/stripedhyena-hessian-7b in 0.2 out 0.2
      togethercomputer/stripedhyena-nous-7b in 0.2 out 0.2
      undi95/remm-slerp-l2-13b in 0.3 out 0.3
      undi95/toppy-m-7b in 0.2 out 0.2
      upstage/solar-10.7b-instruct-v1.0 in 0.3 out 0.3
      wizardlm/wizardlm-13b-v1.2 in 0.3 out 0.3
      zai-org/glm-4.5-air-fp8 in 0.2 out 1.1
      zai-org/glm-4.6 in 0.6 out 2.2
      zai-org/glm-4.7 in 0.45 out 2
      zai-org/glm-5 in 1 out 3.2
      zai-org/glm-5.1 in 1.4 read 0.26 out 4.4
      zai-org/glm-5.2 from 2026-06-16 in 1.4 read 0.26 out 4.4  # Together AI pricing page (litellm, genai-prices, veqen)
      zai-org/glm-5.3 from 2026-08-19 in 1.4 read 0.26 out 4.4  # Together AI pricing page (litellm, genai-prices, veqen)
      zai-org/glm-5.3-flash in 0.15 read 0.03 out 0.5
      zero-one-ai/yi-34b in 0.8 out 0.8
      zero-one-ai/yi-6b in 0.2 out 0.2

    fireworks_ai: |
      accounts/fireworks/routers/deepseek-v4p1-flash-1017-spot in 0.21 read 0.0042 out 0.84
      accounts/fireworks/routers/deepseek-v4p1-flash-1017-ultrafast in 2.4 read 0.048 out 9.6
      accounts/fireworks/routers/deepseek-v4p1-flash-1017-us in 0.45 read 0.009 out 1.8
      accounts/fireworks/routers/deepseek-v4p1-flash-spot in 0.21 read 0.0042 out 0.84
      accounts/fireworks/routers/deepseek-v4p1-flash-us in 0.45 read 0.009 out 1.8; priority x1.25
      accounts/fireworks/routers/glm-5p1-fast in 2.8 read 0.52 out 8.8
      accounts/fireworks/routers/glm-5p2-fast in 2.1 read 0.21 out 6.6
      accounts/fireworks/routers/glm-5p2-fast-us in 2.1 read 0.21 out 6.6
      accounts/fireworks/routers/glm-5p3-fast in 2.1 read 0.39 out 6.6
      accounts/fireworks/routers/glm-5p3-flash-us in 0.225 read 0.045 out 0.75; priority x1.25
      accounts/fireworks/routers/glm-5p3-spot in 0.98 read 0.182 out 3.08
      accounts/fireworks/routers/glm-5p3-us in 2.1 read 0.39 out 6.6; priority x1.25
      accounts/fireworks/routers/kimi-k2p6-fast in 2 read 0.3 out 8
      accounts/fireworks/routers/kimi-k2p7-code-fast in 1.9 read 0.38 out 8
      accounts/fireworks/routers/kimi-k3-fast in 4.5 read 0.45 out 22.5
      accounts/fireworks/routers/kimi-k3-spot in 2.1 read 0.21 out 10.5
      accounts/fireworks/routers/kimi-k3-us in 4.5 read 0.45 out 22.5; priority x1.25
      accounts/fireworks/routers/spot-deepseek-v4-flash in 0.105 read 0.021 out 0.21
      accounts/fireworks/routers/ultramarine-1-flash-us in 0.15 read 0.03 out 0.5
      chronos-hermes-13b-v2 in 0.2 out 0.2
      code-llama-13b in 0.2 out 0.2
      code-llama-13b-instruct in 0.2 out 0.2
      code-llama-13b-python in 0.2 out 0.2
      code-llama-34b in 0.9 out 0.9
      code-llama-34b-instruct in 0.9 out 0.9
      code-llama-34b-python in 0.9 out 0.9
      code-llama-70b in 0.9 out 0.9
      code-llama-70b-instruct in 0.9 out 0.9
      code-llama-70b-python in 0.9 out 0.9
      code-llama-7b in 0.2 out 0.2
      code-llama-7b-instruct in 0.2 out 0.2
      code-llama-7b-python in 0.2 out 0.2
      code-qwen-1p5-7b in 0.2 out 0.2
      codegemma-2b in 0.1 out 0.1
      codegemma-7b in 0.2 out 0.2
      cogito-671b-v2-p1 in 1.2 out 1.2
      cogito-v1-preview-llama-3b in 0.1 out 0.1
      cogito-v1-preview-llama-70b in 0.9 out 0.9
      cogito-v1-preview-llama-8b in 0.2 out 0.2
      cogito-v1-preview-qwen-14b in 0.2 out 0.2
      cogito-v1-preview-qwen-32b in 0.9 out 0.9
      dbrx-instruct in 1.2 out 1.2
      deepseek-coder-1b-base in 0.1 out 0.1
      deepseek-coder-33b-instruct in 0.9 out 0.9
      deepseek-coder-7b-base in 0.2 out 0.2
      deepseek-coder-7b-base-v1p5 in 0.2 out 0.2
      deepseek-coder-7b-instruct-v1p5 in 0.2 out 0.2
      deepseek-coder-v2-instruct in 1.2 out 1.2
      deepseek-coder-v2-lite-base in 0.5 out 0.5
      deepseek-coder-v2-lite-instruct in 0.5 out 0.5
      deepseek-prover-v2 in 1.2 out 1.2
      deepseek-r1 in 3 out 8
      deepseek-r1-0528 in 3 out 8
      deepseek-r1-0528-distill-qwen3-8b in 0.2 out 0.2
      deepseek-r1-basic in 0.55 out 2.19
      deepseek-r1-distill-llama-70b in 0.9 out 0.9
      deepseek-r1-distill-llama-8b in 0.2 out 0.2
      deepseek-r1-distill-qwen-14b in 0.2 out 0.2
      deepseek-r1-distill-qwen-1p5b in 0.1 out 0.1
      deepseek-r1-distill-qwen-32b in 0.9 out 0.9
      deepseek-r1-distill-qwen-7b in 0.2 out 0.2
      deepseek-v2-lite-chat in 0.5 out 0.5
      deepseek-v2p5 in 1.2 out 1.2
      deepseek-v3 in 0.9 out 0.9
      deepseek-v3-0324 in 0.9 out 0.9
      deepseek-v3p1 in 0.56 out 1.68
      deepseek-v3p1-terminus in 0.56 out 1.68
      deepseek-v3p2 in 0.56 out 1.68
      deepseek-v4-flash in 0.14 read 0.028 out 0.28
      deepseek-v4-flash-0731 in 0.22 read 0.007 out 0.66; priority x1.25
      deepseek-v4-flash-vision-exp in 0.22 read 0.007 out 0.66; priority x1.25
      deepseek-v4-pro in 1.2 read 0.6 out 1.2
      deepseek-v4-pro-0813 in 1.32 read 0.044 out 3.96; priority x1.25
      deepseek-v4p1-flash from 2026-09-10 in 0.3 read 0.006 out 1.2; priority x1.25  # Fireworks pricing page (litellm, genai-prices, veqen)
      deepseek-v4p1-flash-1017 in 0.3 read 0.006 out 1.2; priority x1.25
      deepseek-v4p1-flash-1017-ultrafast in 2.4 read 0.048 out 9.6
      deepseek-v4p1-flash-1017-us in 0.45 read 0.009 out 1.8; priority x1.25
      deepseek-v4p1-flash-us in 0.45 read 0.009 out 1.8; priority x1.25
      devstral-small-2505 in 0.9 out 0.9
      dobby-mini-unhinged-plus-llama-3-1-8b in 0.2 out 0.2
      dobby-unhinged-llama-3-3-70b-new in 0.9 out 0.9
      dolphin-2-9-2-qwen2-72b in 0.9 out 0.9
      dolphin-2p6-mixtral-8x7b in 0.5 out 0.5
      ember-1 in 3 read 0.3 out 15; priority x1.25
      ernie-4p5-21b-a3b-pt in 0.1 out 0.1
      ernie-4p5-300b-a47b-pt in 0.1 out 0.1
      fare-20b in 0.9 out 0.9
      firefunction-v1 in 0.5 out 0.5
      firefunction-v2 in 0.9 out 0.9
      firellava-13b in 0.2 out 0.2
      firesearch-ocr-v6 in 0.2 out 0.2
      fireworks-ai-4.1b-to-16b in 0.2 out 0.2
      fireworks-ai-56b-to-176b in 1.2 out 1.2
      fireworks-ai-above-16b in 0.9 out 0.9
      fireworks-ai-default in 0 out 0
      fireworks-ai-embedding-150m-to-350m in 0.016 out 0
      fireworks-ai-embedding-up-to-150m in 0.008 out 0
      fireworks-ai-moe-up-to-56b in 0.5 out 0.5
      fireworks-ai-up-to-4b in 0.1 out 0.1
      flux-1-dev in 0.1 out 0.1
      flux-1-dev-controlnet-union in 0.001 out 0.001
      flux-1-schnell in 0.1 out 0.1
      gemma-2b-it in 0.1 out 0.1
      gemma-3-27b-it in 0.9 out 0.9
      gemma-7b in 0.2 out 0.2
      gemma-7b-it in 0.2 out 0.2
      gemma2-9b-it in 0.2 out 0.2
      glm-4p5 in 0.55 out 2.19
      glm-4p5-air in 0.22 out 0.88
      glm-4p5v in 1.2 out 1.2
      glm-4p6 in 0.55 out 2.19
      glm-4p7 in 0.6 read 0.3 out 2.2
      glm-5p1 in 1.4 read 0.26 out 4.4
      glm-5p1-fast in 2.8 read 0.52 out 8.8
      glm-5p2 in 1.4 read 0.14 out 4.4; priority x1.25
      glm-5p2-fast in 2.1 read 0.21 out 6.6
      glm-5p2-fast-us in 2.1 read 0.21 out 6.6
      glm-5p3 from 2026-08-19 in 1.4 read 0.26 out 4.4; priority x1.25  # Fireworks pricing page (litellm, genai-prices, veqen)
      glm-5p3-fast in 2.1 read 0.39 out 6.6
      glm-5p3-flash in 0.15 read 0.03 out 0.5; priority x1.25
      glm-5p3-flash-us in 0.225 read 0.045 out 0.75; priority x1.25
      glm-5p3-us in 2.1 read 0.39 out 6.6; priority x1.25
      gpt-oss-120b from 2025-08-05 in 0.15 read 0.015 out 0.6; priority x1.2  # Fireworks pricing page (litellm, genai-prices, veqen)
      gpt-oss-20b from 2025-08-05 in 0.07 read 0.035 out 0.3  # Fireworks pricing page (litellm, genai-prices, veqen)
      gpt-oss-safeguard-120b in 1.2 out 1.2
      gpt-oss-safeguard-20b in 0.5 out 0.5
      hermes-2-pro-mistral-7b in 0.2 out 0.2
      inkling in 1 read 0.17 out 4.05
      internvl3-38b in 0.9 out 0.9
      internvl3-78b in 0.9 out 0.9
      internvl3-8b in 0.2 out 0.2
      kat-coder in 0.9 out 0.9
      kat-dev-32b in 0.9 out 0.9
      kat-dev-72b-exp in 0.9 out 0.9
      kimi-k2-instruct in 0.6 out 2.5
      kimi-k2-instruct-0905 in 0.6 out 2.5
      kimi-k2-thinking in 0.6 out 2.5
      kimi-k2p5 in 0.6 read 0.1 out 3
      kimi-k2p6 from 2026-04-21 in 0.95 read 0.16 out 4; priority in 1.5 read 0.22 out 6  # Fireworks pricing page (litellm, genai-prices, veqen)
      kimi-k2p6-fast in 2 read 0.3 out 8
      kimi-k2p7-code in 0.95 read 0.19 out 4; priority x1.5
      kimi-k2p7-code-fast in 1.9 read 0.38 out 8
      kimi-k3 from 2026-07-16 in 3 read 0.3 out 15; priority x1.25  # Fireworks pricing page (litellm, genai-prices, veqen)
      kimi-k3-fast in 4.5 read 0.45 out 22.5
      kimi-k3-us in 4.5 read 0.45 out 22.5; priority x1.25
      kimi-k3p1-pro in 2 read 0.2 out 10; priority x1.5
      kimi-latest in 3 read 0.3 out 15; priority x1.25
      llama-guard-2-8b in 0.2 out 0.2
      llama-guard-3-1b in 0.1 out 0.1
      llama-guard-3-8b in 0.2 out 0.2
      llama-v2-13b in 0.2 out 0.2
      llama-v2-13b-chat in 0.2 out 0.2
      llama-v2-70b in 0.1 out 0.1
      llama-v2-70b-chat in 0.9 out 0.9
      llama-v2-7b in 0.2 out 0.2
      llama-v2-7b-chat in 0.2 out 0.2
      llama-v3-70b-instruct in 0.9 out 0.9
      llama-v3-70b-instruct-hf in 0.9 out 0.9
      llama-v3-8b in 0.2 out 0.2
      llama-v3-8b-instruct-hf in 0.2 out 0.2
      llama-v3p1-405b-instruct in 3 out 3
      llama-v3p1-405b-instruct-long in 0.1 out 0.1
      llama-v3p1-70b-instruct in 0.9 out 0.9
      llama-v3p1-70b-instruct-1b in 0.1 out 0.1
      llama-v3p1-8b-instruct in 0.1 out 0.1
      llama-v3p1-nemotron-70b-instruct in 0.9 out 0.9
      llama-v3p2-11b-vision-instruct in 0.2 out 0.2
      llama-v3p2-1b in 0.1 out 0.1
      llama-v3p2-1b-instruct in 0.1 out 0.1
      llama-v3p2-3b in 0.1 out 0.1
      llama-v3p2-3b-instruct in 0.1 out 0.1
      llama-v3p2-90b-vision-instruct in 0.9 out 0.9
      llama-v3p3-70b-instruct in 0.9 out 0.9
      llama4-maverick-instruct-basic in 0.22 out 0.88
      llama4-scout-instruct-basic in 0.15 out 0.6
      llamaguard-7b in 0.2 out 0.2
      llava-yi-34b in 0.9 out 0.9
      minimax-latest in 0.3 read 0.06 out 1.2; priority x1.5
      minimax-m1-80k in 0.1 out 0.1
      minimax-m2 in 0.3 out 1.2
      minimax-m2p1 in 0.3 read 0.03 out 1.2
      minimax-m2p7 in 0.3 read 0.06 out 1.2
      minimax-m3 from 2026-06-12 in 0.3 read 0.06 out 1.2; priority x1.5  # Fireworks pricing page (litellm, genai-prices, veqen)
      minimax-m3p1-flash in 0.15 read 0.015 out 0.6; priority x1.5
      ministral-3-14b-instruct-2512 in 0.2 out 0.2
      ministral-3-3b-instruct-2512 in 0.1 out 0.1
      ministral-3-8b-instruct-2512 in 0.2 out 0.2
      mistral-7b in 0.2 out 0.2
      mistral-7b-instruct-4k in 0.2 out 0.2
      mistral-7b-instruct-v0p2 in 0.2 out 0.2
      mistral-7b-instruct-v3 in 0.2 out 0.2
      mistral-7b-v0p2 in 0.2 out 0.2
      mistral-large-3-fp8 in 1.2 out 1.2
      mistral-nemo-base-2407 in 0.2 out 0.2
      mistral-nemo-instruct-2407 in 0.2 out 0.2
      mistral-small-24b-instruct-2501 in 0.9 out 0.9
      mixtral-8x22b in 1.2 out 1.2
      mixtral-8x22b-instruct in 1.2 out 1.2
      mixtral-8x22b-instruct-hf in 1.2 out 1.2
      mixtral-8x7b in 0.5 out 0.5
      mixtral-8x7b-instruct in 0.5 out 0.5
      mixtral-8x7b-instruct-hf in 0.5 out 0.5
      muse-glimmer-30b in 0.35 read 0.04 out 1.5; priority x1.5
      muse-spark-open in 1.25 read 0.15 out 4.25; priority x1.5
      mythomax-l2-13b in 0.2 out 0.2
      nemotron-3-ultra-nvfp4 in 0.6 read 0.12 out 2.4; priority x1.25
      nemotron-lightning-3p5-30b-a3b in 0.05 read 0.01 out 0.2; priority x1.25
      nemotron-nano-v2-12b-vl in 0.1 out 0.1
      nomic-ai/nomic-embed-text-v1 in 0.008 out 0
      nomic-ai/nomic-embed-text-v1.5 in 0.008 out 0
      nous-capybara-7b-v1p9 in 0.2 out 0.2
      nous-hermes-2-mixtral-8x7b-dpo in 0.5 out 0.5
      nous-hermes-2-yi-34b in 0.9 out 0.9
      nous-hermes-llama2-13b in 0.2 out 0.2
      nous-hermes-llama2-70b in 0.9 out 0.9
      nous-hermes-llama2-7b in 0.2 out 0.2
      nvidia-nemotron-nano-12b-v2 in 0.2 out 0.2
      nvidia-nemotron-nano-9b-v2 in 0.2 out 0.2
      openchat-3p5-0106-7b in 0.2 out 0.2
      openhermes-2-mistral-7b in 0.2 out 0.2
      openhermes-2p5-mistral-7b in 0.2 out 0.2
      openorca-7b in 0.2 out 0.2
      phi-2-3b in 0.1 out 0.1
      phi-3-mini-128k-instruct in 0.1 out 0.1
      phi-3-vision-128k-instruct in 0.2 out 0.2
      phind-code-llama-34b-python-v1 in 0.9 out 0.9
      phind-code-llama-34b-v1 in 0.9 out 0.9
      phind-code-llama-34b-v2 in 0.9 out 0.9
      pythia-12b in 0.2 out 0.2
      qwen-qwq-32b-preview in 0.9 out 0.9
      qwen-v2p5-14b-instruct in 0.2 out 0.2
      qwen-v2p5-7b in 0.2 out 0.2
      qwen1p5-72b-chat in 0.9 out 0.9
      qwen2-72b-instruct in 0.9 out 0.9
      qwen2-7b-instruct in 0.2 out 0.2
      qwen2-vl-2b-instruct in 0.1 out 0.1
      qwen2-vl-72b-instruct in 0.9 out 0.9
      qwen2-vl-7b-instruct in 0.2 out 0.2
      qwen2p5-0p5b-instruct in 0.1 out 0.1
      qwen2p5-14b in 0.2 out 0.2
      qwen2p5-1p5b-instruct in 0.1 out 0.1
      qwen2p5-32b in 0.9 out 0.9
      qwen2p5-32b-instruct in 0.9 out 0.9
      qwen2p5-72b in 0.9 out 0.9
      qwen2p5-72b-instruct in 0.9 out 0.9
      qwen2p5-7b-instruct in 0.2 out 0.2
      qwen2p5-coder-0p5b in 0.1 out 0.1
      qwen2p5-coder-0p5b-instruct in 0.1 out 0.1
      qwen2p5-coder-14b in 0.2 out 0.2
      qwen2p5-coder-14b-instruct in 0.2 out 0.2
      qwen2p5-coder-1p5b in 0.1 out 0.1
      qwen2p5-coder-1p5b-instruct in 0.1 out 0.1
      qwen2p5-coder-32b in 0.9 out 0.9
      qwen2p5-coder-32b-instruct in 0.9 out 0.9
      qwen2p5-coder-32b-instruct-128k in 0.9 out 0.9
      qwen2p5-coder-32b-instruct-32k-rope in 0.9 out 0.9
      qwen2p5-coder-32b-instruct-64k in 0.9 out 0.9
      qwen2p5-coder-3b in 0.1 out 0.1
      qwen2p5-coder-3b-instruct in 0.1 out 0.1
      qwen2p5-coder-7b in 0.2 out 0.2
      qwen2p5-coder-7b-instruct in 0.2 out 0.2
      qwen2p5-math-72b-instruct in 0.9 out 0.9
      qwen2p5-vl-32b-instruct in 0.9 out 0.9
      qwen2p5-vl-3b-instruct in 0.2 out 0.2
      qwen2p5-vl-72b-instruct in 0.9 out 0.9
      qwen2p5-vl-7b-instruct in 0.2 out 0.2
      qwen3-0p6b in 0.1 out 0.1
      qwen3-14b in 0.2 out 0.2
      qwen3-1p7b in 0.1 out 0.1
      qwen3-1p7b-fp8-draft in 0.1 out 0.1
      qwen3-1p7b-fp8-draft-131072 in 0.1 out 0.1
      qwen3-1p7b-fp8-draft-40960 in 0.1 out 0.1
      qwen3-235b-a22b in 0.22 out 0.88
      qwen3-235b-a22b-instruct-2507 in 0.22 out 0.88
      qwen3-235b-a22b-thinking-2507 in 0.22 out 0.88
      qwen3-30b-a3b in 0.15 out 0.6
      qwen3-30b-a3b-instruct-2507 in 0.5 out 0.5
      qwen3-30b-a3b-thinking-2507 in 0.9 out 0.9
      qwen3-32b in 0.9 out 0.9
      qwen3-4b in 0.2 out 0.2
      qwen3-4b-instruct-2507 in 0.2 out 0.2
      qwen3-8b in 0.2 out 0.2
      qwen3-coder-30b-a3b-instruct in 0.15 out 0.6
      qwen3-coder-480b-a35b-instruct in 0.45 out 1.8
      qwen3-coder-480b-instruct-bf16 in 0.9 out 0.9
      qwen3-embedding-0p6b in 0 out 0
      qwen3-embedding-4b in 0 out 0
      qwen3-embedding-8b in 0.1 out 0
      qwen3-next-80b-a3b-instruct in 0.9 out 0.9
      qwen3-next-80b-a3b-thinking in 0.9 out 0.9
      qwen3-vl-235b-a22b-instruct in 0.22 out 0.88
      qwen3-vl-235b-a22b-thinking in 0.22 out 0.88
      qwen3-vl-30b-a3b-instruct in 0.15 out 0.6
      qwen3-vl-30b-a3b-thinking in 0.15 out 0.6
      qwen3-vl-32b-instruct in 0.9 out 0.9
      qwen3-vl-8b-instruct in 0.2 out 0.2
      qwen3p6-plus in 0.5 read 0.1 out 3
      qwen3p7-plus in 0.4 read 0.08 out 1.6
      qwen3p8-max in 2 read 0.25 out 6; priority x1.5
      qwq-32b in 0.9 out 0.9
      rolm-ocr in 0.2 out 0.2
      snorkel-mistral-7b-pairrm-dpo in 0.2 out 0.2
      stablecode-3b in 0.1 out 0.1
      starcoder-16b in 0.2 out 0.2
      starcoder-7b in 0.2 out 0.2
      starcoder2-15b in 0.2 out 0.2
      starcoder2-3b in 0.1 out 0.1
      starcoder2-7b in 0.2 out 0.2
      thenlper/gte-base in 0.008 out 0
      thenlper/gte-large in 0.016 out 0
      toppy-m-7b in 0.2 out 0.2
      ultramarine-1-flash-us in 0.15 read 0.03 out 0.5; priority x1.25
      whereisai/uae-large-v1 in 0.016 out 0
      yi-34b in 0.9 out 0.9
      yi-34b-200k-capybara in 0.9 out 0.9
      yi-34b-chat in 0.9 out 0.9
      yi-6b in 0.2 out 0.2
      yi-large in 3 out 3
      zephyr-7b-beta in 0.2 out 0.2

    perplexity: |
      anthropic/claude-fable-5 in 10 read 1 out 50
      anthropic/claude-fable-5-1 in 10 read 0.25 out 50
      anthropic/claude-haiku-4-5 in 1 read 0.1 out 5
      anthropic/claude-haiku-5-5 in 0.1 read 0.01 out 0.5; >100k in 0.5 read 0.05 out 2.5
      anthropic/claude-opus-4-5 in 5 read 0.5 out 25
      anthropic/claude-opus-4-6 in 5 read 0.5 out 25
      anthropic/claude-opus-4-7 in 5 read 0.5 out 25
      anthropic/claude-opus-4-8 in 5 read 0.5 out 25
      anthropic/claude-opus-5 in 5 read 0.5 out 25
      anthropic/claude-opus-5-5 in 4 read 0.2 out 20
      anthropic/claude-sonnet-4-5 in 3 read 0.3 out 15
      anthropic/claude-sonnet-4-6 in 3 read 0.3 out 15
      anthropic/claude-sonnet-5 in 2 read 0.2 out 10
      anthropic/claude-sonnet-5-5 in 2 read 0.1 out 10
      codellama-34b-instruct in 0.35 out 1.4
      codellama-70b-instruct in 0.7 out 2.8
      deepseek-v4-pro-0813 in 1.32 read 0.044 out 3.96
      glm-5.3 in 1.4 read 0.26 out 4.4
      glm-5.3-flash in 0.15 read 0.03 out 0.5
      google/gemini-3-flash-preview in 0.5 read 0.05 out 3
      google/gemini-3.1-flash-lite in 0.25 read 0.025 out 1.5
      google/gemini-3.1-pro-preview in 2 read 0.2 out 12; >200k in 4 read 0.4 out 18
      google/gemini-3.5-flash in 1.5 read 0.15 out 9
      google/gemini-3.5-flash-lite in 0.3 read 0.03 out 2.5
      google/gemini-3.6-flash in 1.5 read 0.15 out 7.5
      google/gemini-3.7-flash in 0.75 read 0.075 out 3.75
      google/gemini-3.8-flash in 0.75 read 0.075 out 3.75
      google/gemini-4-argon in 2 read 0.1 out 10
      kimi-k3 in 3 read 0.3 out 15
      llama-2-70b-chat in 0.7 out 2.8
      llama-3.1-70b-instruct in 1 out 1
      llama-3.1-8b-instruct in 0.2 out 0.2
      llama-3.1-sonar-large-128k-online in 1 out 1
      llama-3.1-sonar-small-128k-online in 0.2 out 0.2
      mistral-7b-instruct in 0.07 out 0.28
      mixtral-8x7b-instruct in 0.07 out 0.28
      nemotron-3.5-super-120b-a12b in 0.2 read 0.04 out 0.5
      openai/gpt-5 in 1.25 read 0.125 out 10
      openai/gpt-5-mini in 0.25 read 0.025 out 2
      openai/gpt-5-nano in 0.05 read 0.005 out 0.4
      openai/gpt-5.1 in 1.25 read 0.125 out 10
      openai/gpt-5.2 in 1.75 read 0.175 out 14
      openai/gpt-5.3-codex in 3.5 read 0.35 out 28
      openai/gpt-5.4 in 2.5 read 0.25 out 15
      openai/gpt-5.4-mini in 0.75 read 0.075 out 4.5
      openai/gpt-5.4-nano in 0.2 read 0.02 out 1.25
      openai/gpt-5.5 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      openai/gpt-5.6-luna in 0.2 read 0.02 out 1.2; >272k in 0.4 read 0.04 out 1.8
      openai/gpt-5.6-sol in 4 read 0.4 out 20; >272k in 8 read 0.8 out 30
      openai/gpt-5.6-terra in 2 read 0.2 out 12; >272k in 4 read 0.4 out 18
      openai/gpt-6-astra in 10 read 1 write 12.5 out 50; >272k in 20 read 2 out 75
      openai/gpt-6-luna in 0.1 read 0.01 out 0.5; >272k in 0.2 read 0.02 out 0.75
      openai/gpt-6-sol in 2 read 0.2 out 10; >272k in 4 read 0.4 out 15
      openai/gpt-6.1-sol in 2 read 0.1 out 10; >272k in 4 read 0.2 out 15
      perplexity/deepseek-v4-flash-0731 in 0.13 read 0.028 out 0.26
      perplexity/deepseek-v4-pro-0813 in 1.32 read 0.044 out 3.96
      perplexity/glm-5.2 in 1.4 read 0.14 out 4.4
      perplexity/glm-5.3 in 1.4 read 0.26 out 4.4
      perplexity/glm-5.3-flash in 0.15 read 0.03 out 0.5
      perplexity/kimi-k2.7-code in 0.95 read 0.19 out 4
      perplexity/kimi-k3 in 3 read 0.3 out 15
      perplexity/nemotron-3-ultra-550b-a55b in 0.25 out 2.5
      perplexity/nemotron-3.5-lightning-30b-a3b in 0.0115 read 0.00115 out 0.17
      perplexity/nemotron-3.5-super-120b-a12b in 0.2 read 0.04 out 0.5
      perplexity/sonar from 2026-10-19 in 0.25 read 0.0625 out 2.5  # Perplexity pricing page (litellm, genai-prices)
      pplx-70b-chat in 0.7 out 2.8
      pplx-70b-online in 0 out 2.8
      pplx-7b-chat in 0.07 out 0.28
      pplx-7b-online in 0 out 0.28
      pplx-decider-flash-latest in 0.01 out 0
      pplx-decider-flash-v1.2 in 0.01 out 0
      pplx-decider-latest in 0.02 out 0
      pplx-decider-v1-27b in 0.02 out 0
      pplx-decider-v1.1-27b in 0.02 out 0
      pplx-decider-v1.2 in 0.02 out 0
      pplx-embed-context-v1-0.6b in 0.008 out 0
      pplx-embed-context-v1-4b in 0.05 out 0
      pplx-embed-v1-0.6b in 0.004 out 0
      pplx-embed-v1-4b in 0.03 out 0
      r1-1776 in 2 out 8
      sonar from 2025-01-21 in 1 out 1  # Perplexity pricing page (genai-prices, models.dev, veqen)
      sonar-deep-research from 2025-02-14 in 2 out 8 reasoning 3  # Perplexity pricing page (litellm, genai-prices, portkey)
      sonar-medium-chat in 0.6 out 1.8
      sonar-medium-online in 0 out 1.8
      sonar-pro from 2025-01-21 in 3 out 15  # Perplexity pricing page (litellm, genai-prices, portkey)
      sonar-pro-search in 3 out 15
      sonar-reasoning in 1 out 5
      sonar-reasoning-pro in 2 out 8
      sonar-small-chat in 0.07 out 0.28
      sonar-small-online in 0 out 0.28
      xai/grok-4.20-multi-agent in 1.25 read 0.2 out 2.5
      xai/grok-4.20-non-reasoning in 1.25 read 0.2 out 2.5
      xai/grok-4.20-reasoning in 1.25 read 0.2 out 2.5
      xai/grok-4.3 in 1.25 read 0.2 out 2.5
      xai/grok-4.5 in 2 read 0.3 out 6; >200k in 4 read 0.6 out 12
      xai/grok-4.6 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      xai/grok-4.7 in 2 read 0.5 out 6; >200k in 4 read 1 out 12

    cerebras: |
      gemma-4-31b in 0.99 out 1.49
      gpt-oss-120b from 2025-08-05 in 0.35 out 0.75  # Cerebras pricing page (litellm, genai-prices, veqen)
      llama-3.1-70b in 0.6 out 0.6
      llama-3.1-8b in 0.1 out 0.1
      llama-3.3-70b from 2025-11-07 in 0.85 out 1.2  # Cerebras pricing page (litellm, genai-prices, veqen)
      llama3.1-8b from 2025-11-07 in 0.1 out 0.1  # Cerebras pricing page (litellm, genai-prices, veqen)
      qwen-3-32b from 2025-11-07 in 0.4 out 0.8  # Cerebras pricing page (litellm, genai-prices, veqen)
      qwen-3.8-27b in 0.99 out 1.49
      zai-glm-4.7 in 2.25 out 2.75

    moonshot_ai: |
      kimi-k2 in 0.57 out 2.3
      kimi-k2-0711-preview in 0.6 read 0.15 out 2.5
      kimi-k2-0905-preview from 2025-09-05 in 0.6 read 0.15 out 2.5  # Moonshot pricing page (genai-prices, models.dev, llm-prices)
      kimi-k2-thinking from 2025-11-06 in 0.6 read 0.15 out 2.5  # Moonshot pricing page (genai-prices, models.dev, llm-prices)
      kimi-k2-thinking-turbo in 1.15 read 0.15 out 8
      kimi-k2-turbo-preview in 1.15 read 0.15 out 8
      kimi-k2.5 from 2026-01-27 in 0.6 read 0.1 out 3  # Moonshot pricing page (litellm, genai-prices, models.dev)
      kimi-k2.6 from 2026-04-21 in 0.95 read 0.16 out 4  # Moonshot pricing page (litellm, genai-prices, models.dev)
      kimi-k2.7-code from 2026-06-12 in 0.95 read 0.19 out 4  # Moonshot pricing page (litellm, genai-prices, models.dev)
      kimi-k2.7-code-highspeed in 1.9 read 0.38 out 8
      kimi-k3 from 2026-07-16 in 3 read 0.3 write_long 6 out 15  # Moonshot pricing page (litellm, genai-prices)
      kimi-k3.1-pro from 2026-10-23 in 2 read 0.2 write_long 4 out 10  # Moonshot pricing page (litellm, genai-prices)
      kimi-k3.1-pro-highspeed in 4 read 0.2 write_long 8 out 20
      kimi-latest in 3 read 0.3 write_long 6 out 15
      moonshot-v1-128k in 2 out 5
      moonshot-v1-128k-vision-preview in 2 out 5
      moonshot-v1-32k in 1 out 3
      moonshot-v1-32k-vision-preview in 1 out 3
      moonshot-v1-8k in 0.2 out 2
      moonshot-v1-8k-vision-preview in 0.2 out 2
      moonshot-v1-auto in 2 out 5

    zai: |
      glm-4-32b-0414-128k in 0.1 out 0.1
      glm-4.5 in 0.6 out 2.2
      glm-4.5-air from 2025-07-28 in 0.2 read 0.03 out 1.1  # own: litellm leaves the price of cached input out; Z.ai pricing page (genai-prices, models.dev)
      glm-4.5-airx in 1.1 out 4.5
      glm-4.5-flash in 0 out 0
      glm-4.5-x in 2.2 out 8.9
      glm-4.5v in 0.6 out 1.8
      glm-4.6 from 2025-09-30 in 0.6 read 0.11 out 2.2  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-4.6v in 0.3 read 0.05 out 0.9
      glm-4.6v-flashx in 0.04 read 0.004 out 0.4
      glm-4.7 from 2025-12-22 in 0.6 read 0.11 out 2.2  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-4.7-flash in 0 out 0
      glm-4.7-flashx in 0.07 read 0.01 out 0.4
      glm-5 from 2026-02-11 in 1 read 0.2 out 3.2  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-5-code in 1.2 read 0.3 out 5
      glm-5.1 from 2026-04-07 in 1.4 read 0.26 out 4.4  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-5.2 from 2026-06-16 in 1.4 read 0.26 out 4.4  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-5.3 from 2026-08-19 in 1.4 read 0.26 out 4.4  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-5.3-flash from 2026-09-10 in 0.15 read 0.03 out 0.5  # Z.ai pricing page (litellm, genai-prices, veqen)
      glm-5.3-flashx in 0.37 read 0.075 out 1.25
      glm-5.3-flashx-legal in 0.37 read 0.075 out 1.25
      glm-5v-turbo in 1.2 read 0.24 out 4
      glm-flash-latest in 0.15 read 0.03 out 0.5
      glm-latest in 1.4 read 0.26 out 4.4
      glm-ocr in 0.03 out 0.03

    minimax: |
      m2-her in 0.3 out 1.2
      minimax-01 in 0.2 out 1.1
      minimax-latest in 0.3 read 0.06 out 1.2; >512k in 0.6 read 0.12 out 2.4
      minimax-m1 in 0.4 out 2.2
      minimax-m2 from 2025-10-27 in 0.3 read 0.03 write 0.375 out 1.2  # MiniMax pricing page (litellm, genai-prices, models.dev)
      minimax-m2.1 in 0.3 read 0.03 write 0.375 out 1.2
      minimax-m2.1-highspeed in 0.6 read 0.03 write 0.375 out 2.4
      minimax-m2.1-lightning in 0.3 read 0.03 write 0.375 out 2.4
      minimax-m2.5 from 2026-02-12 in 0.3 read 0.03 write 0.375 out 1.2  # MiniMax pricing page (litellm, models.dev)
      minimax-m2.5-highspeed in 0.6 read 0.03 write 0.375 out 2.4
      minimax-m2.5-lightning in 0.3 read 0.03 write 0.375 out 2.4
      minimax-m2.7 from 2026-03-18 in 0.3 read 0.06 write 0.375 out 1.2  # MiniMax pricing page (genai-prices, models.dev)
      minimax-m2.7-highspeed in 0.6 read 0.06 write 0.375 out 2.4
      minimax-m3 from 2026-06-01 in 0.3 read 0.06 out 1.2; >512k in 0.6 read 0.12 out 2.4  # MiniMax pricing page (litellm, genai-prices, models.dev)
      minimax-m3.1-flash in 0.15 read 0.015 out 0.6

    voyage: |
      voyage-01 in 0.1 out 0
      voyage-02 in 0.1 out 0
      voyage-2 in 0.1 out 0
      voyage-3 in 0.06 out 0
      voyage-3-large from 2025-01-07 in 0.18 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-3-lite in 0.02 out 0
      voyage-3.5 from 2025-05-20 in 0.06 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-3.5-lite from 2025-05-20 in 0.02 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-4 from 2026-01-15 in 0.06 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-4-large from 2026-01-15 in 0.12 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-4-lite from 2026-01-15 in 0.02 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-code-2 in 0.12 out 0
      voyage-code-3 from 2024-12-04 in 0.18 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-code-4 in 0.12 out 0
      voyage-context-3 from 2025-07-23 in 0.18 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-context-4 in 0.12 out 0
      voyage-finance-2 from 2024-06-03 in 0.12 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-large-2 in 0.12 out 0
      voyage-large-2-instruct in 0.12 out 0
      voyage-law-2 from 2024-04-15 in 0.12 out 0  # Voyage AI pricing page (litellm, genai-prices, veqen)
      voyage-lite-01 in 0.1 out 0
      voyage-lite-01-instruct in 0.1 out 0
      voyage-lite-02-instruct in 0.1 out 0
      voyage-multilingual-2 in 0.12 out 0
      voyage-multimodal-3 in 0.12 out 0
      voyage-multimodal-3.5 in 0.12 out 0

    openrouter: |
      01-ai/yi-large in 3 out 3
      aetherwiing/mn-starcannon-12b in 0.8 out 1.2
      ai21/jamba-1-5-large in 2 out 8
      ai21/jamba-1-5-mini in 0.2 out 0.4
      ai21/jamba-1.6-large in 2 out 8
      ai21/jamba-1.6-mini in 0.2 out 0.4
      ai21/jamba-instruct in 0.5 out 0.7
      ai21/jamba-large-1.7 in 2 out 8
      aion-labs/aion-1.0 in 4 out 8
      aion-labs/aion-1.0-mini in 0.7 out 1.4
      aion-labs/aion-2.0 in 0.8 read 0.2 out 1.6
      aion-labs/aion-3.0 in 3 read 0.75 out 6
      aion-labs/aion-3.0-mini in 0.7 read 0.18 out 1.4
      aion-labs/aion-3.5 in 3 read 0.75 out 6
      aion-labs/aion-3.5-mini in 0.7 read 0.18 out 1.4
      aion-labs/aion-rp-llama-3.1-8b in 0.8 out 1.6
      alfredpros/codellama-7b-instruct-solidity in 0.8 out 1.2
      all-hands/openhands-lm-32b-v0.1 in 2.6 out 3.4
      allenai/olmo-3-32b-think in 0.15 out 0.5
      alpindale/goliath-120b in 6.5625 out 9.375
      alpindale/magnum-72b in 1.5 out 2.25
      amazon/nova-2-lite-v1 in 0.3 out 2.5
      amazon/nova-lite-v1 in 0.06 out 0.24
      amazon/nova-micro-v1 in 0.035 out 0.14
      amazon/nova-premier-v1 in 2.5 read 0.625 out 12.5
      amazon/nova-pro-v1 in 0.8 out 3.2
      anthracite-org/magnum-v2-72b in 3 out 3
      anthracite-org/magnum-v4-72b in 2.5 out 5
      anthropic/claude-2 in 8 out 24
      anthropic/claude-2.0 in 8 out 24
      anthropic/claude-2.0:beta in 8 out 24
      anthropic/claude-2.1 in 8 out 24
      anthropic/claude-2.1:beta in 8 out 24
      anthropic/claude-2:beta in 8 out 24
      anthropic/claude-3-haiku in 0.25 out 1.25
      anthropic/claude-3-haiku:beta in 0.25 out 1.25
      anthropic/claude-3-opus in 15 out 75
      anthropic/claude-3-opus:beta in 15 out 75
      anthropic/claude-3-sonnet in 3 out 15
      anthropic/claude-3-sonnet:beta in 3 out 15
      anthropic/claude-3.5-haiku in 0.8 out 4
      anthropic/claude-3.5-haiku-20241022:beta in 0.8 out 4
      anthropic/claude-3.5-haiku:beta in 0.8 out 4
      anthropic/claude-3.5-sonnet in 3 out 15
      anthropic/claude-3.5-sonnet-20240620:beta in 3 out 15
      anthropic/claude-3.5-sonnet:beta in 3 out 15
      anthropic/claude-3.7-sonnet in 3 out 15
      anthropic/claude-3.7-sonnet:beta in 3 out 15
      anthropic/claude-3.7-sonnet:thinking in 3 out 15
      anthropic/claude-4.1-opus-20250805 in 15 read 1.5 write 18.75 out 75
      anthropic/claude-4.5-haiku-20251001 in 1 read 0.1 write 1.25 out 5
      anthropic/claude-4.5-haiku-20251001:beta in 1 read 0.1 write 1.25 out 5
      anthropic/claude-4.5-opus-20251124 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-4.5-opus-20251124:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-4.5-sonnet-20250929 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5
      anthropic/claude-4.5-sonnet-20250929:beta in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5
      anthropic/claude-4.6-opus-20260205 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-4.6-opus-20260205:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-4.6-sonnet-20260217 in 3 read 0.3 write 3.75 out 15
      anthropic/claude-4.6-sonnet-20260217:beta in 3 read 0.3 write 3.75 out 15
      anthropic/claude-4.7-opus-20260416 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-4.8-opus-20260528 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-5-fable-20260609 in 10 read 1 write 12.5 out 50
      anthropic/claude-fable-5 in 10 read 1 write 12.5 out 50
      anthropic/claude-fable-5.1 in 10 read 0.25 write 12.5 out 50
      anthropic/claude-fable-5.1:batch in 5 read 0.125 write 6.25 out 25
      anthropic/claude-fable-5.1:beta in 10 read 0.25 write 12.5 out 50
      anthropic/claude-fable-5:batch in 5 read 0.5 write 6.25 out 25
      anthropic/claude-fable-5:beta in 10 read 1 write 12.5 out 50
      anthropic/claude-haiku-4.5 in 1 read 0.1 write 1.25 out 5
      anthropic/claude-haiku-4.5-20251001:beta in 1 read 0.1 write 1.25 out 5
      anthropic/claude-haiku-4.5:batch in 0.5 read 0.05 write 0.625 out 2.5
      anthropic/claude-haiku-4.5:beta in 1 read 0.1 write 1.25 out 5
      anthropic/claude-haiku-5.5 in 0.1 read 0.01 write 0.125 write_long 0.2 out 0.5; >100k in 0.5 read 0.05 write 0.625 write_long 1 out 2.5
      anthropic/claude-haiku-5.5:batch in 0.05 read 0.005 write 0.0625 write_long 0.1 out 0.25; >100k in 0.25 read 0.025 write 0.3125 write_long 0.5 out 1.25
      anthropic/claude-opus-4 in 15 read 1.5 write 18.75 out 75
      anthropic/claude-opus-4.1 in 15 read 1.5 write 18.75 out 75
      anthropic/claude-opus-4.1:batch in 7.5 read 0.75 write 9.375 out 37.5
      anthropic/claude-opus-4.5 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.5-20251124:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.5:batch in 2.5 read 0.25 write 3.125 out 12.5
      anthropic/claude-opus-4.5:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.6 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.6-20260205:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.6-fast in 30 read 3 write 37.5 out 150
      anthropic/claude-opus-4.6:batch in 2.5 read 0.25 write 3.125 out 12.5
      anthropic/claude-opus-4.6:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.7 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.7-fast in 30 read 3 write 37.5 out 150
      anthropic/claude-opus-4.7:batch in 2.5 read 0.25 write 3.125 out 12.5
      anthropic/claude-opus-4.7:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.8 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-4.8-fast in 10 read 1 write 12.5 out 50
      anthropic/claude-opus-4.8:batch in 2.5 read 0.25 write 3.125 out 12.5
      anthropic/claude-opus-4.8:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-5 in 5 read 0.5 write 6.25 out 25
      anthropic/claude-opus-5-fast in 10 read 1 write 12.5 out 50
      anthropic/claude-opus-5.5 in 4 read 0.2 write 5 out 20
      anthropic/claude-opus-5.5:batch in 2 read 0.1 write 2.5 out 10
      anthropic/claude-opus-5.5:beta in 4 read 0.2 write 5 out 20
      anthropic/claude-opus-5:batch in 2.5 read 0.25 write 3.125 out 12.5
      anthropic/claude-opus-5:beta in 5 read 0.5 write 6.25 out 25
      anthropic/claude-sonnet-4 in 3 read 0.3 write 3.75 out 15
      anthropic/claude-sonnet-4.5 in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5
      anthropic/claude-sonnet-4.5-20250929:beta in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5
      anthropic/claude-sonnet-4.5:batch in 1.5 read 0.15 write 1.875 out 7.5; >200k in 3 read 0.3 write 3.75 out 11.25
      anthropic/claude-sonnet-4.5:beta in 3 read 0.3 write 3.75 out 15; >200k in 6 read 0.6 write 7.5 out 22.5
      anthropic/claude-sonnet-4.6 in 3 read 0.3 write 3.75 out 15
      anthropic/claude-sonnet-4.6-20260217:beta in 3 read 0.3 write 3.75 out 15
      anthropic/claude-sonnet-4.6:batch in 1.5 read 0.15 write 1.875 out 7.5
      anthropic/claude-sonnet-4.6:beta in 3 read 0.3 write 3.75 out 15
      anthropic/claude-sonnet-5 in 2 read 0.2 write 2.5 out 10
      anthropic/claude-sonnet-5.5 in 2 read 0.1 write 2.5 out 10
      anthropic/claude-sonnet-5.5:batch in 1 read 0.05 write 1.25 out 5
      anthropic/claude-sonnet-5.5:beta in 2 read 0.1 write 2.5 out 10
      anthropic/claude-sonnet-5:batch in 1 read 0.1 write 1.25 out 5
      anthropic/claude-sonnet-5:beta in 2 read 0.2 write 2.5 out 10
      anubis-pro-105b-v1 in 0.8 out 1
      arcee-ai/coder-large in 0.5 out 0.8
      arcee-ai/trinity-large-thinking in 0.25 read 0.06 out 0.8
      arcee-ai/trinity-mini in 0.045 out 0.15
      arcee-ai/virtuoso-large in 0.75 out 1.2
      arcee-blitz in 0.45 out 0.75
      baidu/ernie-4.5-vl-424b-a47b in 0.42 out 1.25
      bytedance-seed/seed-1.6 in 0.25 out 2; >128k in 0.5 out 4
      bytedance-seed/seed-1.6-flash in 0.075 out 0.3; >128k in 0.1 out 0.8
      bytedance-seed/seed-2-1-turbo in 0.5 out 2.5
      bytedance-seed/seed-2.0-code in 0.5 out 3; >128k in 1 out 6
      bytedance-seed/seed-2.0-lite in 0.25 out 2; >128k in 0.5 out 4
      bytedance-seed/seed-2.0-mini in 0.1 out 0.4; >128k in 0.2 out 0.8
      bytedance/ui-tars-1.5-7b in 0.1 out 0.2
      caller-large in 0.55 out 0.85
      chatgpt-4o-latest in 5 out 15
      claude-2 in 8 out 24
      claude-2.0 in 8 out 24
      claude-2.0:beta in 8 out 24
      claude-2.1 in 8 out 24
      claude-2.1:beta in 8 out 24
      claude-2:beta in 8 out 24
      claude-3-opus in 15 read 1.5 write 18.75 out 75
      claude-3-opus:beta in 15 read 1.5 write 18.75 out 75
      claude-3-sonnet in 3 read 0.3 write 3.75 out 15
      claude-3-sonnet:beta in 3 read 0.3 write 3.75 out 15
      claude-3.5-sonnet in 3 read 0.3 write 3.75 out 15
      claude-3.5-sonnet-20240620:beta in 3 read 0.3 write 3.75 out 15
      claude-3.5-sonnet:beta in 3 read 0.3 write 3.75 out 15
      claude-3.7-sonnet in 3 read 0.3 write 3.75 out 15
      claude-3.7-sonnet:beta in 3 read 0.3 write 3.75 out 15
      claude-3.7-sonnet:thinking in 3 read 0.3 write 3.75 out 15
      cloudflare/clef in 0.24 out 0
      cloudflare/clef-flash in 0.09 out 0
      codellama-7b-instruct-solidity in 0.8 out 1.2
      codestral-2501 in 0.3 out 0.9
      codex-mini in 1.5 read 0.375 out 6
      cognitivecomputations/dolphin-mistral-24b-venice-edition in 0.2 out 0.9
      cognitivecomputations/dolphin-mixtral-8x22b in 0.9 out 0.9
      cognitivecomputations/dolphin-mixtral-8x7b in 0.5 out 0.5
      cohere/command in 1 out 2
      cohere/command-a in 2.5 out 10
      cohere/command-a-03-2025 in 2.5 out 10
      cohere/command-a-plus in 0.3 read 0.15 out 1.5
      cohere/command-a-plus-05-2026 in 0.3 read 0.15 out 1.5
      cohere/command-r in 0.5 out 1.5
      cohere/command-r-03-2024 in 0.5 out 1.5
      cohere/command-r-08-2024 in 0.15 out 0.6
      cohere/command-r-plus in 3 out 15
      cohere/command-r-plus-04-2024 in 3 out 15
      cohere/command-r-plus-08-2024 in 2.5 out 10
      cohere/command-r7b-12-2024 in 0.0375 out 0.15
      command in 1 out 2
      command-r in 0.5 out 1.5
      command-r-03-2024 in 0.5 out 1.5
      command-r-plus in 3 out 15
      command-r-plus-04-2024 in 3 out 15
      deepcogito/cogito-v2.1-671b in 1.25 out 1.25
      deepseek-prover-v2 in 0.5 out 2.18
      deepseek-r1-0528-qwen3-8b in 0.05 out 0.1
      deepseek-r1-distill-llama-8b in 0.04 out 0.04
      deepseek-r1-distill-qwen-1.5b in 0.18 out 0.18
      deepseek-r1-distill-qwen-14b in 0.15 out 0.15
      deepseek-r1-distill-qwen-7b in 0.1 out 0.2
      deepseek/deepseek-chat in 0.2574 out 1.0287
      deepseek/deepseek-chat-v3 in 0.2574 out 1.0287
      deepseek/deepseek-chat-v3-0324 in 0.25 read 0.11 out 1
      deepseek/deepseek-chat-v3.1 in 0.27 out 1
      deepseek/deepseek-r1 in 0.7 out 2.5
      deepseek/deepseek-r1-0528 in 0.5 read 0.35 out 2.15
      deepseek/deepseek-r1-distill-llama-70b in 0.1 out 0.4
      deepseek/deepseek-r1-distill-llama-8b in 0.04 out 0.04
      deepseek/deepseek-r1-distill-qwen-1.5b in 0.18 out 0.18
      deepseek/deepseek-r1-distill-qwen-14b in 0.15 out 0.15
      deepseek/deepseek-r1-distill-qwen-32b in 0.12 out 0.18
      deepseek/deepseek-v3.1-terminus in 0.27 out 1
      deepseek/deepseek-v3.2 in 0.26 read 0.13 out 0.38
      deepseek/deepseek-v3.2-exp in 0.27 out 0.41
      deepseek/deepseek-v4-flash in 0.105 read 0.021 out 0.21
      deepseek/deepseek-v4-flash-0731 in 0.14 read 0.05 out 0.28
      deepseek/deepseek-v4-flash-0731:batch in 0.048 read 0.012 out 0.144
      deepseek/deepseek-v4-flash-20260731 in 0.14 read 0.05 out 0.28
      deepseek/deepseek-v4-flash-vision-exp in 0.2156 read 0.00686 out 0.6468
      deepseek/deepseek-v4-pro in 1.416 read 0.118 out 2.832
      deepseek/deepseek-v4-pro-0813 in 0.66 read 0.022 out 1.98
      deepseek/deepseek-v4-pro-20260813 in 0.66 read 0.022 out 1.98
      deepseek/deepseek-v4.1-flash in 0.21 read 0.0042 out 0.84
      deepseek/deepseek-v4.1-flash-1017:batch in 0.011 read 0.002 out 0.2
      deepseek/deepseek-v4.1-flash:batch in 0.011 read 0.002 out 0.2
      devstral-small in 0.06 out 0.12
      dobby-mini-unhinged-plus-llama-3.1-8b in 0.2 out 0.2
      dolphin-mixtral-8x22b in 0.9 out 0.9
      eleutherai/llemma_7b in 0.8 out 1.2
      elorian/glimpse in 0.6 read 0.06 out 3
      essentialai/rnj-1-instruct in 0.15 out 0.15
      eva-llama-3.33-70b in 4 out 6
      eva-qwen-2.5-32b in 2.6 out 3.4
      eva-qwen-2.5-72b in 4 out 6
      eva-unit-01/eva-llama-3.33-70b in 4 out 6
      eva-unit-01/eva-qwen-2.5-32b in 2.6 out 3.4
      eva-unit-01/eva-qwen-2.5-72b in 0.9 out 1.2
      fimbulvetr-11b-v2 in 0.8 out 1.2
      fireworks/ember-1 in 3 read 0.3 out 15
      gemini-2.0-flash-001 in 0.1 read 0.025 write 0.1833 out 0.4
      gemini-2.0-flash-lite-001 in 0.075 out 0.3
      gemini-2.5-flash-lite-preview-06-17 in 0.1 out 0.4
      gemini-2.5-flash-preview in 0.15 read 0.0375 write 0.2333 out 0.6
      gemini-2.5-flash-preview-05-20 in 0.15 read 0.0375 write 0.2333 out 0.6
      gemini-2.5-flash-preview-05-20:thinking in 0.15 read 0.0375 write 0.2333 out 3.5
      gemini-2.5-flash-preview:thinking in 0.15 read 0.0375 write 0.2333 out 3.5
      gemini-flash-1.5 in 0.075 read 0.01875 write 0.1583 out 0.3
      gemini-flash-1.5-8b in 0.0375 read 0.01 write 0.0583 out 0.15
      gemini-pro-1.5 in 1.25 out 5
      gemma-2-9b-it in 0.2 out 0.2
      glm-4-32b in 0.24 out 0.24
      glm-5v-turbo in 1.2 read 0.24 out 4
      glm-z1-32b in 0.24 out 0.24
      glm-z1-rumination-32b in 0.24 out 0.24
      goliath-120b in 10 out 12.5
      google/gemini-2.0-flash-001 in 0.1 out 0.4
      google/gemini-2.0-flash-lite-001 in 0.075 out 0.3
      google/gemini-2.5-flash in 0.3 read 0.03 write 0.083333 out 2.5
      google/gemini-2.5-flash-image in 0.3 read 0.03 write 0.083333 out 2.5
      google/gemini-2.5-flash-lite in 0.1 read 0.01 write 0.083333 out 0.4
      google/gemini-2.5-flash-lite-preview-09-2025 in 0.1 out 0.4
      google/gemini-2.5-flash-lite:batch in 0.05 read 0.01 write 0.041667 out 0.2
      google/gemini-2.5-flash-preview in 0.15 out 0.6
      google/gemini-2.5-flash-preview-09-2025 in 0.3 read 0.075 write 0.383 out 2.5
      google/gemini-2.5-flash-preview:thinking in 0.15 out 3.5
      google/gemini-2.5-flash:batch in 0.15 read 0.03 write 0.041667 out 1.25
      google/gemini-2.5-pro in 1.25 read 0.125 write 0.375 out 10; >200k in 2.5 read 0.25 out 15
      google/gemini-2.5-pro-preview in 1.25 read 0.125 write 0.375 out 10; >200k in 2.5 read 0.25 out 15
      google/gemini-2.5-pro-preview-03-25 in 1.25 out 10
      google/gemini-2.5-pro-preview-05-06 in 1.25 read 0.125 write 0.375 out 10; >200k in 2.5 read 0.25 out 15
      google/gemini-2.5-pro:batch in 0.625 read 0.125 write 0.1875 out 5; >200k in 1.25 read 0.25 out 7.5
      google/gemini-3-flash-preview in 0.5 read 0.05 write 0.083333 out 3
      google/gemini-3-flash-preview:batch in 0.25 write 0.041667 out 1.5
      google/gemini-3-pro-image in 2 read 0.2 write 0.375 out 12
      google/gemini-3-pro-image-preview in 2 read 0.2 write 0.375 out 12
      google/gemini-3.1-flash-image in 0.5 out 3
      google/gemini-3.1-flash-image-preview in 0.5 out 3
      google/gemini-3.1-flash-lite in 0.25 read 0.025 write 0.083333 out 1.5
      google/gemini-3.1-flash-lite-image in 0.25 out 1.5
      google/gemini-3.1-flash-lite-preview in 0.25 read 0.025 write 0.083333 out 1.5
      google/gemini-3.1-flash-lite:batch in 0.125 read 0.0125 write 0.041667 out 0.75
      google/gemini-3.1-pro-preview in 2 read 0.2 write 0.375 out 12; >200k in 4 read 0.4 out 18
      google/gemini-3.1-pro-preview-customtools in 2 read 0.2 write 0.375 out 12; >200k in 4 read 0.4 out 18
      google/gemini-3.1-pro-preview:batch in 1 write 0.1875 out 6; >200k in 2 out 9
      google/gemini-3.5-flash in 1.5 read 0.15 write 0.083333 out 9
      google/gemini-3.5-flash-lite in 0.3 read 0.03 write 0.083333 out 2.5
      google/gemini-3.5-flash-lite:batch in 0.15 read 0.015 write 0.041667 out 1.25
      google/gemini-3.5-flash:batch in 0.75 read 0.075 write 0.041667 out 4.5
      google/gemini-3.6-flash in 0.75 read 0.075 write 0.041667 out 3.75
      google/gemini-3.6-flash:batch in 0.375 read 0.0375 write 0.041667 out 1.875
      google/gemini-3.7-flash in 0.75 read 0.075 write 0.041667 out 3.75
      google/gemini-3.7-flash:batch in 0.375 read 0.0375 write 0.041667 out 1.875
      google/gemini-3.8-flash in 0.75 read 0.075 write 0.041667 out 3.75
      google/gemini-3.8-flash:batch in 0.375 read 0.0375 write 0.041667 out 1.875
      google/gemini-4-argon in 2 read 0.1 write 0.1875 out 10
      google/gemini-4-argon:batch in 1 read 0.05 write 0.1875 out 5
      google/gemini-flash-1.5 in 0.075 out 0.3
      google/gemini-flash-1.5-8b in 0.0375 out 0.15
      google/gemini-nano-banana-2.1 in 1.5 out 7.5
      google/gemini-omni-1.1-flash in 1.5 out 9
      google/gemini-omni-1.2-flash in 1.5 out 9
      google/gemini-pro in 0.5 out 1.5
      google/gemini-pro-1.5 in 1.25 out 5
      google/gemini-pro-vision in 0.5 out 1.5
      google/gemma-2-27b-it in 0.65 out 0.65
      google/gemma-2-9b-it in 0.07 out 0.07
      google/gemma-3-12b-it in 0.05 out 0.15
      google/gemma-3-27b-it in 0.08 read 0.04 out 0.35
      google/gemma-3-4b-it in 0.04 read 0.02 out 0.05
      google/gemma-3n-e4b-it in 0.06 out 0.12
      google/gemma-4-26b-a4b-it in 0.15 read 0.0425 out 0.6
      google/gemma-4-31b-it in 0.15 read 0.06 out 0.4
      google/palm-2-chat-bison in 1 out 2
      google/palm-2-chat-bison-32k in 1 out 2
      google/palm-2-codechat-bison in 1 out 2
      google/palm-2-codechat-bison-32k in 1 out 2
      gpt-3.5-turbo-0125 in 0.5 out 1.5
      gpt-3.5-turbo-1106 in 1 out 2
      gpt-4-0314 in 30 out 60
      gpt-4-1106-preview in 10 out 30
      gpt-4.5-preview in 75 read 37.5 out 150
      gpt-4o:extended in 6 out 18
      grok-2-1212 in 2 out 10
      grok-2-vision-1212 in 2 out 10
      grok-3 in 3 read 0.75 out 15
      grok-3-beta in 3 read 0.75 out 15
      grok-3-mini in 0.3 read 0.075 out 0.5
      grok-3-mini-beta in 0.3 read 0.075 out 0.5
      grok-beta in 5 out 15
      grok-vision-beta in 5 out 15
      gryphe/mythomax-l2-13b in 0.08 out 0.11
      hermes-2-pro-llama-3-8b in 0.025 out 0.04
      ibm-granite/granite-4.0-h-micro in 0.017 out 0.112
      ibm-granite/granite-4.1-8b in 0.05 out 0.1
      ibm-granite/granite-4.2-8b in 0.06 read 0.015 out 0.15
      inception/mercury-2 in 0.25 read 0.025 out 0.75
      inception/mercury-2.5 in 0.04 read 0.004 out 0.15
      inception/mercury-3 in 0.1 read 0.01 out 0.35
      inclusionai/ling-2.6-1t in 0.075 read 0.015 out 0.625
      inclusionai/ling-2.6-flash in 0.01 read 0.002 out 0.03
      inclusionai/ling-3.0-flash in 0.021 read 0.0042 out 0.063
      inclusionai/ling-3.0-flash-vl in 0.06 read 0.012 out 0.18
      inclusionai/ling-3.0-tiny in 0.015 read 0.003 out 0.045
      inclusionai/ling-3.1-flash in 0.045 read 0.009 out 0.135
      inclusionai/ring-2.6-1t in 0.075 read 0.015 out 0.625
      inference-net/schematron-v2-small in 0.05 out 0.23
      inference-net/schematron-v2-turbo in 0.03 out 0.15
      infermatic/mn-inferor-12b in 0.8 out 1.2
      inflection/inflection-3-pi in 2.5 out 10
      inflection/inflection-3-productivity in 2.5 out 10
      jamba-1.6-large in 2 out 8
      jamba-1.6-mini in 0.2 out 0.4
      jondurbin/airoboros-l2-70b in 0.5 out 0.5
      kwaipilot/kat-coder-pro-v2 in 0.3 read 0.06 out 1.2
      l3-euryale-70b in 1.48 out 1.48
      latitudegames/wayfarer-large-70b-llama-3.3 in 0.8 out 0.9
      lfm-3b in 0.02 out 0.02
      lfm-40b in 0.15 out 0.15
      lfm-7b in 0.01 out 0.01
      liquid/lfm-2-24b-a2b in 0.03 out 0.12
      liquid/lfm-2.5-2.6b in 0.35 read 0.04 out 0.5
      liquid/lfm-2.5-24b-a2b in 0.05 read 0.025 out 0.7
      liquid/lfm-3-1.7b in 0.08 read 0.02 out 0.2
      liquid/lfm-3b in 0.02 out 0.02
      liquid/lfm-40b in 0.15 out 0.15
      liquid/lfm-7b in 0.01 out 0.01
      llama-3-lumimaid-70b in 4 out 6
      llama-3-lumimaid-8b in 0.2 out 1.25
      llama-3.1-405b in 2 out 2
      llama-3.1-405b-instruct in 0.8 out 0.8
      llama-3.1-lumimaid-70b in 2.5 out 3
      llama-3.1-lumimaid-8b in 0.2 out 1.25
      llama-3.1-nemotron-70b-instruct in 0.12 out 0.3
      llama-3.1-nemotron-ultra-253b-v1 in 0.6 out 1.8
      llama-3.1-sonar-large-128k-online in 1 out 1
      llama-3.1-sonar-small-128k-online in 0.2 out 0.2
      llama-3.2-90b-vision-instruct in 1.2 out 1.2
      llama-3.3-nemotron-super-49b-v1 in 0.13 out 0.4
      llama-guard-2-8b in 0.2 out 0.2
      llama3.1-typhoon2-70b-instruct in 0.88 out 0.88
      llemma_7b in 0.8 out 1.2
      maestro-reasoning in 0.9 out 3.3
      magistral-medium-2506 in 2 out 5
      magistral-medium-2506:thinking in 2 out 5
      magistral-small-2506 in 0.5 out 1.5
      magnum-72b in 4 out 6
      magnum-v2-72b in 3 out 3
      mancer/weaver in 0.4 out 0.75
      meituan/longcat-2.0 in 0.3 read 0.006 out 1.2
      mercury-coder-small-beta in 0.25 out 1
      meta-llama/llama-2-13b-chat in 0.22 out 0.22
      meta-llama/llama-2-70b-chat in 0.9 out 0.9
      meta-llama/llama-3-70b-instruct in 0.3 out 0.4
      meta-llama/llama-3-8b-instruct in 0.03 out 0.06
      meta-llama/llama-3.1-405b in 2 out 2
      meta-llama/llama-3.1-405b-instruct in 0.8 out 0.8
      meta-llama/llama-3.1-70b-instruct in 0.72 out 0.72
      meta-llama/llama-3.1-8b-instruct in 0.05 read 0.025 out 0.08
      meta-llama/llama-3.2-11b-vision-instruct in 0.049 out 0.049
      meta-llama/llama-3.2-1b-instruct in 0.027 out 0.201
      meta-llama/llama-3.2-3b-instruct in 0.0509 out 0.335
      meta-llama/llama-3.2-90b-vision-instruct in 0.9 out 0.9
      meta-llama/llama-3.3-70b-instruct in 0.59 read 0.295 out 0.79
      meta-llama/llama-4-maverick in 0.35 read 0.17 out 1
      meta-llama/llama-4-maverick-17b-128e-instruct in 0.35 read 0.17 out 1
      meta-llama/llama-4-scout in 0.1 out 0.3
      meta-llama/llama-4-scout-17b-16e-instruct in 0.1 out 0.3
      meta-llama/llama-guard-2-8b in 0.2 out 0.2
      meta-llama/llama-guard-3-8b in 0.02 out 0.06
      meta-llama/llama-guard-4-12b in 0.18 out 0.18
      meta/muse-glimmer-30b in 0.3 read 0.04 out 1.2
      meta/muse-glimmer-30b:batch in 0.24 read 0.032 out 0.96
      meta/muse-spark-1.1 in 1.25 read 0.15 out 4.25
      meta/muse-spark-1.2 in 1.25 read 0.15 out 4.25
      meta/muse-spark-1.2-contributor in 0.1 read 0.002 out 0.2
      meta/muse-spark-1.3 in 1.25 read 0.15 out 4.25
      meta/muse-spark-1.3-contributor in 0.1 read 0.002 out 0.2
      meta/muse-spark-open in 1.25 read 0.15 out 4.25
      meta/muse-wonder in 4 read 0.2 out 20
      microsoft/phi-3-medium-128k-instruct in 1 out 1
      microsoft/phi-3-mini-128k-instruct in 0.1 out 0.1
      microsoft/phi-3.5-mini-128k-instruct in 0.1 out 0.1
      microsoft/phi-4 in 0.07 out 0.14
      microsoft/phi-4-mini-instruct in 0.08 out 0.35
      microsoft/phi-4-multimodal-instruct in 0.05 out 0.1
      microsoft/wizardlm-2-7b in 0.07 out 0.07
      microsoft/wizardlm-2-8x22b in 0.62 out 0.62
      midnight-rose-70b in 0.8 out 0.8
      minimax-m1:extended in 0.55 out 2.2
      minimax/minimax-01 in 0.2 out 1.1
      minimax/minimax-m1 in 0.55 out 2.2
      minimax/minimax-m2 in 0.255 read 0.03 out 1.02
      minimax/minimax-m2-her in 0.3 read 0.03 out 1.2
      minimax/minimax-m2.1 in 0.3 read 0.03 out 1.2
      minimax/minimax-m2.5 in 0.295 read 0.06 out 1.2
      minimax/minimax-m2.7 in 0.27 read 0.054 out 1.08
      minimax/minimax-m3 in 0.3 read 0.06 out 1.2
      minimax/minimax-m3:batch in 0.224 read 0.0448 out 0.88
      ministral-3b in 0.04 out 0.04
      ministral-8b in 0.1 out 0.1
      mistral-7b-instruct in 0.028 out 0.054
      mistral-7b-instruct-v0.1 in 0.11 out 0.19
      mistral-7b-instruct-v0.2 in 0.2 out 0.2
      mistral-7b-instruct-v0.3 in 0.028 out 0.054
      mistral-large-2411 in 2 read 0.2 out 6
      mistral-medium in 2.75 out 8.1
      mistral-small in 0.2 out 0.6
      mistral-tiny in 0.25 out 0.25
      mistral/ministral-8b in 0.1 out 0.1
      mistralai/codestral-2501 in 0.3 out 0.9
      mistralai/codestral-2508 in 0.3 read 0.03 out 0.9
      mistralai/codestral-2508:batch in 0.15 read 0.015 out 0.45
      mistralai/codestral-mamba in 0.25 out 0.25
      mistralai/devstral-2512 in 0.4 read 0.04 out 2
      mistralai/ministral-14b-2512 in 0.2 read 0.02 out 0.2
      mistralai/ministral-3b in 0.04 out 0.04
      mistralai/ministral-3b-2512 in 0.1 read 0.01 out 0.1
      mistralai/ministral-8b in 0.1 out 0.1
      mistralai/ministral-8b-2512 in 0.15 read 0.015 out 0.15
      mistralai/ministral-8b-2512:batch in 0.075 read 0.0075 out 0.075
      mistralai/mistral-7b-instruct in 0.029 out 0.059
      mistralai/mistral-7b-instruct-v0.1 in 0.2 out 0.2
      mistralai/mistral-7b-instruct-v0.2 in 0.2 out 0.2
      mistralai/mistral-7b-instruct-v0.3 in 0.029 out 0.059
      mistralai/mistral-large in 2 read 0.2 out 6
      mistralai/mistral-large-2407 in 2 read 0.2 out 6
      mistralai/mistral-large-2512 in 0.5 read 0.05 out 1.5
      mistralai/mistral-large-2512:batch in 0.25 read 0.025 out 0.75
      mistralai/mistral-large-4-0 in 0.7 read 0.07 out 2.1
      mistralai/mistral-medium in 2.75 out 8.1
      mistralai/mistral-medium-3 in 0.4 read 0.04 out 2
      mistralai/mistral-medium-3-5 in 1.5 out 7.5
      mistralai/mistral-medium-3-5:batch in 0.75 out 3.75
      mistralai/mistral-medium-3.1 in 0.4 read 0.04 out 2
      mistralai/mistral-medium-3.1:batch in 0.2 read 0.02 out 1
      mistralai/mistral-medium-3.5-20260430 in 1.5 out 7.5
      mistralai/mistral-nemo in 0.15 read 0.015 out 0.15
      mistralai/mistral-saba in 0.2 read 0.02 out 0.6
      mistralai/mistral-saba-2502 in 0.2 read 0.02 out 0.6
      mistralai/mistral-small in 0.2 out 0.6
      mistralai/mistral-small-24b-instruct-2501 in 0.05 out 0.08
      mistralai/mistral-small-2603 in 0.15 read 0.015 out 0.6
      mistralai/mistral-small-2603:batch in 0.075 read 0.0075 out 0.3
      mistralai/mistral-small-3.1-24b-instruct in 0.351 out 0.555
      mistralai/mistral-small-3.1-24b-instruct-2503 in 0.351 out 0.555
      mistralai/mistral-small-3.2-24b-instruct in 0.1 read 0.01 out 0.3
      mistralai/mistral-small-3.2-24b-instruct-2506 in 0.1 read 0.01 out 0.3
      mistralai/mistral-tiny in 0.25 out 0.25
      mistralai/mixtral-8x22b-instruct in 2 read 0.2 out 6
      mistralai/mixtral-8x7b-instruct in 0.24 out 0.24
      mistralai/pixtral-12b in 0.1 out 0.1
      mistralai/pixtral-large-2411 in 2 out 6
      mistralai/voxtral-small-24b-2507 in 0.1 read 0.01 out 0.3
      mixtral-8x7b-instruct in 0.08 out 0.24
      mn-celeste-12b in 0.8 out 1.2
      mn-inferor-12b in 0.8 out 1.2
      mn-starcannon-12b in 0.8 out 1.2
      moondream/moondream3-preview in 0.3 out 2.5
      moondream/moondream3.1-9b-a2b in 0.3 out 2.5
      moonshotai/kimi-k2 in 0.57 out 2.3
      moonshotai/kimi-k2-0905 in 0.6 out 2.5
      moonshotai/kimi-k2-thinking in 0.6 read 0.15 out 2.5
      moonshotai/kimi-k2.5 in 0.532 read 0.209 out 3.325
      moonshotai/kimi-k2.5-0127 in 0.532 read 0.209 out 3.325
      moonshotai/kimi-k2.6 in 0.95 read 0.16 out 4
      moonshotai/kimi-k2.7-code in 0.95 read 0.19 out 4
      moonshotai/kimi-k3 in 3 read 0.3 out 15
      moonshotai/kimi-k3.1-pro in 2 read 0.2 out 10
      moonshotai/kimi-k3:batch in 0.917 read 0.226 out 6
      morph/morph-v3-fast in 0.8 out 1.2
      morph/morph-v3-fast:batch in 0.4 out 0.6
      morph/morph-v3-large in 0.9 out 1.9
      morph/morph-v3-large:batch in 0.45 out 0.95
      mythalion-13b in 0.8 out 1.2
      neversleep/llama-3-lumimaid-70b in 3.375 out 4.5
      neversleep/llama-3-lumimaid-8b in 0.09375 out 0.75
      neversleep/llama-3-lumimaid-8b:extended in 0.09375 out 0.75
      neversleep/llama-3.1-lumimaid-70b in 1.5 out 2.25
      neversleep/llama-3.1-lumimaid-8b in 0.09375 out 0.75
      neversleep/noromaid-20b in 0.75 out 1.5
      nex-agi/nex-n2.5-mini in 0.025 read 0.0025 out 0.1
      nex-agi/nex-n2.5-pro in 0.075 read 0.015 out 0.25
      noromaid-20b in 1.25 out 2
      nothingiisreal/mn-celeste-12b in 0.8 out 1.2
      nous-hermes-2-mixtral-8x7b-dpo in 0.6 out 0.6
      nousresearch/hermes-2-pro-llama-3-8b in 0.025 out 0.04
      nousresearch/hermes-3-llama-3.1-405b in 1 out 1
      nousresearch/hermes-3-llama-3.1-70b in 0.7 out 0.7
      nousresearch/hermes-4-405b in 1 read 0.2 out 3
      nousresearch/hermes-4-70b in 0.13 out 0.4
      nousresearch/nous-hermes-2-mixtral-8x7b-dpo in 0.6 out 0.6
      nousresearch/nous-hermes-llama2-13b in 0.18 out 0.18
      nvidia/llama-3.1-nemotron-70b-instruct in 0.12 out 0.3
      nvidia/llama-3.3-nemotron-super-49b-v1.5 in 0.4 out 0.4
      nvidia/nemotron-3-nano-30b-a3b in 0.06 read 0.012 out 0.24
      nvidia/nemotron-3-super-120b-a12b in 0.08 out 0.45
      nvidia/nemotron-3-ultra-550b-a55b in 0.6 read 0.12 out 2.4
      nvidia/nemotron-3.5-content-safety in 0.2 out 0.2
      nvidia/nemotron-3.5-lightning in 0.05 read 0.01 out 0.2
      nvidia/nemotron-3.5-super-vl in 0.15 read 0.02 out 0.5
      nvidia/nemotron-nano-9b-v2 in 0.04 out 0.16
      o1-mini in 1.1 read 0.55 out 4.4
      o1-preview in 15 read 7.5 out 60
      openai/chatgpt-4o-latest in 5 out 15
      openai/codex-mini in 1.5 read 0.375 out 6
      openai/gpt-3.5-turbo in 0.5 out 1.5
      openai/gpt-3.5-turbo-0613 in 1 out 2
      openai/gpt-3.5-turbo-1106 in 1 out 2
      openai/gpt-3.5-turbo-16k in 3 out 4
      openai/gpt-3.5-turbo-instruct in 1.5 out 2
      openai/gpt-3.5-turbo:batch in 0.25 out 0.75
      openai/gpt-4 in 30 out 60
      openai/gpt-4-1106-preview in 10 out 30
      openai/gpt-4-32k in 60 out 120
      openai/gpt-4-32k-0314 in 60 out 120
      openai/gpt-4-turbo in 10 out 30
      openai/gpt-4-turbo-preview in 10 out 30
      openai/gpt-4-turbo:batch in 5 out 15
      openai/gpt-4.1 in 2 read 0.5 out 8
      openai/gpt-4.1-mini in 0.4 read 0.1 out 1.6
      openai/gpt-4.1-mini:batch in 0.2 read 0.05 out 0.8
      openai/gpt-4.1-nano in 0.1 read 0.03 out 0.4
      openai/gpt-4.1-nano:batch in 0.05 read 0.0125 out 0.2
      openai/gpt-4.1:batch in 1 read 0.25 out 4
      openai/gpt-4.5-preview in 75 out 150
      openai/gpt-4o in 2.5 read 1.25 out 10
      openai/gpt-4o-2024-05-13 in 5 out 15
      openai/gpt-4o-audio-preview in 2.5 read 1.25 out 10
      openai/gpt-4o-mini in 0.15 read 0.075 out 0.6
      openai/gpt-4o-mini-search-preview in 0.15 out 0.6
      openai/gpt-4o-mini:batch in 0.075 read 0.0375 out 0.3
      openai/gpt-4o-search-preview in 2.5 out 10
      openai/gpt-4o:batch in 1.25 read 0.625 out 5
      openai/gpt-4o:extended in 6 out 18
      openai/gpt-5 in 1.25 read 0.125 out 10
      openai/gpt-5-chat in 1.25 read 0.125 out 10
      openai/gpt-5-codex in 1.25 read 0.125 out 10
      openai/gpt-5-image in 10 read 1.25 out 10
      openai/gpt-5-image-mini in 2.5 read 0.25 out 2
      openai/gpt-5-mini in 0.25 read 0.025 out 2
      openai/gpt-5-mini:batch in 0.125 read 0.0125 out 1
      openai/gpt-5-nano in 0.05 read 0.005 out 0.4
      openai/gpt-5-nano:batch in 0.025 read 0.0025 out 0.2
      openai/gpt-5-pro in 15 out 120
      openai/gpt-5-pro:batch in 7.5 out 60
      openai/gpt-5.1 in 1.25 read 0.125 out 10
      openai/gpt-5.1-chat in 1.25 read 0.125 out 10
      openai/gpt-5.1-codex in 1.25 read 0.125 out 10
      openai/gpt-5.1-codex-max in 1.25 read 0.125 out 10
      openai/gpt-5.1-codex-mini in 0.25 read 0.03 out 2
      openai/gpt-5.1:batch in 0.625 read 0.0625 out 5
      openai/gpt-5.2 in 1.75 read 0.175 out 14
      openai/gpt-5.2-chat in 1.75 read 0.175 out 14
      openai/gpt-5.2-codex in 1.75 read 0.175 out 14
      openai/gpt-5.2-pro in 21 out 168
      openai/gpt-5.2-pro:batch in 10.5 out 84
      openai/gpt-5.2:batch in 0.875 read 0.0875 out 7
      openai/gpt-5.3-chat in 1.75 read 0.175 out 14
      openai/gpt-5.3-codex in 1.75 read 0.175 out 14
      openai/gpt-5.4 in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5
      openai/gpt-5.4-image-2 in 8 read 2 out 15
      openai/gpt-5.4-mini in 0.75 read 0.075 out 4.5
      openai/gpt-5.4-mini:batch in 0.375 read 0.0375 out 2.25
      openai/gpt-5.4-nano in 0.2 read 0.02 out 1.25
      openai/gpt-5.4-nano:batch in 0.1 read 0.01 out 0.625
      openai/gpt-5.4-pro in 30 out 180; >272k in 60 out 270
      openai/gpt-5.4-pro:batch in 15 out 90; >272k in 30 out 135
      openai/gpt-5.4:batch in 1.25 read 0.125 out 7.5; >272k in 2.5 read 0.25 out 11.25
      openai/gpt-5.5 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      openai/gpt-5.5-pro in 30 out 180; >272k in 60 out 270
      openai/gpt-5.5-pro:batch in 15 out 90; >272k in 30 out 135
      openai/gpt-5.5:batch in 2.5 read 0.25 out 15; >272k in 5 read 0.5 out 22.5
      openai/gpt-5.6-luna in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8
      openai/gpt-5.6-luna-pro in 0.2 read 0.02 write 0.25 out 1.2; >272k in 0.4 read 0.04 write 0.5 out 1.8
      openai/gpt-5.6-luna-pro:batch in 0.1 read 0.01 write 0.125 out 0.6; >272k in 0.2 read 0.02 write 0.25 out 0.9
      openai/gpt-5.6-luna:batch in 0.1 read 0.01 write 0.125 out 0.6; >272k in 0.2 read 0.02 write 0.25 out 0.9
      openai/gpt-5.6-sol in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      openai/gpt-5.6-sol-pro in 4 read 0.4 write 5 out 20; >272k in 8 read 0.8 write 10 out 30
      openai/gpt-5.6-sol-pro:batch in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      openai/gpt-5.6-sol:batch in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      openai/gpt-5.6-terra in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18
      openai/gpt-5.6-terra-pro in 2 read 0.2 write 2.5 out 12; >272k in 4 read 0.4 write 5 out 18
      openai/gpt-5.6-terra-pro:batch in 1 read 0.1 write 1.25 out 6; >272k in 2 read 0.2 write 2.5 out 9
      openai/gpt-5.6-terra:batch in 1 read 0.1 write 1.25 out 6; >272k in 2 read 0.2 write 2.5 out 9
      openai/gpt-5:batch in 0.625 read 0.0625 out 5
      openai/gpt-6-astra in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75
      openai/gpt-6-astra-pro in 10 read 1 write 12.5 out 50; >272k in 20 read 2 write 25 out 75
      openai/gpt-6-astra-pro:batch in 5 read 0.5 write 6.25 out 25; >272k in 10 read 1 write 12.5 out 37.5
      openai/gpt-6-astra:batch in 5 read 0.5 write 6.25 out 25; >272k in 10 read 1 write 12.5 out 37.5
      openai/gpt-6-luna in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75
      openai/gpt-6-luna-pro in 0.1 read 0.01 write 0.125 out 0.5; >272k in 0.2 read 0.02 write 0.25 out 0.75
      openai/gpt-6-luna-pro:batch in 0.05 read 0.005 write 0.0625 out 0.25; >272k in 0.1 read 0.01 write 0.125 out 0.375
      openai/gpt-6-luna:batch in 0.05 read 0.005 write 0.0625 out 0.25; >272k in 0.1 read 0.01 write 0.125 out 0.375
      openai/gpt-6-sol in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      openai/gpt-6-sol-pro in 2 read 0.2 write 2.5 out 10; >272k in 4 read 0.4 write 5 out 15
      openai/gpt-6-sol-pro:batch in 1 read 0.1 write 1.25 out 5; >272k in 2 read 0.2 write 2.5 out 7.5
      openai/gpt-6-sol:batch in 1 read 0.1 write 1.25 out 5; >272k in 2 read 0.2 write 2.5 out 7.5
      openai/gpt-6.1-sol in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15
      openai/gpt-6.1-sol-pro in 2 read 0.1 write 2.5 out 10; >272k in 4 read 0.2 write 5 out 15
      openai/gpt-6.1-sol-pro:batch in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      openai/gpt-6.1-sol:batch in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      openai/gpt-6.1-terra in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      openai/gpt-6.1-terra-pro in 1 read 0.05 write 1.25 out 5; >272k in 2 read 0.1 write 2.5 out 7.5
      openai/gpt-6.1-terra-pro:batch in 0.5 read 0.025 write 0.625 out 2.5; >272k in 1 read 0.05 write 1.25 out 3.75
      openai/gpt-6.1-terra:batch in 0.5 read 0.025 write 0.625 out 2.5; >272k in 1 read 0.05 write 1.25 out 3.75
      openai/gpt-audio in 2.5 out 10
      openai/gpt-audio-mini in 0.6 out 2.4
      openai/gpt-chat-latest in 5 read 0.5 out 30
      openai/gpt-oss-120b in 0.1 out 0.5
      openai/gpt-oss-120b:batch in 0.0296 out 0.136
      openai/gpt-oss-20b in 0.03 read 0.009 out 0.14
      openai/gpt-oss-20b:batch in 0.024 out 0.112
      openai/gpt-oss-safeguard-20b in 0.075 read 0.0375 out 0.3
      openai/o1 in 15 read 7.5 out 60
      openai/o1-mini in 1.1 out 4.4
      openai/o1-pro in 150 out 600
      openai/o3 in 2 read 0.5 out 8
      openai/o3-deep-research in 10 read 2.5 out 40
      openai/o3-mini in 1.1 read 0.55 out 4.4
      openai/o3-mini-high in 1.1 read 0.55 out 4.4
      openai/o3-mini:batch in 0.55 read 0.275 out 2.2
      openai/o3-pro in 20 out 80
      openai/o3:batch in 1 read 0.25 out 4
      openai/o4-mini in 1.1 read 0.275 out 4.4
      openai/o4-mini-deep-research in 2 read 0.5 out 8
      openai/o4-mini-high in 1.1 read 0.275 out 4.4
      openai/o4-mini:batch in 0.55 read 0.1375 out 2.2
      openchat/openchat-7b in 0.07 out 0.07
      openhands-lm-32b-v0.1 in 2.6 out 3.4
      particle-ai/particle-1 in 0.05 read 0.003 out 0.5
      perceptron/perceptron-mk1 in 0.15 out 1.5
      perceptron/perceptron-mk1.5 in 0.15 out 1.5
      perplexity/llama-3.1-sonar-large-128k-online in 1 out 1
      perplexity/llama-3.1-sonar-small-128k-online in 0.2 out 0.2
      perplexity/pplx-decider-v1-27b in 0.04 out 0
      perplexity/pplx-decider-v1.1-27b in 0.02 out 0
      perplexity/r1-1776 in 2 out 8
      perplexity/sonar in 1 out 1
      perplexity/sonar-deep-research in 2 out 8
      perplexity/sonar-pro in 3 out 15
      perplexity/sonar-pro-search in 3 out 15
      perplexity/sonar-reasoning in 1 out 5
      perplexity/sonar-reasoning-pro in 2 out 8
      phi-3-medium-128k-instruct in 1 out 1
      phi-3-mini-128k-instruct in 0.1 out 0.1
      phi-3.5-mini-128k-instruct in 0.1 out 0.1
      phi-4-multimodal-instruct in 0.05 out 0.1
      phi-4-reasoning-plus in 0.07 out 0.35
      pixtral-12b in 0.1 out 0.1
      pixtral-large-2411 in 2 out 6
      poolside/laguna-s-2.1 in 0.09 read 0.009 out 0.18
      poolside/laguna-xs-2.1 in 0.06 read 0.03 out 0.12
      prime-intellect/intellect-3 in 0.2 out 1.1
      prism-ml/ternary-bonsai-2-27b in 0.075 read 0.0375 out 0.5
      prism-ml/ternary-bonsai-2-9b in 0.08 read 0.04 out 0.13
      pygmalionai/mythalion-13b in 0.5625 out 1.125
      qwen-2-72b-instruct in 0.9 out 0.9
      qwen-2.5-vl-7b-instruct in 0.2 out 0.2
      qwen-max in 1.6 read 0.64 out 6.4
      qwen-turbo in 0.05 read 0.02 out 0.2
      qwen-vl-max in 0.8 out 3.2
      qwen-vl-plus in 0.21 out 0.63
      qwen/qwen-2-72b-instruct in 0.9 out 0.9
      qwen/qwen-2.5-72b-instruct in 0.36 out 0.4
      qwen/qwen-2.5-7b-instruct in 0.1 out 0.2
      qwen/qwen-2.5-coder-32b-instruct in 0.66 out 1
      qwen/qwen-2.5-vl-72b-instruct in 0.6 out 0.6
      qwen/qwen-2.5-vl-7b-instruct in 0.2 out 0.2
      qwen/qwen-max in 1.6 out 6.4
      qwen/qwen-plus in 0.26 read 0.052 write 0.325 out 0.78; >256k in 0.78 read 0.156 write 0.975 out 2.34
      qwen/qwen-plus-2025-07-28 in 0.26 out 0.78
      qwen/qwen-plus-2025-07-28:thinking in 0.26 write 0.325 out 0.78
      qwen/qwen-turbo in 0.05 out 0.2
      qwen/qwen-vl-max in 0.8 out 3.2
      qwen/qwen-vl-plus in 0.21 out 0.63
      qwen/qwen2.5-coder-7b-instruct in 0.2 out 0.2
      qwen/qwen2.5-vl-32b-instruct in 0.9 out 0.9
      qwen/qwen2.5-vl-72b-instruct in 0.8 read 0.4 out 1
      qwen/qwen3-14b in 0.1 out 0.22
      qwen/qwen3-14b-04-28 in 0.1 out 0.22
      qwen/qwen3-235b-a22b in 0.13 out 0.6
      qwen/qwen3-235b-a22b-07-25 in 0.09 out 0.55
      qwen/qwen3-235b-a22b-2507 in 0.09 out 0.55
      qwen/qwen3-235b-a22b-thinking-2507 in 0.45 out 3.5
      qwen/qwen3-30b-a3b in 0.12 out 0.5
      qwen/qwen3-30b-a3b-04-28 in 0.12 out 0.5
      qwen/qwen3-30b-a3b-instruct-2507 in 0.09 out 0.3
      qwen/qwen3-30b-a3b-thinking-2507 in 0.08 out 0.4
      qwen/qwen3-32b in 0.14 read 0.09 out 0.4
      qwen/qwen3-32b-04-28 in 0.14 read 0.09 out 0.4
      qwen/qwen3-8b in 0.035 out 0.138
      qwen/qwen3-coder in 0.3 read 0.1 out 1
      qwen/qwen3-coder-30b-a3b-instruct in 0.07 out 0.28
      qwen/qwen3-coder-480b-a35b-07-25 in 0.3 read 0.1 out 1
      qwen/qwen3-coder-flash in 0.195 read 0.039 write 0.24375 out 0.975; >128k in 0.52 read 0.104 write 0.65 out 2.6; >32k in 0.325 read 0.065 write 0.40625 out 1.625
      qwen/qwen3-coder-next in 0.12 read 0.07 out 0.8
      qwen/qwen3-coder-plus in 0.65 read 0.13 write 0.8125 out 3.25
      qwen/qwen3-max in 1.2 out 6
      qwen/qwen3-max-thinking in 0.78 out 3.9
      qwen/qwen3-next-80b-a3b-instruct in 0.09 out 1.1
      qwen/qwen3-next-80b-a3b-instruct-2509 in 0.09 out 1.1
      qwen/qwen3-next-80b-a3b-thinking in 0.15 out 1.2
      qwen/qwen3-next-80b-a3b-thinking-2509 in 0.15 out 1.2
      qwen/qwen3-vl-235b-a22b-instruct in 0.21 read 0.1 out 1.9
      qwen/qwen3-vl-235b-a22b-thinking in 0.26 out 2.6
      qwen/qwen3-vl-30b-a3b-instruct in 0.2 out 0.7
      qwen/qwen3-vl-30b-a3b-thinking in 0.29 out 1
      qwen/qwen3-vl-32b-instruct in 0.104 out 0.416
      qwen/qwen3-vl-8b-instruct in 0.25 read 0.12 out 0.75
      qwen/qwen3-vl-8b-thinking in 0.117 out 1.365
      qwen/qwen3.5-122b-a10b in 0.26 out 2.08
      qwen/qwen3.5-27b in 0.195 out 1.56
      qwen/qwen3.5-35b-a3b in 0.1625 read 0.05 out 1.3
      qwen/qwen3.5-397b-a17b in 0.39 read 0.3 out 2.34
      qwen/qwen3.5-9b in 0.1 out 0.15
      qwen/qwen3.5-flash-02-23 in 0.065 out 0.26
      qwen/qwen3.5-flash-20260224 in 0.065 out 0.26
      qwen/qwen3.5-plus-02-15 in 0.26 out 1.56; >256k in 0.325 out 1.95
      qwen/qwen3.5-plus-20260216 in 0.26 out 1.56; >256k in 0.325 out 1.95
      qwen/qwen3.5-plus-20260420 in 0.3 write 0.375 out 1.8; >256k in 0.375 write 0.46875 out 2.25
      qwen/qwen3.6-27b in 0.45 read 0.025 out 2.7
      qwen/qwen3.6-35b-a3b in 0.1 out 0.95
      qwen/qwen3.6-flash in 0.1875 write 0.234375 out 1.125; >256k in 0.75 write 0.9375 out 3
      qwen/qwen3.6-max-preview in 1.04 write 1.3 out 6.24
      qwen/qwen3.6-plus in 0.325 write 0.40625 out 1.95; >256k in 1.3 write 1.625 out 3.9
      qwen/qwen3.6-plus-04-02 in 0.325 write 0.40625 out 1.95; >256k in 1.3 write 1.625 out 3.9
      qwen/qwen3.7-flash in 0.03 read 0.006 write 0.038 out 0.13; >256k in 0.2 read 0.04 write 0.25 out 0.8; >32k in 0.1 read 0.02 write 0.125 out 0.4
      qwen/qwen3.7-max in 1.475 read 0.295 write 1.84375 out 4.425
      qwen/qwen3.7-plus in 0.32 read 0.064 write 0.4 out 1.28; >256k in 0.96 read 0.192 write 1.2 out 3.84
      qwen/qwen3.7-plus:batch in 0.23 out 0.92
      qwen/qwen3.8-2.4t-a95b in 2 read 0.25 write 2.5 out 6
      qwen/qwen3.8-27b in 0.425 read 0.085 write 0.53125 out 2.55
      qwen/qwen3.8-27b:batch in 0.16 read 0.04 write 0.2 out 2
      qwen/qwen3.8-flash in 0.15 read 0.016 out 0.47
      qwen/qwen3.8-max-0902 in 2 read 0.25 out 6
      qwen/qwen3.8-max-20260902 in 2 read 0.25 out 6
      qwen/qwen3.8-max-prime in 4 read 0.5 out 12
      qwen/qwen3.8-omni-flash in 0.15 read 0.016 out 0.47
      qwen/qwq-32b in 0.15 out 0.2
      qwen/qwq-32b-preview in 0.2 out 0.2
      qwen2.5-vl-32b-instruct in 0.9 out 0.9
      qwq-32b in 0.15 out 0.2
      qwq-32b-preview in 0.2 out 0.2
      r1-1776 in 2 out 8
      raifle/sorcererlm-8x22b in 4.5 out 4.5
      reflection/beam-1.0-501b-a23b in 0.4 read 0.04 out 1.2
      rekaai/reka-edge in 0.1 out 0.1
      rekaai/reka-edge-2603 in 0.1 out 0.1
      rekaai/reka-flash-3 in 0.1 out 0.2
      relace/relace-apply-3 in 0.85 out 1.25
      relace/relace-search in 1 out 3
      ricursiveai/ripple-65b-preview in 0.2 read 0.05 out 0.6
      sakana/fugu-max in 2 read 0.25 out 6
      sakana/fugu-ultra in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      sakana/fugu-ultra-v2 in 5 read 0.5 out 30; >272k in 10 read 1 out 45
      sakana/namazu-20260811 in 0.95 read 0.15 out 4
      sakana/sakana-namazu in 0.95 read 0.15 out 4
      sao10k/fimbulvetr-11b-v2 in 0.8 out 1.2
      sao10k/l3-euryale-70b in 1.48 out 1.48
      sao10k/l3-lunaris-8b in 0.04 out 0.05
      sao10k/l3.1-70b-hanami-x1 in 3 out 3
      sao10k/l3.1-euryale-70b in 0.85 out 0.85
      sao10k/l3.3-euryale-70b in 0.65 out 0.75
      sao10k/l3.3-euryale-70b-v2.3 in 0.65 out 0.75
      scaledown/extract in 0.04 out 0
      scaledown/summarize in 0.04 out 0
      scb10x/llama3.1-typhoon2-70b-instruct in 0.88 out 0.88
      scb10x/llama3.1-typhoon2-8b-instruct in 0.18 out 0.18
      sonar-reasoning in 1 out 5
      sophosympatheia/midnight-rose-70b in 0.8 out 0.8
      sorcererlm-8x22b in 4.5 out 4.5
      spotlight in 0.18 out 0.18
      steelskull/l3.3-electra-r1-70b in 0.7 out 0.95
      stepfun/step-3.5-flash in 0.1 read 0.02 out 0.3
      stepfun/step-3.7-flash in 0.2 read 0.04 out 1.15
      stepfun/step-5-preview in 1 read 0.1 out 2.7
      switchpoint/router in 0.85 out 3.4
      tencent/hunyuan-a13b-instruct in 0.14 out 0.57
      tencent/hy-mt2-1.8b in 0.044 out 0.177
      tencent/hy-mt2-30b-a3b in 0.074 out 0.295
      tencent/hy-mt2-7b in 0.074 out 0.295
      tencent/hy3-preview in 0.18 read 0.06 out 0.6
      tencent/hy4 in 0.417 read 0.021 out 1.2505
      thedrummer/anubis-pro-105b-v1 in 0.8 out 1
      thedrummer/cydonia-24b-v4.1 in 0.3 read 0.15 out 0.5
      thedrummer/rocinante-12b in 0.25 out 0.5
      thedrummer/skyfall-36b-v2 in 0.55 read 0.25 out 0.8
      thedrummer/unslopnemo-12b in 0.4 out 0.4
      thinkingmachines/inkling in 1 read 0.17 out 4.05
      thinkingmachines/inkling-small in 0.45 read 0.1 out 1.2
      thinkingmachines/inkling-small:batch in 0.36 read 0.08 out 0.96
      toppy-m-7b in 0.8 out 1.2
      typesafe/jev-1.13 in 0.042 out 0
      typesafe/jev-1.14 in 0.042 out 0
      unbiased/pareto-26.10 in 0.8 read 0.03 out 3.2
      unbiased/pareto-26.9 in 2.5 read 0.25 out 7.5
      undi95/remm-slerp-l2-13b in 0.35 out 0.65
      undi95/toppy-m-7b in 0.07 out 0.07
      upstage/solar-mini4 in 0.05 read 0.005 out 0.2
      upstage/solar-pro-3 in 0.15 read 0.015 out 0.6
      upstage/solar-pro4 in 0.15 read 0.03 out 0.6
      valkyrie-49b-v1 in 0.5 out 0.8
      venice/uncensored in 0.2 out 0.9
      virtuoso-medium-v2 in 0.5 out 0.8
      writer/palmyra-x5 in 0.6 out 6
      x-ai/grok-2-1212 in 2 out 10
      x-ai/grok-2-vision-1212 in 2 out 10
      x-ai/grok-3-beta in 3 out 15
      x-ai/grok-3-mini-beta in 0.3 out 0.5
      x-ai/grok-4-fast in 0.2 read 0.05 out 0.5; >128k in 0.4 out 1
      x-ai/grok-4.20 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      x-ai/grok-4.20-multi-agent in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      x-ai/grok-4.3 in 1.25 read 0.2 out 2.5; >200k in 2.5 read 0.4 out 5
      x-ai/grok-4.3:batch in 1 read 0.16 out 2; >200k in 2 read 0.32 out 4
      x-ai/grok-4.5 in 2 read 0.3 out 6; >200k in 4 read 0.6 out 12
      x-ai/grok-4.6 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      x-ai/grok-4.6:batch in 1.6 read 0.4 out 4.8; >200k in 3.2 read 0.8 out 9.6
      x-ai/grok-4.7 in 2 read 0.5 out 6; >200k in 4 read 1 out 12
      x-ai/grok-4.7:batch in 1.6 read 0.4 out 4.8; >200k in 3.2 read 0.8 out 9.6
      x-ai/grok-beta in 5 out 15
      x-ai/grok-build-0.1 in 1 read 0.2 out 2; >200k in 2 read 0.4 out 4
      x-ai/grok-code-fast-1 in 0.2 read 0.02 out 1.5
      x-ai/grok-vision-beta in 5 out 15
      xiaomi/mimo-v2-flash in 0.1 read 0.01 out 0.3
      xiaomi/mimo-v2.5 in 0.4 read 0.08 out 2
      xiaomi/mimo-v2.5-pro in 0.435 read 0.0036 out 0.87
      xiaomi/mimo-v2.6-flash in 0.14 read 0.0028 out 0.28
      xiaomi/mimo-v2.6-pro in 0.435 read 0.0036 out 0.87
      xiaomi/mimo-v2.6-pro-ultraspeed in 4.35 read 0.036 out 8.7
      xwin-lm/xwin-lm-70b in 3.75 out 3.75
      yi-large in 3 out 3
      z-ai/glm-4.5 in 0.6 read 0.11 out 2.2
      z-ai/glm-4.5-air in 0.2 read 0.03 out 1.1
      z-ai/glm-4.5v in 0.6 read 0.11 out 1.8
      z-ai/glm-4.6 in 0.6 read 0.11 out 2.2
      z-ai/glm-4.6-20251208 in 0.3 read 0.05 out 0.9
      z-ai/glm-4.6v in 0.3 read 0.05 out 0.9
      z-ai/glm-4.7 in 0.6 read 0.11 out 2.2
      z-ai/glm-4.7-flash in 0.0605 read 0.01 out 0.4
      z-ai/glm-5 in 1 read 0.2 out 3.2
      z-ai/glm-5-turbo in 1.2 read 0.24 out 4
      z-ai/glm-5.1 in 1.4 read 0.26 out 4.4
      z-ai/glm-5.2 in 1.4 read 0.26 out 4.4
      z-ai/glm-5.2:batch in 0.623 read 0.21 out 1.271
      z-ai/glm-5.3 in 1.4 read 0.26 out 4.4
      z-ai/glm-5.3-flash in 0.15 read 0.03 out 0.5
      z-ai/glm-5.3-flash:batch in 0.061 read 0.026 out 0.124
      z-ai/glm-5.3-flashx in 0.37 read 0.075 out 1.25
      z-ai/glm-5.3-flashx-legal in 0.37 read 0.075 out 1.25
      z-ai/glm-5.3-prime in 2.8 read 0.56 out 8.8
      z-ai/glm-5.3:batch in 0.45 read 0.1 out 2
      z-ai/glm-5v-turbo in 1.2 read 0.24 out 4

    any: |
      *:free in 0 out 0  # own: free of charge, as the name says

"""#
}
