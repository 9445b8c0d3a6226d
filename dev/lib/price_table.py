"""The price table of pipelines/prices.yaml: its lines, how a model's price is found in them, what a call costs.

The same rules as Sources/Settings/Prices, so that dev/update-prices and dev/check-prices.py need no build.
"""

import dataclasses
import datetime
import re
from decimal import Decimal, InvalidOperation

FIGURES = ("in", "read", "write", "write_long", "out", "reasoning", "audio_in", "audio_out")
TIERS = ("flex", "priority", "batch", "fast", "ultrafast")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclasses.dataclass
class Section:
    """What holds under conditions: figures in USD per million tokens, or a factor on what holds without them."""

    tier: str | None = None
    above: int = 0
    region: str | None = None
    hours: tuple = ()
    days: tuple = ()
    figures: dict = dataclasses.field(default_factory=dict)
    factor: Decimal | None = None

    @property
    def condition(self):
        return (self.tier, self.above, self.region, self.hours, self.days)


@dataclasses.dataclass
class Row:
    """A line: what models of a provider cost from a day on."""

    name: str
    valid_from: datetime.date | None = None
    figures: dict = dataclasses.field(default_factory=dict)
    sections: list = dataclasses.field(default_factory=list)
    varies: tuple = ()
    comment: str = ""

    @property
    def is_own(self):
        """Whether dev/update-prices must leave it as it is."""
        return self.comment.startswith("own:")

    def base(self):
        """All figures of a call under no condition."""
        return resolved(self.figures)


def resolved(figures):
    """Figures with what is left out: a cached token costs `in`, reasoning and audio cost what text costs."""
    result = dict(figures)
    result.setdefault("read", result["in"])
    result.setdefault("write", result["in"])
    result.setdefault("write_long", result["write"])
    result.setdefault("reasoning", result["out"])
    result.setdefault("audio_in", result["in"])
    result.setdefault("audio_out", result["out"])
    return result


def number(value):
    """A figure as it is written: 2.5, 0.04, 10."""
    text = format(value.normalize(), "f")
    return text if "." in text else str(int(value))


def _condition_words(section):
    words = []
    if section.tier:
        words.append(section.tier)
    if section.above:
        words.append(f">{section.above // 1000}k" if section.above % 1000 == 0 else f">{section.above}")
    if section.region:
        words.append(f"region={section.region}")
    if section.hours:
        words.append("hours=" + ",".join(section.hours))
    if section.days:
        words.append("days=" + ",".join(section.days))
    return words


def _figure_words(figures):
    return [word for key in FIGURES if key in figures for word in (key, number(figures[key]))]


def line(row):
    words = [row.name]
    if row.valid_from:
        words += ["from", row.valid_from.isoformat()]
    parts = [" ".join(words + _figure_words(row.figures))]
    for section in row.sections:
        words = _condition_words(section)
        words += [f"x{number(section.factor)}"] if section.factor is not None else _figure_words(section.figures)
        parts.append(" ".join(words))
    if row.varies:
        parts.append("varies " + " ".join(row.varies))
    return "; ".join(parts) + (f"  # {row.comment}" if row.comment else "")


def figure(word):
    if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,6})?", word):
        raise ValueError(f"{word!r} is no figure: USD per million tokens with at most six decimals")
    return Decimal(word)


def _figures(words):
    result = {}
    if len(words) % 2:
        raise ValueError(f"a figure is missing in {' '.join(words)!r}")
    for key, word in zip(words[::2], words[1::2]):
        if key not in FIGURES:
            raise ValueError(f"unknown word {key!r}; there are {', '.join(FIGURES)}")
        if key in result:
            raise ValueError(f"{key} is given twice")
        result[key] = figure(word)
    return result


def parse_section(text):
    words = text.split()
    section = Section()
    while words:
        word = words[0]
        if word in TIERS and section.tier is None:
            section.tier = word
        elif re.fullmatch(r">[0-9]+k?", word) and not section.above:
            section.above = int(word.strip(">k")) * (1000 if word.endswith("k") else 1)
        elif word.startswith("region=") and section.region is None:
            section.region = word.removeprefix("region=")
        elif word.startswith("hours=") and not section.hours:
            section.hours = tuple(word.removeprefix("hours=").split(","))
            for hours in section.hours:
                if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)", hours):
                    raise ValueError(f"{hours!r} are no hours, as in 01:00-04:00")
        elif word.startswith("days=") and not section.days:
            section.days = tuple(word.removeprefix("days=").split(","))
            if not set(section.days) <= set(DAYS):
                raise ValueError(f"{word!r}: days are {', '.join(DAYS)}")
        else:
            break
        words.pop(0)
    if section.condition == Section().condition:
        raise ValueError(f"no condition in {text.strip()!r}")
    if len(words) == 1 and re.fullmatch(r"x[0-9]+(\.[0-9]{1,6})?", words[0]):
        section.factor = Decimal(words[0][1:])
    else:
        section.figures = _figures(words)
        if not section.figures:
            raise ValueError(f"no figure in {text.strip()!r}")
    return section


def parse_line(text):
    """A row; None of a line that is blank or a comment."""
    text, _, comment = text.partition("#")
    if not text.strip():
        return None
    parts = text.split(";")
    words = parts[0].split()
    row = Row(words.pop(0), comment=comment.strip())
    if words and words[0] == "from":
        if len(words) < 2:
            raise ValueError("a day is missing behind from")
        row.valid_from = datetime.date.fromisoformat(words[1])
        words = words[2:]
    row.figures = _figures(words)
    if "in" not in row.figures or "out" not in row.figures:
        raise ValueError("a price needs in and out")
    for part in parts[1:]:
        if part.split()[:1] == ["varies"]:
            row.varies = tuple(part.split()[1:])
            if not row.varies or set(row.varies) - {"region", "service_tier", "modality", "cache_lifetime"}:
                raise ValueError(f"cannot read {part.strip()!r}")
        else:
            row.sections.append(parse_section(part))
    return row


def cost_figures(row, tier=None, tokens_in=0, region=None, at=None):
    """The figures that hold for a call, as Sources/Settings/Prices finds them."""
    def fits(section):
        return ((section.tier is None or section.tier == tier) and tokens_in >= section.above + (section.above > 0)
                and (section.region is None or section.region == region)
                and ((not section.hours and not section.days) or (at is not None and in_hours(section, at))))
    plain = [s for s in row.sections if s.factor is None and fits(s)]
    best = max(plain, key=lambda s: (sum(map(bool, s.condition)), s.above), default=None)
    figures = resolved({**row.figures, **(best.figures if best else {})} if best else row.figures)
    for section in row.sections:
        if section.factor is not None and fits(section) and not (best and section.tier and best.tier):
            figures = {key: value * section.factor for key, value in figures.items()}
    return figures


def in_hours(section, at):
    if section.days and DAYS[at.weekday()] not in section.days:
        return False
    if not section.hours:
        return True
    minute = at.hour * 60 + at.minute
    for hours in section.hours:
        first, last = (int(t[:2]) * 60 + int(t[3:]) for t in hours.split("-"))
        if first <= minute < last or (last <= first and (minute >= first or minute < last)):
            return True
    return False


class Table:
    """All rows by provider, and the rules by which a name finds its own."""

    def __init__(self, document, aliases, date_suffixes):
        self.aliases = aliases
        self.suffixes = [re.compile(re.escape(s).replace("YYYY", r"20\d\d").replace("MM", r"(?:0[1-9]|1[0-2])")
                                    .replace("DD", r"(?:0[1-9]|[12]\d|3[01])") + "$") for s in date_suffixes]
        self.taken = document["taken"]
        self.rows = {}  # heading -> [Row]
        self.heading = {}  # provider -> heading
        self.faults = []
        for heading, text in document["table"].items():
            rows = self.rows[heading] = []
            for provider in heading.split():
                if provider in self.heading:
                    self.faults.append(f"{provider} has two tables")
                self.heading[provider] = heading
            for count, each in enumerate(text.splitlines(), 1):
                try:
                    row = parse_line(each)
                except (ValueError, InvalidOperation) as problem:
                    self.faults.append(f"{heading}, line {count}: {problem}: {each.strip()[:80]}")
                    continue
                if row:
                    rows.append(row)
        self.index()

    def index(self):
        self.exact, self.patterns = {}, {}
        for heading, rows in self.rows.items():
            exact, patterns = self.exact[heading], self.patterns[heading] = {}, {}
            for row in rows:
                (patterns if "*" in row.name else exact).setdefault(row.name, []).append(row)

    def offer(self, heading, name):
        """The rows of the name or pattern that claims `name` best."""
        if name in self.exact[heading]:
            return self.exact[heading][name]
        found = [p for p in self.patterns[heading] if matches(p, name)]
        return self.patterns[heading][max(found, key=lambda p: len(p.replace("*", "")))] if found else None

    def undated(self, name):
        for suffix in self.suffixes:
            short = suffix.sub("", name)
            if short != name and short:
                return short
        return None

    def find(self, provider, model, day=None):
        """(row, region is not certain) for what a span says; row is None without a price."""
        day = day or self.taken
        model = model.lower()
        if provider is not None:
            found = self.of(self.aliases.get(provider.lower(), provider.lower()), model, day)
        else:
            first, slash, _ = model.partition("/")
            found = self.of(self.aliases.get(first, first), model, day) if slash else (None, False)
            if found[0] is None:
                found = self.agreed(model, day), False
        return found if found[0] else self.of("any", model, day)

    def of(self, provider, model, day):
        """The same of a provider under its usual name."""
        if provider in self.heading:
            for name, doubt in names(model, self.is_of(provider)):
                rows = self.offers(self.heading[provider], name)
                if rows:
                    return latest(rows, day), doubt
        return None, False

    def agreed(self, model, day):
        """What all providers that have a price of a name agree on."""
        found = {}
        for heading in self.rows:
            row = heading != "any" and latest(self.offers(heading, model) or [], day)
            if row:
                found[tuple(sorted(row.base().items()))] = row
        return next(iter(found.values())) if len(found) == 1 else None

    def is_of(self, provider):
        """Whether a word before a slash stands for a provider itself."""
        return lambda word: self.aliases.get(word, word) == provider

    def offers(self, heading, name):
        """The rows of a name with its date, else without."""
        return self.offer(heading, name) or self.offer(heading, self.undated(name) or "")


def latest(rows, day):
    """The row that holds on a day."""
    held = [r for r in rows if r.valid_from is None or r.valid_from <= day]
    return max(held, key=lambda r: r.valid_from or datetime.date.min, default=None)


REGION = re.compile(r"[a-z]{2}(-gov|-iso[a-z]*)?-[a-z]+-\d+")
GEOGRAPHIES = ("us", "eu", "apac", "jp", "au", "ca", "global", "global-standard")
# What stands before names in requests' paths, and how many parts of the path it takes.
PATHS = {"models": 1, "publishers": 2, "accounts": 2, "foundation-model": 1, "inference-profile": 1, "converse": 1,
         "invoke": 1, "chat": 1, "responses": 1}


def names(model, is_own_provider):
    """What a model may be called in the table, the whole name first, with whether its region was left away."""
    doubt = False
    if model.startswith("arn:"):
        if model.split(":")[1] != "aws":
            return
        model = model.split(":", 5)[-1]
    yield model, doubt
    while True:
        first, slash, rest = model.partition("/")
        if slash and rest:
            if "-gov" in first or "-iso" in first:
                return
            if REGION.fullmatch(first) or first in GEOGRAPHIES:
                doubt = True
            elif first in PATHS:
                rest = "/".join(model.split("/")[PATHS[first]:])
            elif not is_own_provider(first):
                return
            model = rest
        else:
            first, dot, rest = model.partition(".")
            if not (dot and first in GEOGRAPHIES and "." in rest):
                return
            doubt, model = True, rest
        yield model, doubt


def matches(pattern, name):
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name, re.DOTALL) is not None
