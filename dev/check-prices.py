#!/usr/bin/env python3
"""Checks pipelines/prices.yaml: its form, its figures, and that model names find their price.

    python3 dev/check-prices.py [file]

Exit 0 with one line of counts, or 1 with a line for every fault. Needs PyYAML.
How a price is found is said at the head of the file that is checked; `find` below does it.
"""

import datetime
import math
import os
import re
import sys

import yaml

TOP_KEYS = {"taken", "provider_aliases", "entries"}
ENTRY_KEYS = {"provider", "model", "valid_from", "input", "cache_read", "cache_write", "output", "source"}
NEEDED_KEYS = {"provider", "model", "valid_from", "input", "output", "source"}
PRICE_KEYS = ("input", "cache_read", "cache_write", "output")
MIN_MODELS, MIN_PROVIDERS, MIN_CASES = 40, 8, 60

NONE = None  # no price expected

# (provider as a library sends it, model name, the pattern that must win)
CASES = [
    # the models of the sample captures, alias and dated
    ("openai", "gpt-4o", "gpt-4o"),
    ("openai", "gpt-4o-2024-08-06", "gpt-4o-20*"),
    ("openai", "gpt-4o-2024-11-20", "gpt-4o-20*"),
    ("openai", "gpt-4o-2024-05-13", "gpt-4o-2024-05-13"),
    ("openai", "gpt-4o-mini", "gpt-4o-mini"),
    ("openai", "gpt-4o-mini-2024-07-18", "gpt-4o-mini-20*"),
    ("openai", "gpt-4.1-mini", "gpt-4.1-mini"),
    ("openai", "gpt-4.1-mini-2025-04-14", "gpt-4.1-mini-20*"),
    ("openai", "gpt-5-mini", "gpt-5-mini"),
    ("openai", "gpt-5-mini-2025-08-07", "gpt-5-mini-20*"),
    ("openai", "o4-mini", "o4-mini"),
    ("openai", "o4-mini-2025-04-16", "o4-mini-20*"),
    ("openai", "text-embedding-3-small", "text-embedding-3-small"),
    ("anthropic", "claude-haiku-4-5", "claude-haiku-4-5"),
    ("anthropic", "claude-haiku-4-5-20251001", "claude-haiku-4-5-20*"),
    ("anthropic", "claude-sonnet-4-5", "claude-sonnet-4-5"),
    ("anthropic", "claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20*"),
    # openai: no member of a family is billed as another
    ("openai", "gpt-4", "gpt-4"),
    ("openai", "gpt-4-0613", "gpt-4-0613"),
    ("openai", "gpt-4-turbo", "gpt-4-turbo"),
    ("openai", "gpt-4-turbo-2024-04-09", "gpt-4-turbo-20*"),
    ("openai", "gpt-4-32k", NONE),
    ("openai", "gpt-4.1", "gpt-4.1"),
    ("openai", "gpt-4.1-2025-04-14", "gpt-4.1-20*"),
    ("openai", "gpt-4.1-nano-2025-04-14", "gpt-4.1-nano-20*"),
    ("openai", "gpt-4o-audio-preview", NONE),
    ("openai", "gpt-4o-audio-preview-2024-12-17", NONE),
    ("openai", "gpt-4o-realtime-preview", NONE),
    ("openai", "gpt-4o-mini-transcribe", NONE),
    ("openai", "gpt-5", "gpt-5"),
    ("openai", "gpt-5-2025-08-07", "gpt-5-20*"),
    ("openai", "gpt-5-nano-2025-08-07", "gpt-5-nano-20*"),
    ("openai", "gpt-5-pro-2025-10-06", "gpt-5-pro-20*"),
    ("openai", "gpt-5.1", "gpt-5.1"),
    ("openai", "gpt-5.1-codex", "gpt-5.1-codex"),
    ("openai", "gpt-5.1-codex-mini", "gpt-5.1-codex-mini"),
    ("openai", "gpt-5.4-2026-03-05", "gpt-5.4-20*"),
    ("openai", "gpt-5.4-mini-2026-03-17", "gpt-5.4-mini-20*"),
    ("openai", "gpt-5.6", "gpt-5.6"),
    ("openai", "gpt-5.6-luna", "gpt-5.6-luna"),
    ("openai", "gpt-5.6-terra-2026-07-09", "gpt-5.6-terra-20*"),
    ("openai", "gpt-6.1-sol-2026-09-29", "gpt-6.1-sol-20*"),
    ("openai", "gpt-6.2-sol", "gpt-6.2-sol"),
    ("openai", "gpt-6", NONE),
    ("openai", "o1", "o1"),
    ("openai", "o1-2024-12-17", "o1-20*"),
    ("openai", "o1-mini", "o1-mini"),
    ("openai", "o1-mini-2024-09-12", "o1-mini-20*"),
    ("openai", "o1-pro-2025-03-19", "o1-pro-20*"),
    ("openai", "o1-preview", NONE),
    ("openai", "o3-2025-04-16", "o3-20*"),
    ("openai", "o3-mini-2025-01-31", "o3-mini-20*"),
    ("openai", "gpt-3.5-turbo", "gpt-3.5-turbo"),
    ("openai", "gpt-3.5-turbo-0125", "gpt-3.5-turbo-0125"),
    ("openai", "text-embedding-ada-002-v2", "text-embedding-ada-002*"),
    ("openai", "text-embedding-3-large", "text-embedding-3-large"),
    ("openai", "ft:gpt-4o-mini-2024-07-18:acme::abc123", "ft:gpt-4o-mini-20*:*"),
    ("openai", "ft:gpt-4o-2024-08-06:acme:shop:abc123", "ft:gpt-4o-20*:*"),
    ("OpenAI", "GPT-4o", "gpt-4o"),
    # anthropic
    ("anthropic", "claude-sonnet-4", "claude-sonnet-4"),
    ("anthropic", "claude-sonnet-4-20250514", "claude-sonnet-4-20*"),
    ("anthropic", "claude-sonnet-4-6", "claude-sonnet-4-6"),
    ("anthropic", "claude-sonnet-4-9", NONE),
    ("anthropic", "claude-sonnet-5", "claude-sonnet-5"),
    ("anthropic", "claude-sonnet-5-5", "claude-sonnet-5-5"),
    ("anthropic", "claude-opus-4-20250514", "claude-opus-4-20*"),
    ("anthropic", "claude-opus-4-1-20250805", "claude-opus-4-1-20*"),
    ("anthropic", "claude-opus-4-5-20251101", "claude-opus-4-5-20*"),
    ("anthropic", "claude-opus-5", "claude-opus-5"),
    ("anthropic", "claude-opus-5-5", "claude-opus-5-5"),
    ("anthropic", "claude-fable-5-20260609", "claude-fable-5-20*"),
    ("anthropic", "claude-fable-5-2", "claude-fable-5-2"),
    ("anthropic", "claude-fable-5-3", NONE),
    ("anthropic", "claude-haiku-5-5", "claude-haiku-5-5"),
    ("anthropic", "claude-3-5-sonnet-latest", "claude-3-5-sonnet*"),
    ("anthropic", "claude-3-5-haiku-20241022", "claude-3-5-haiku*"),
    ("anthropic", "claude-3-haiku-20240307", "claude-3-haiku*"),
    # google
    ("gcp.gemini", "gemini-2.5-flash", "*gemini-2.5-flash"),
    ("gemini", "gemini-2.5-flash-lite", "*gemini-2.5-flash-lite"),
    ("google", "models/gemini-2.5-pro", "*gemini-2.5-pro"),
    ("google-gla", "gemini-3.5-flash-lite", "*gemini-3.5-flash-lite"),
    ("google_genai", "gemini-2.0-flash-001", "*gemini-2.0-flash-0*"),
    ("google_genai", "gemini-2.0-flash-lite-001", "*gemini-2.0-flash-lite-0*"),
    ("gemini", "gemini-3.1-flash-lite-preview", "*gemini-3.1-flash-lite-preview"),
    ("gemini", "gemini-2.5-flash-image", NONE),
    ("gemini", "gemini-embedding-001", "*gemini-embedding-001"),
    ("vertex_ai", "publishers/google/models/gemini-2.5-pro", "*gemini-2.5-pro"),
    ("VertexAI", "claude-sonnet-4-5@20250929", "claude-sonnet-4-5@*"),
    # azure, bedrock
    ("azure", "gpt-4o-2024-11-20", "gpt-4o-20*"),
    ("az.ai.openai", "gpt-4.1-nano", "gpt-4.1-nano"),
    ("azure_openai", "my-deployment", NONE),
    ("bedrock", "us.amazon.nova-pro-v1:0", "us.amazon.nova-pro-v1*"),
    ("aws.bedrock", "amazon.nova-lite-v1:0", "amazon.nova-lite-v1*"),
    ("aws.bedrock", "eu.amazon.nova-lite-v1:0", NONE),
    ("aws", "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "us.anthropic.claude-sonnet-4-5-20*"),
    ("aws", "global.anthropic.claude-sonnet-4-5-20250929-v1:0", "global.anthropic.claude-sonnet-4-5-20*"),
    ("aws", "us.anthropic.claude-sonnet-4-20250514-v1:0", "*anthropic.claude-sonnet-4-20*"),
    ("aws", "us.anthropic.claude-opus-5", "us.anthropic.claude-opus-5"),
    ("aws", "us.anthropic.claude-opus-5-5", "us.anthropic.claude-opus-5-5"),
    ("aws", "anthropic.claude-3-5-sonnet-20241022-v2:0", "*anthropic.claude-3-5-sonnet-20*"),
    # the others
    ("mistral", "mistral-large-latest", "mistral-large-latest"),
    ("mistralai", "mistral-small-2603", "mistral-small-2603"),
    ("mistral_ai", "mistral-large-5", NONE),
    ("mistral", "codestral-embed-2505", "codestral-embed-2505"),
    ("deepseek", "deepseek-chat", "deepseek-chat"),
    ("deepseek", "deepseek-v4-pro", "deepseek-v4-pro*"),
    ("deepseek", "deepseek-v4-flash-vision-exp", "deepseek-v4-flash*"),
    ("xai", "grok-4", "grok-4"),
    ("xai", "grok-4-fast-reasoning", "grok-4-fast*"),
    ("grok", "grok-4-1-fast-non-reasoning", "grok-4-1-fast*"),
    ("x_ai", "grok-4.7", "grok-4.7"),
    ("xai", "grok-4.20-0309-reasoning", "grok-4.20*"),
    ("cohere", "command-r-08-2024", "command-r-08-2024"),
    ("cohere_chat", "command-r-plus-08-2024", "command-r-plus-08-2024"),
    ("cohere", "embed-v4.0", "embed-v4.0"),
    ("groq", "openai/gpt-oss-120b", "*gpt-oss-120b"),
    ("groq", "gpt-oss-20b", "*gpt-oss-20b"),
    ("groq", "llama-3.3-70b-versatile", "llama-3.3-70b-versatile"),
    ("together_ai", "zai-org/GLM-5.3", "*glm-5.3"),
    ("together_ai", "zai-org/glm-5.3-flash", NONE),
    ("fireworks_ai", "accounts/fireworks/models/kimi-k2p6", "*kimi-k2p6"),
    ("perplexity", "sonar-pro", "sonar-pro"),
    ("perplexity", "perplexity/sonar", "perplexity/sonar"),
    ("moonshot", "kimi-k3.1-pro", "kimi-k3.1-pro"),
    ("zai", "glm-4.5-air", "glm-4.5-air"),
    ("minimax", "MiniMax-M2.7", "minimax-m2.7"),
    ("voyageai", "voyage-3.5-lite", "voyage-3.5-lite"),
    # nothing may catch these
    ("openai", "gpt-9", NONE),
    ("openai", "my-finetune", NONE),
    ("openai", "", NONE),
    ("openai", "xgpt-4o", NONE),
    ("anthropic", "gpt-4o", NONE),
    ("langchain", "gpt-4o", NONE),
]

# (provider, model name, day of the call, the input and output price that must hold)
DATED_CASES = [
    ("openai", "gpt-4o", "2024-05-12", NONE),
    ("openai", "gpt-4o", "2024-10-01", (5.0, 15.0)),
    ("openai", "gpt-4o", "2024-10-02", (2.5, 10.0)),
    ("openai", "o3", "2025-06-09", (10.0, 40.0)),
    ("openai", "o3-2025-04-16", "2025-06-10", (2.0, 8.0)),
    ("openai", "gpt-5.6-luna", "2026-07-29", (1.0, 6.0)),
    ("openai", "gpt-5.6-luna", "2026-11-23", (0.2, 1.2)),
    ("anthropic", "claude-3-5-haiku-20241022", "2024-11-30", (1.0, 5.0)),
    ("anthropic", "claude-3-5-haiku-20241022", "2025-01-01", (0.8, 4.0)),
    ("deepseek", "deepseek-chat", "2025-02-08", (0.14, 0.28)),
    ("deepseek", "deepseek-chat", "2025-02-09", (0.27, 1.1)),
    ("deepseek", "deepseek-chat", "2025-12-01", (0.28, 0.42)),
    ("deepseek", "deepseek-v4-pro", "2026-04-25", (1.74, 3.48)),
    ("deepseek", "deepseek-v4-pro", "2026-08-17", (0.66, 1.98)),
]


class Strict(yaml.SafeLoader):
    """A loader that refuses a key given twice."""


def _mapping(loader, node, deep=False):
    seen = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} given twice", key_node.start_mark)
        seen.add(key)
    return yaml.SafeLoader.construct_mapping(loader, node, deep)


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, lambda l, n: _mapping(l, n, deep=True))


def literals(pattern):
    return len(pattern.replace("*", ""))


def matches(pattern, name):
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name, re.DOTALL) is not None


def winners(patterns, name):
    """The patterns with the best claim to a name: more than one is a tie, which is a fault."""
    found = [p for p in patterns if matches(p, name)]
    rank = max(((literals(p), "*" not in p) for p in found), default=None)
    return [p for p in found if (literals(p), "*" not in p) == rank]


def find(data, provider, model, day=None):
    """(pattern, entry) for a span's provider and model; entry is None before the first day."""
    provider, model = provider.lower(), model.lower()
    provider = data["provider_aliases"].get(provider, provider)
    entries = [e for e in data["entries"] if e["provider"] == provider]
    best = winners({e["model"] for e in entries}, model)
    if len(best) > 1:
        raise ValueError(f"tie between {sorted(best)}")
    if not best:
        return None, None
    day = day or data["taken"]
    held = [e for e in entries if e["model"] == best[0] and e["valid_from"] <= day]
    return best[0], max(held, key=lambda e: e["valid_from"], default=None)


def is_day(value):
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def is_text(value):
    return isinstance(value, str) and value.strip() == value and value != ""


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def is_embedding(entry):
    return "embed" in str(entry.get("model")) or entry.get("provider") == "voyage"


def check_form(data, fault):
    if not isinstance(data, dict):
        fault("the section prices is not a map")
        return
    for key in data.keys() - TOP_KEYS:
        fault(f"unknown key {key!r} in prices")
    for key in TOP_KEYS - data.keys():
        fault(f"key {key!r} is missing in prices")
    if not is_day(data.get("taken")):
        fault(f"taken must be a day (2026-11-23), not {data.get('taken')!r}")

    entries = data.get("entries")
    if not isinstance(entries, list):
        fault("entries must be a list")
        entries = []
    for number, entry in enumerate(entries, 1):
        check_entry(entry, number, data.get("taken"), fault)

    aliases = data.get("provider_aliases")
    if not isinstance(aliases, dict):
        fault("provider_aliases must be a map")
        return
    providers = {e["provider"] for e in entries if isinstance(e, dict) and is_text(e.get("provider"))}
    for alias, provider in aliases.items():
        if not is_text(alias) or not is_text(provider) or alias != alias.lower():
            fault(f"alias {alias!r}: {provider!r} must be lower-case text on both sides")
        elif provider not in providers:
            fault(f"alias {alias!r} points to {provider!r}, which has no price")
        elif alias in providers:
            fault(f"alias {alias!r} is itself a provider with prices")


def check_entry(entry, number, taken, fault):
    if not isinstance(entry, dict):
        fault(f"entry {number} is not a map")
        return
    where = f"entry {number} ({entry.get('provider')}, {entry.get('model')}, {entry.get('valid_from')})"
    for key in entry.keys() - ENTRY_KEYS:
        fault(f"{where}: unknown key {key!r}")
    for key in sorted(NEEDED_KEYS - entry.keys()):
        fault(f"{where}: key {key!r} is missing")
    for key in ("provider", "model", "source"):
        if key in entry and not is_text(entry[key]):
            fault(f"{where}: {key} must be text without blanks at its ends")
    for key in ("provider", "model"):
        if is_text(entry.get(key)) and (entry[key] != entry[key].lower() or " " in entry[key]):
            fault(f"{where}: {key} must be lower case without blanks")
    if is_text(entry.get("provider")) and "*" in entry["provider"]:
        fault(f"{where}: a provider is no pattern")
    if is_text(entry.get("model")) and literals(entry["model"]) < 2:
        fault(f"{where}: the pattern is too wide")
    if "valid_from" in entry:
        if not is_day(entry["valid_from"]):
            fault(f"{where}: valid_from must be a day, not {entry['valid_from']!r}")
        elif is_day(taken) and entry["valid_from"] > taken:
            fault(f"{where}: valid_from is after taken ({taken})")
    for key in PRICE_KEYS:
        if key not in entry:
            continue
        value = entry[key]
        if not is_number(value):
            fault(f"{where}: {key} must be a number, not {value!r}")
        elif value < 0 or (value == 0 and not (key == "output" and is_embedding(entry))):
            fault(f"{where}: {key} must be above 0 (only the output of an embedding model may be 0)")
    if is_number(entry.get("cache_read")) and is_number(entry.get("input")) and entry["cache_read"] > entry["input"]:
        fault(f"{where}: cache_read {entry['cache_read']} is above input {entry['input']}")


def check_table(data, fault):
    entries = data["entries"]
    seen = set()
    previous, finished = None, set()
    for entry in entries:
        key = (entry["provider"], entry["model"])
        if key + (entry["valid_from"],) in seen:
            fault(f"{', '.join(key)}, {entry['valid_from']}: given twice")
        seen.add(key + (entry["valid_from"],))
        if previous and key == (previous["provider"], previous["model"]):
            if entry["valid_from"] > previous["valid_from"]:
                fault(f"{', '.join(key)}: {entry['valid_from']} stands below an older day, newest first is wanted")
        elif key in finished:
            fault(f"{', '.join(key)}: its entries do not stand together")
        finished.add(key)
        previous = entry

    by_provider = {}
    for provider, model in sorted(finished):
        by_provider.setdefault(provider, []).append(model)
    for provider, patterns in by_provider.items():
        for pattern in patterns:  # a name made of the pattern must come back to it
            best = winners(patterns, pattern.replace("*", "20260101"))
            if best != [pattern]:
                fault(f"{provider}, {pattern}: a name of its own is found by {best}")

    # a model with a dated name has two patterns (name, name-20*): counted once
    models = {(p, re.sub(r"-20\*$", "", m)) for p, m in finished}
    if len(models) < MIN_MODELS:
        fault(f"only {len(models)} models, at least {MIN_MODELS} are wanted")
    if len(by_provider) < MIN_PROVIDERS:
        fault(f"only {len(by_provider)} providers, at least {MIN_PROVIDERS} are wanted")
    return len(models), len(by_provider)


def check_cases(data, fault):
    if len(CASES) < MIN_CASES:
        fault(f"only {len(CASES)} cases, at least {MIN_CASES} are wanted")
    if len(set(CASES)) != len(CASES):
        fault("a case is given twice")
    for provider, model, wanted in CASES:
        try:
            got, _ = find(data, provider, model)
        except ValueError as problem:
            fault(f"case {provider}, {model!r}: {problem}")
            continue
        if got != wanted:
            fault(f"case {provider}, {model!r}: found {got or 'nothing'}, wanted {wanted or 'nothing'}")
    for provider, model, day, wanted in DATED_CASES:
        _, entry = find(data, provider, model, datetime.date.fromisoformat(day))
        got = entry and (entry["input"], entry["output"])
        if got != wanted:
            fault(f"case {provider}, {model} on {day}: found {got or 'nothing'}, wanted {wanted or 'nothing'}")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "pipelines", "prices.yaml")
    faults = []
    try:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Loader=Strict)
    except (OSError, ValueError, TypeError, yaml.YAMLError) as problem:
        print(f"check-prices: cannot read the table: {problem}", file=sys.stderr)
        return 1
    if not isinstance(document, dict) or list(document) != ["prices"]:
        print("check-prices: the file must have the one section prices", file=sys.stderr)
        return 1
    data = document["prices"]
    check_form(data, faults.append)
    if not faults:
        models, providers = check_table(data, faults.append)
        check_cases(data, faults.append)
    if faults:
        for fault in faults:
            print(f"check-prices: {fault}", file=sys.stderr)
        print(f"check-prices: {len(faults)} fault(s)", file=sys.stderr)
        return 1
    print(f"check-prices: {models} models of {providers} providers, {len(data['entries'])} entries, "
          f"{len(CASES) + len(DATED_CASES)} cases: good")
    return 0


if __name__ == "__main__":
    sys.exit(main())
