#!/usr/bin/env python3
"""Checks pipelines/prices.yaml: its form, its figures, that model names find their price, and that it says what its
source says, as recorded in Tests/Samples/prices/litellm.tsv by dev/update-prices.

    python3 dev/check-prices.py [file]

Exit 0 with lines of counts, or 1 with a line for every fault. Needs PyYAML, and no network.
"""

import datetime
import os
import sys
from decimal import Decimal

import yaml

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(ROOT, "dev", "lib"))
import price_table  # noqa: E402

NONE = None  # no price expected
MIN_LINES, MIN_PROVIDERS = 3000, 19
# Of 100 models that litellm prices by the token so many have its price.
MIN_COVERAGE = 97

# (provider as a library sends it, model name, input and output in USD per million tokens)
CASES = [
    # the models of the sample captures, with and without a date
    ("openai", "gpt-4o", ("2.5", "10")),
    ("openai", "gpt-4o-2024-08-06", ("2.5", "10")),
    ("openai", "gpt-4o-2024-05-13", ("5", "15")),
    ("openai", "gpt-4o-mini-2024-07-18", ("0.15", "0.6")),
    ("openai", "gpt-4.1-mini-2025-04-14", ("0.4", "1.6")),
    ("openai", "gpt-5-mini-2025-08-07", ("0.25", "2")),
    ("openai", "o4-mini-2025-04-16", ("1.1", "4.4")),
    ("openai", "text-embedding-3-small", ("0.02", "0")),
    ("anthropic", "claude-haiku-4-5-20251001", ("1", "5")),
    ("anthropic", "claude-sonnet-4-5-20250929", ("3", "15")),
    # no member of a family is billed as another
    ("openai", "gpt-4", ("30", "60")),
    ("openai", "gpt-4-turbo-2024-04-09", ("10", "30")),
    ("openai", "gpt-4.1-nano-2025-04-14", ("0.1", "0.4")),
    ("openai", "gpt-5-nano", ("0.05", "0.4")),
    ("openai", "gpt-5.6-luna-2026-07-09", ("0.2", "1.2")),
    ("openai", "gpt-9", NONE),
    ("openai", "my-finetune", NONE),
    ("openai", "", NONE),
    ("openai", "xgpt-4o", NONE),
    ("anthropic", "gpt-4o", NONE),
    ("langchain", "gpt-4o", NONE),
    # a provider's other names
    ("OpenAI", "GPT-4o", ("2.5", "10")),
    ("az.ai.openai", "gpt-4.1-nano", ("0.1", "0.4")),
    ("azure_ai", "gpt-4o", ("2.5", "10")),
    ("google", "gemini-2.5-flash", ("0.3", "2.5")),
    ("grok", "grok-4.3", ("1.25", "2.5")),
    ("moonshotai", "kimi-k3", ("3", "15")),
    # routes before names
    ("vertex_ai", "publishers/google/models/gemini-2.5-pro", ("1.25", "10")),
    ("fireworks", "accounts/fireworks/models/kimi-k3", ("3", "15")),
    ("azure", "azure/eu/gpt-4o", ("2.75", "11")),
    ("perplexity", "perplexity/sonar", ("0.25", "2.5")),
    ("perplexity", "sonar", ("1", "1")),
    (NONE, "openai/gpt-4o", ("2.5", "10")),
    (NONE, "azure/my-deployment", NONE),
    (NONE, "bedrock/us.anthropic.claude-opus-5-5", ("4.4", "22")),
    ("openrouter", "openai/gpt-4o", ("2.5", "10")),
    (NONE, "deepseek/deepseek-r1:free", ("0", "0")),
    # what a government buys has prices of its own
    ("bedrock", "us.amazon.nova-pro-v1:0", ("0.8", "3.2")),
    ("bedrock", "us-gov.anthropic.claude-sonnet-4-20250514-v1:0", NONE),
    ("bedrock", "us-gov-west-1/amazon.nova-pro-v1:0", ("0.96", "3.84")),
    ("bedrock", "us-gov-south-1/amazon.nova-pro-v1:0", NONE),
    ("bedrock", "arn:aws:bedrock:us-east-1:1:inference-profile/us.amazon.nova-pro-v1:0", ("0.8", "3.2")),
    ("bedrock", "arn:aws-us-gov:bedrock:us-gov-west-1:1:foundation-model/amazon.nova-pro-v1:0", NONE),
    # without a provider only where all agree
    (NONE, "gpt-9", NONE),
]

# (provider, model name, day of the call, the input and output price that must hold)
DATED_CASES = [
    ("openai", "gpt-4o", "2024-05-12", NONE),
    ("openai", "gpt-4o", "2024-10-01", ("5", "15")),
    ("openai", "gpt-4o", "2024-10-02", ("2.5", "10")),
    ("openai", "o3", "2025-06-09", ("10", "40")),
    ("openai", "o3-2025-04-16", "2025-06-10", ("2", "8")),
    ("openai", "gpt-5.6-luna", "2026-07-29", ("1", "6")),
    ("openai", "gpt-5.6-luna", "2026-11-23", ("0.2", "1.2")),
    ("anthropic", "claude-3-5-haiku-20241022", "2024-11-30", ("1", "5")),
    ("anthropic", "claude-3-5-haiku-20241022", "2025-01-01", ("0.8", "4")),
    ("deepseek", "deepseek-chat", "2025-02-08", ("0.14", "0.28")),
    ("deepseek", "deepseek-chat", "2025-02-09", ("0.27", "1.1")),
    ("deepseek", "deepseek-chat", "2025-12-01", ("0.28", "0.42")),
    ("deepseek", "deepseek-v4-pro", "2026-04-25", ("1.74", "3.48")),
    # the peak price; a condition halves it
    ("deepseek", "deepseek-v4-pro", "2026-08-17", ("1.32", "3.96")),
]

# Models whose price is not litellm's, and why. What a line of the table says of itself (`own:`) needs no place here.
EXCEPTIONS = {
    "perplexity/sonar": "two models have this name; a span of the provider means that of its agent API",
}


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


def check_rows(table, fault):
    for heading, rows in table.rows.items():
        if heading != heading.lower():
            fault(f"{heading}: a provider is written in lower case")
        previous, finished = None, set()
        for row in rows:
            where = f"{heading}, {row.name}"
            if row.name != row.name.lower():
                fault(f"{where}: a model is written in lower case")
            if len(row.name.replace("*", "")) < 2:
                fault(f"{where}: the pattern is too wide")
            if row.valid_from and row.valid_from > table.taken:
                fault(f"{where}: {row.valid_from} is after taken ({table.taken})")
            base = row.base()
            if base["read"] > base["in"]:
                fault(f"{where}: read {base['read']} is above in {base['in']}")
            if previous and previous.name == row.name:
                if (row.valid_from or datetime.date.min) >= (previous.valid_from or datetime.date.min):
                    fault(f"{where}: the newest line must stand first, and of one day only one")
            elif row.name in finished:
                fault(f"{where}: its lines do not stand together")
            finished.add(row.name)
            previous = row
    for alias, provider in table.aliases.items():
        if alias in table.heading:
            fault(f"alias {alias!r} is itself a provider with prices")
        if provider not in table.heading:
            fault(f"alias {alias!r} points to {provider!r}, which has no prices")


def check_cases(table, fault):
    if len(set(CASES)) != len(CASES):
        fault("a case is given twice")
    for provider, model, day, wanted in [(p, m, None, w) for p, m, w in CASES] + DATED_CASES:
        row, _ = table.find(provider, model, day and datetime.date.fromisoformat(day))
        got = row and (price_table.number(row.figures["in"]), price_table.number(row.figures["out"]))
        if got != wanted:
            fault(f"case {provider}, {model!r}, {day}: found {got or 'nothing'}, wanted {wanted or 'nothing'}")


def check_coverage(table, path, fault):
    """Holds the table against what litellm says of each model; returns a line of counts."""
    total, others = 0, []
    with open(path, encoding="utf-8") as file:
        for each in file:
            if each.startswith("#"):
                continue
            key, provider, _, *figures = each.rstrip("\n").split("\t")
            total += 1
            if provider.startswith(("vertex_ai", "fireworks_ai")):
                provider = provider.split("-")[0]
            row, _ = table.find(provider, key)
            if row and [row.base()[k] for k in ("in", "read", "write", "out")] == [Decimal(f) for f in figures]:
                continue
            reason = EXCEPTIONS.get(key) or (row and row.is_own and row.comment)
            others.append(key)
            if not reason:
                fault(f"{key} of {provider}: " + (f"{price_table.line(row)}, litellm says " if row else "no price; ")
                      + "in {} read {} write {} out {}".format(*figures))
            else:
                print(f"check-prices: not as in litellm: {key}: {reason}")
    if total == 0 or (total - len(others)) * 100 < MIN_COVERAGE * total:
        fault(f"only {total - len(others)} of {total} models of litellm have its price, {MIN_COVERAGE} % are wanted")
    return f"{total - len(others)} of {total} models of litellm have its price"


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "pipelines", "prices.yaml")
    faults = []
    try:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Loader=Strict)
        with open(os.path.join(ROOT, "pipelines", "default.yaml"), encoding="utf-8") as file:
            models = yaml.load(file, Loader=Strict)["models"]
        if list(document) != ["prices"] or set(document["prices"]) != {"taken", "entries", "table"}:
            raise ValueError("the file must have the one section prices with taken, entries and table")
        table = price_table.Table(document["prices"], models["provider_aliases"], models["date_suffixes"])
    except (OSError, ValueError, TypeError, KeyError, yaml.YAMLError) as problem:
        print(f"check-prices: cannot read the table: {problem}", file=sys.stderr)
        return 1
    faults += table.faults
    if document["prices"]["entries"]:
        faults.append("the shipped prices are all in the table")
    coverage = ""
    if not faults:
        check_rows(table, faults.append)
        check_cases(table, faults.append)
        coverage = check_coverage(
            table, os.path.join(ROOT, "Tests", "Samples", "prices", "litellm.tsv"), faults.append)
    lines = sum(map(len, table.rows.values()))
    if lines < MIN_LINES or len(table.heading) < MIN_PROVIDERS:
        faults.append(f"only {lines} lines of {len(table.heading)} providers")
    for fault in faults:
        print(f"check-prices: {fault}", file=sys.stderr)
    if faults:
        print(f"check-prices: {len(faults)} fault(s)", file=sys.stderr)
        return 1
    print(f"check-prices: {lines} lines of {len(table.heading)} providers, {len(CASES) + len(DATED_CASES)} cases, "
          f"{coverage}: good")
    return 0


if __name__ == "__main__":
    sys.exit(main())
