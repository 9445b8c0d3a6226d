#!/usr/bin/env python3
"""Checks the Grafana dashboards under pipelines/grafana/dashboards.

    dev/check-dashboard.py [FILE ...]             check (all dashboards by default)
    dev/check-dashboard.py --queries [FILE ...]   print each PromQL expression instead

A check loads each file through Grafana's own schema (the Python package grafana-foundation-sdk)
and compares what comes back with what went in, so that a key that the schema does not know, or a
value that it drops, is found. Then it checks what the schema cannot know: the panels and
their rows, the grid, data sources, variables, thresholds, exemplars, descriptions.

--queries prints one JSON object a line, with Grafana's variables replaced by usable values:

    {"dashboard", "panel", "id", "refId", "type": "instant" or "range", "expr"}

It needs no package. Exit status: 0 if all is well, 1 on any fault (each on a line of its own).
"""

import argparse
import enum
import json
import pathlib
import re
import sys
import types
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
DASHBOARDS = ROOT / "pipelines" / "grafana" / "dashboards"
SDK = "grafana-foundation-sdk==1769699998!10.1.0"

MAIN_UID = "tta-agent-observability"
MIN_SCHEMA_VERSION = 39  # Grafana 11

RED_YELLOW_GREEN_HEALTH = [("red", None), ("yellow", 0.8), ("green", 0.95)]
RED_YELLOW_GREEN_CACHE = [("red", None), ("yellow", 0.5), ("green", 0.8)]

# id: (row, title, panel type, thresholds or None)
PANELS = {
    1: ("Overview", "Service map", "nodeGraph", None),
    2: ("Overview", "Health score", "gauge", RED_YELLOW_GREEN_HEALTH),
    3: ("Overview", "Throughput", "timeseries", None),
    4: ("Overview", "Active workflows", "stat", [("green", None), ("yellow", 5), ("red", 10)]),
    5: ("Overview", "Error rate", "stat", [("green", None), ("yellow", 0.01), ("red", 0.05)]),
    6: ("Workflows", "Top 10 workflows by p95", "timeseries", None),
    7: ("Workflows", "Success rates", "table", None),
    8: ("Workflows", "Errors by type", "piechart", None),
    9: ("Primitives", "Execution duration heatmap", "heatmap", None),
    10: ("Primitives", "Executions by type", "timeseries", None),
    11: ("Primitives", "Cache hit rate", "gauge", RED_YELLOW_GREEN_CACHE),
    12: ("Primitives", "Top 5 slowest primitives", "bargauge", None),
    13: ("Resources", "Tokens by model", "timeseries", None),
    14: ("Resources", "Cost per hour", "stat", None),
    15: ("Resources", "Cache hit rate by primitive", "bargauge", RED_YELLOW_GREEN_CACHE),
    16: ("Resources", "Cache savings per hour", "stat", None),
    17: ("Resources", "Cost per hour by agent", "bargauge", None),
}
UNITS = {
    2: "percentunit", 3: "ops", 4: "short", 5: "percentunit", 6: "ms", 8: "short", 9: "ms", 10: "ops",
    11: "percentunit", 12: "ms", 13: "short", 14: "currencyUSD", 15: "percentunit", 16: "currencyUSD",
    17: "currencyUSD",
}
ROWS = [("Overview", 5), ("Workflows", 3), ("Primitives", 4), ("Resources", 5)]

QUESTIONS = [
    "Is it working?",
    "Which workflow is slow?",
    "Why do requests fail?",
    "Am I wasting money?",
    "Which model costs most?",
    "How much am I spending?",
    "What calls what?",
]

# Panel types of Grafana 11 and later. What is not here is gone (graph, singlestat, table-old, …) or needs a plugin.
PANEL_TYPES = {
    "alertlist", "annolist", "barchart", "bargauge", "candlestick", "canvas", "dashlist", "flamegraph", "gauge",
    "geomap", "heatmap", "histogram", "logs", "news", "nodeGraph", "piechart", "stat", "state-timeline",
    "status-history", "table", "text", "timeseries", "traces", "trend", "xychart",
}

# What the SDK raises when the shape is not the one it expects.
UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError)

VARIABLE = re.compile(r"\$\{(\w+)(?::\w+)?\}|\$(\w+)")


class Faults:
    """Collects faults of one file, each with the place where it is."""

    def __init__(self, file):
        self.file = file
        self.found = []

    def add(self, where, what):
        self.found.append(f"{self.file}: {where}: {what}" if where else f"{self.file}: {what}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=pathlib.Path, metavar="FILE", help="dashboards (default: all)")
    parser.add_argument("--queries", action="store_true", help="print the PromQL expressions and check nothing else")
    parser.add_argument("--range", default="1h", help="stands for $__range (1h)")
    parser.add_argument("--rate-interval", default="5m", help="stands for $__rate_interval (5m)")
    parser.add_argument("--interval", default="15s", help="stands for $__interval (15s)")
    parser.add_argument("--var", action="append", default=[], metavar="NAME=VALUE", help="value of a template variable")
    arguments = parser.parse_args()

    files = arguments.files or sorted(DASHBOARDS.glob("*.json"))
    if not files:
        fail([f"{DASHBOARDS}: no dashboard found"])

    dashboards, faults = [], []
    for file in files:
        problems = Faults(shown(file))
        dashboard = read(file, problems)
        faults += problems.found
        if dashboard is not None:
            dashboards.append((file, dashboard))
    if faults:
        fail(faults)

    if arguments.queries:
        for file, dashboard in dashboards:
            problems = Faults(shown(file))
            lines = []
            try:
                lines = queries(dashboard, arguments, problems)
            except UNREADABLE as error:
                problems.add("", f"a panel or query has the wrong shape: {describe(error)}")
            if problems.found:
                fail(problems.found)
            for line in lines:
                print(json.dumps(line, ensure_ascii=False))
        return

    sdk = load_sdk()
    for file, dashboard in dashboards:
        problems = Faults(shown(file))
        try:
            check_schema(dashboard, sdk, problems)
            check_dashboard(dashboard, problems)
        except UNREADABLE as error:
            problems.add("", f"not checked to the end, because something has the wrong shape: {describe(error)}")
        faults += problems.found
    faults += twice([(dashboard.get("uid"), shown(file)) for file, dashboard in dashboards])
    uids = {dashboard.get("uid") for _, dashboard in dashboards}
    if not arguments.files and MAIN_UID not in uids:
        faults.append(f"no dashboard has the uid {MAIN_UID}")
    if faults:
        fail(faults)
    for file, dashboard in dashboards:
        panels = [panel for panel in every_panel(dashboard) if panel.get("type") != "row"]
        targets = sum(len(panel.get("targets", [])) for panel in panels)
        print(f"{shown(file)}: ok ({len(panels)} panels, {targets} queries)")


def fail(faults):
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(faults)} fault{'' if len(faults) == 1 else 's'}", file=sys.stderr)
    sys.exit(1)


def shown(file):
    try:
        return str(pathlib.Path(file).resolve().relative_to(ROOT))
    except ValueError:
        return str(file)


def twice(pairs):
    seen, faults = {}, []
    for uid, file in pairs:
        if uid in seen:
            faults.append(f"{file}: uid {uid!r} is also the uid of {seen[uid]}")
        seen.setdefault(uid, file)
    return faults


# Reading


def read(file, problems):
    """The dashboard, or None. JSON as such lets a key come twice, which hides the first: that is a fault."""

    def pairs(items):
        result = {}
        for key, value in items:
            if key in result:
                problems.add("", f"the key {key!r} comes twice in one object")
            result[key] = value
        return result

    def constant(name):
        problems.add("", f"{name} is not JSON")

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problems.add("", f"cannot be read: {error}")
        return None
    try:
        dashboard = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        problems.add("", f"not JSON: {error}")
        return None
    if not isinstance(dashboard, dict) or not isinstance(dashboard.get("panels"), list):
        problems.add("", "not a dashboard: an object with a list “panels” is expected")
        return None
    if not all(isinstance(panel, dict) for panel in dashboard["panels"]):
        problems.add("panels", "each panel must be an object")
        return None
    return dashboard


def every_panel(dashboard):
    """All panels, rows included, and those inside collapsed rows."""
    for panel in dashboard["panels"]:
        yield panel
        if panel.get("type") == "row":
            yield from panel.get("panels") or []


def name_of(panel):
    return f"panel {panel.get('id')} “{panel.get('title')}”"


def variables_of(dashboard):
    return [v for v in (dashboard.get("templating") or {}).get("list") or [] if isinstance(v, dict)]


# Schema


def load_sdk():
    try:
        from grafana_foundation_sdk.cog import encoder, plugins, runtime
        from grafana_foundation_sdk.models import common, dashboard
    except ImportError as error:
        fail([f"grafana-foundation-sdk is missing ({error}). In a virtual environment: pip install '{SDK}'"])
    plugins.register_default_plugins()
    return types.SimpleNamespace(encoder=encoder, runtime=runtime, common=common, dashboard=dashboard)


def check_schema(dashboard, sdk, problems):
    """Loads the dashboard and the parts that the SDK would keep unread, and compares both ways."""
    round_trip(dashboard, sdk.dashboard.Dashboard, "", sdk, problems)
    for panel in every_panel(dashboard):
        where = name_of(panel)
        if panel.get("type") == "row":
            continue
        for index, step in enumerate(panel.get("transformations") or []):
            round_trip(step, sdk.dashboard.DataTransformerConfig, f"{where}: transformations[{index}]", sdk, problems)
        for index, link in enumerate(panel.get("links") or []):
            round_trip(link, sdk.dashboard.DashboardLink, f"{where}: links[{index}]", sdk, problems)
        config = panel.get("fieldConfig") or {}
        custom = (config.get("defaults") or {}).get("custom")
        if custom is not None:
            check_custom(custom, panel, f"{where}: fieldConfig.defaults.custom", sdk, problems)
        for index, override in enumerate(config.get("overrides") or []):
            for item in override.get("properties") or []:
                place = f"{where}: fieldConfig.overrides[{index}] {item.get('id')}"
                key = str(item.get("id"))
                if key.startswith("custom."):
                    check_custom({key.removeprefix("custom."): item.get("value")}, panel, place, sdk, problems)
                else:
                    round_trip({key: item.get("value")}, sdk.dashboard.FieldConfig, place, sdk, problems)
        if sdk.runtime.panelcfg_config(panel.get("type")) is None:
            problems.add(where, f"the schema has no panel type {panel.get('type')!r}")
        for index, target in enumerate(panel.get("targets") or []):
            plugin = (target.get("datasource") or {}).get("type")
            if plugin == "prometheus":
                query = sdk.runtime.dataquery_from_json(target, "prometheus")
                compare(target, plain(query, sdk), f"{where}: targets[{index}]", problems)
                check_types(query, f"{where}: targets[{index}]", problems)


def check_custom(custom, panel, where, sdk, problems):
    """fieldConfig.defaults.custom has a model of its own in each panel type; the SDK keeps the table's unread."""
    kind = panel.get("type")
    variant = sdk.runtime.panelcfg_config(kind)
    if kind == "table":
        cells = dict(custom)
        cell = cells.pop("cellOptions", None)
        if cell is not None:
            check_cell(cell, where, sdk, problems)
        round_trip(cells, sdk.common.TableFieldOptions, where, sdk, problems)
    elif variant is not None and variant.field_config_from_json_hook is not None:
        try:
            model = variant.field_config_from_json_hook(custom)
        except UNREADABLE as error:
            problems.add(where, f"the schema cannot read it: {describe(error)}")
            return
        compare(custom, plain(model, sdk), where, problems)
        check_types(model, where, problems)
    elif custom:
        problems.add(where, f"a panel of type {kind} has no custom field options")


def check_cell(cell, where, sdk, problems):
    models = {
        "auto": sdk.common.TableAutoCellOptions,
        "color-text": sdk.common.TableColorTextCellOptions,
        "color-background": sdk.common.TableColoredBackgroundCellOptions,
        "gauge": sdk.common.TableBarGaugeCellOptions,
        "json-view": sdk.common.TableJsonViewCellOptions,
        "image": sdk.common.TableImageCellOptions,
        "sparkline": sdk.common.TableSparklineCellOptions,
    }
    model = models.get(cell.get("type"))
    if model is None:
        problems.add(where, f"no cell type {cell.get('type')!r}")
    else:
        round_trip(cell, model, f"{where}.cellOptions", sdk, problems)


def round_trip(data, model, where, sdk, problems):
    try:
        loaded = model.from_json(data)
    except UNREADABLE as error:
        problems.add(where or "dashboard", f"the schema cannot read it: {describe(error)}")
        return
    compare(data, plain(loaded, sdk), where, problems)
    check_types(loaded, where, problems)


def describe(error):
    return f"{type(error).__name__}: {error}"


def plain(model, sdk):
    return json.loads(json.dumps(model, cls=sdk.encoder.JSONEncoder))


def compare(sent, returned, where, problems):
    """Everything sent must come back as it was. What the schema adds (defaults) is no fault."""
    if isinstance(sent, dict):
        if not isinstance(returned, dict):
            problems.add(where, f"the schema turns an object into {returned!r}")
            return
        for key, value in sent.items():
            place = f"{where}.{key}" if where else key
            if key in returned:
                compare(value, returned[key], place, problems)
            elif value is not None:
                problems.add(place, "the schema does not know this key")
    elif isinstance(sent, list):
        if not isinstance(returned, list) or len(sent) != len(returned):
            problems.add(where, f"the schema turns a list of {len(sent)} into {returned!r}")
            return
        for index, (one, other) in enumerate(zip(sent, returned)):
            compare(one, other, f"{where}[{index}]", problems)
    elif isinstance(sent, bool) != isinstance(returned, bool) or sent != returned:
        problems.add(where, f"the schema turns {sent!r} into {returned!r}")


def check_types(model, where, problems):
    """The SDK stores what it is given. Its annotations say what that should have been."""
    module = type(model).__module__
    if not module.startswith("grafana_foundation_sdk.models"):
        return
    for attribute, hint in typing.get_type_hints(type(model)).items():
        value = getattr(model, attribute, None)
        place = f"{where}.{attribute.removesuffix('_val')}" if where else attribute.removesuffix("_val")
        if not fits(value, hint):
            problems.add(place, f"{short(value)} is no {readable(hint)}")
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            check_types(item, f"{place}[{index}]" if isinstance(value, list) else place, problems)


def fits(value, hint):
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is typing.Any or hint is object:
        return True
    if origin is typing.Union or origin is types.UnionType:
        return any(fits(value, argument) for argument in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is list:
        return isinstance(value, list) and all(fits(item, arguments[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return not isinstance(value, bool) and value in [member.value for member in hint]
    if hint is float or hint is int:
        return isinstance(value, (int, float) if hint is float else int) and not isinstance(value, bool)
    if isinstance(hint, type) and hint.__module__.startswith("grafana_foundation_sdk") and isinstance(value, dict):
        return True  # left unread by the SDK (transformations, links): loaded apart in check_schema
    return isinstance(value, hint) if isinstance(hint, type) else True


def short(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def readable(hint):
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return "one of " + ", ".join(repr(member.value) for member in hint)
    arguments = [readable(a) for a in typing.get_args(hint) if a is not type(None)]
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return " or ".join(arguments)
    return getattr(hint, "__name__", str(hint))


# What the schema cannot know


def check_dashboard(dashboard, problems):
    check_frame(dashboard, problems)
    check_ids(dashboard, problems)
    check_grid(dashboard, problems)
    check_variables(dashboard, problems)
    for panel in every_panel(dashboard):
        if panel.get("type") != "row":
            check_panel(panel, dashboard, problems)
    if dashboard.get("uid") == MAIN_UID:
        check_panels(dashboard, problems)


def check_frame(dashboard, problems):
    for key in ("uid", "title", "description"):
        if not dashboard.get(key):
            problems.add(key, "is missing")
    version = dashboard.get("schemaVersion")
    if not isinstance(version, int) or version < MIN_SCHEMA_VERSION:
        problems.add("schemaVersion", f"is {version}, at least {MIN_SCHEMA_VERSION} (Grafana 11) is expected")
    if dashboard.get("id") is not None:
        problems.add("id", "belongs to one Grafana: leave it out")
    for key in ("__inputs", "__requires", "__elements"):
        if key in dashboard:
            problems.add(key, "is for sharing by hand; a provisioned dashboard does not get asked for it")


def check_ids(dashboard, problems):
    seen = {}
    for panel in every_panel(dashboard):
        number = panel.get("id")
        if not isinstance(number, int) or isinstance(number, bool):
            problems.add(name_of(panel), "has no number as id")
        elif number in seen:
            problems.add(name_of(panel), f"has the id of {seen[number]}")
        seen.setdefault(number, name_of(panel))


def check_grid(dashboard, problems):
    """24 columns; no panel over another; each panel between its row and the next."""
    boxes = []
    row_top = None
    for panel in dashboard["panels"]:
        place = panel.get("gridPos")
        where = name_of(panel)
        if not isinstance(place, dict) or any(not isinstance(place.get(side), int) for side in "xywh"):
            problems.add(where, "gridPos needs whole numbers x, y, w and h")
            continue
        x, y, w, h = (place[side] for side in "xywh")
        if x < 0 or y < 0 or w < 1 or h < 1 or x + w > 24:
            problems.add(where, f"gridPos {x},{y} {w}×{h} is outside the 24 columns")
        if panel.get("type") == "row":
            if boxes and y < max(bottom for *_, bottom, _ in boxes):
                problems.add(where, "the row begins above the end of the panels before it")
            if panel.get("collapsed") != bool(panel.get("panels")):
                problems.add(where, "a row holds its panels if, and only if, it is collapsed")
            row_top = y
        elif row_top is not None and y < row_top + 1:
            problems.add(where, "lies above its row")
        for left, right, top, bottom, other in boxes:
            if x < right and left < x + w and y < bottom and top < y + h:
                problems.add(where, f"overlaps {other}")
        boxes.append((x, x + w, y, y + h, where))


def check_variables(dashboard, problems):
    declared = {}
    for variable in variables_of(dashboard):
        name = variable.get("name")
        where = f"variable {name}"
        if name in declared:
            problems.add(where, "is declared twice")
        declared[name] = variable
        if variable.get("type") == "query":
            if variable.get("includeAll") and variable.get("allValue") != ".*":
                problems.add(where, "“All” must be .* so that it keeps series without the label")
            if not is_variable_source(variable.get("datasource"), dashboard):
                problems.add(where, "needs a data source variable as its data source")

    text = json.dumps([panel.get("targets") for panel in every_panel(dashboard)] + [dashboard.get("links")]
                      + [panel.get("datasource") for panel in every_panel(dashboard)], ensure_ascii=False)
    used = {first or second for first, second in VARIABLE.findall(text)}
    used |= {first or second for variable in declared.values() for first, second in VARIABLE.findall(json.dumps(variable.get("datasource")))}
    for name in sorted(used - set(declared)):
        if not name.startswith("__") and not name.isdigit():
            problems.add(f"variable {name}", "is used and not declared")
    for name in sorted(set(declared) - used):
        problems.add(f"variable {name}", "is declared and filters nothing")


def is_variable_source(source, dashboard):
    """Is it {"type": PLUGIN, "uid": "${NAME}"} where NAME is a data source variable for that plugin?"""
    if not isinstance(source, dict):
        return False
    match = re.fullmatch(r"\$\{(\w+)\}", str(source.get("uid")))
    return bool(match) and any(
        v.get("type") == "datasource" and v.get("name") == match[1] and v.get("query") == source.get("type")
        for v in variables_of(dashboard)
    )


def check_panel(panel, dashboard, problems):
    where = name_of(panel)
    if panel.get("type") not in PANEL_TYPES:
        problems.add(where, f"{panel.get('type')!r} is no panel type of Grafana 11 or later")
    if "libraryPanel" in panel:
        problems.add(where, "is a library panel")
    if not panel.get("title"):
        problems.add(where, "has no title")
    if not any(question in str(panel.get("description")) for question in QUESTIONS):
        problems.add(where, "its description names none of the seven questions")
    if not is_variable_source(panel.get("datasource"), dashboard):
        problems.add(where, "needs a data source variable as its data source, for example ${DS_PROMETHEUS}")
    if not panel.get("targets"):
        problems.add(where, "has no query")
    defaults = (panel.get("fieldConfig") or {}).get("defaults") or {}
    if panel.get("type") != "nodeGraph" and not defaults.get("noValue"):
        problems.add(where, "has no noValue text")
    seen = set()
    for target in panel.get("targets") or []:
        ref = target.get("refId")
        if not ref:
            problems.add(where, "a query has no refId")
        elif ref in seen:
            problems.add(where, f"two queries have the refId {ref}")
        seen.add(ref)
        if not is_variable_source(target.get("datasource"), dashboard):
            problems.add(f"{where} {ref}", "needs a data source variable as its data source, for example ${DS_PROMETHEUS}")
        elif target["datasource"]["type"] == "prometheus":
            check_promql(target, panel, dashboard, problems)
    if panel.get("type") == "nodeGraph" and (panel.get("datasource") or {}).get("type") == "prometheus":
        check_node_graph(panel, problems)


def check_promql(target, panel, dashboard, problems):
    where = f"{name_of(panel)} {target.get('refId')}"
    expression = target.get("expr")
    if not expression or not str(expression).strip():
        problems.add(where, "has no expression")
        return
    instant, ranged = bool(target.get("instant")), bool(target.get("range"))
    if instant == ranged:
        problems.add(where, "must be either instant or range")
    if target.get("format") == "table" and not instant:
        problems.add(where, "a table needs an instant query")
    drawn_over_time = ranged and "_bucket" in expression
    if drawn_over_time and target.get("exemplar") is not True:
        problems.add(where, "a histogram over time must have exemplars on")
    if not drawn_over_time and target.get("exemplar"):
        problems.add(where, "has no histogram over time, so no exemplars")
    if ranged and re.search(r"\btopk\b", expression) and "@ end()" not in expression:
        problems.add(where, "topk in a range query picks anew at each step: make it instant or pin it with @ end()")
    for variable in variables_of(dashboard):
        if variable.get("type") != "query":
            continue
        name = variable.get("name")
        uses = len(re.findall(rf"\$(?:{name}\b|\{{{name}\}})", expression))
        matchers = len(re.findall(rf'=~"\$(?:{name}|\{{{name}\}})"', expression))
        if uses != matchers:
            problems.add(where, f'${name} must stand in a matcher of the form label=~"${name}"')


def check_node_graph(panel, problems):
    """Grafana's node graph finds its fields by name. A rename in a transformation changes only the display name,
    which the node graph does not read: names must come as labels or from “Add field from calculation”."""
    where = name_of(panel)
    targets = {target.get("refId"): target for target in panel.get("targets") or []}
    for ref, labels in (("nodes", ("id", "title")), ("edges", ("id", "source", "target"))):
        target = targets.get(ref)
        if target is None:
            problems.add(where, f"has no query with the refId {ref}")
            continue
        if target.get("format") != "table" or not target.get("instant"):
            problems.add(f"{where} {ref}", "must be an instant query in table format")
        for label in labels:
            if f'"{label}"' not in str(target.get("expr")):
                problems.add(f"{where} {ref}", f"gives no label {label} (label_replace or label_join)")
    made = {
        (step.get("options") or {}).get("alias")
        for step in panel.get("transformations") or []
        if step.get("id") == "calculateField" and (step.get("options") or {}).get("timeSeries") is False
    }
    for field in ("mainstat", "arc__success", "arc__error"):
        if field not in made:
            problems.add(where, f"no “Add field from calculation” makes the field {field} (alias; timeSeries false)")
    arcs = [arc.get("field") for arc in ((panel.get("options") or {}).get("nodes") or {}).get("arcs") or []]
    for field in ("arc__success", "arc__error"):
        if field not in arcs:
            problems.add(where, f"options.nodes.arcs gives {field} no colour")


def check_panels(dashboard, problems):
    rows, found = [], {}
    for panel in dashboard["panels"]:
        if panel.get("type") == "row":
            rows.append([panel.get("title"), 0])
            inside = panel.get("panels") or []
        else:
            inside = [panel]
            if not rows:
                problems.add(name_of(panel), "stands before the first row")
                continue
        for member in inside:
            rows[-1][1] += 1
            found[member.get("id")] = (rows[-1][0], member)
    if [tuple(row) for row in rows] != ROWS:
        expected = ", ".join(f"{title} {count}" for title, count in ROWS)
        actual = ", ".join(f"{title} {count}" for title, count in rows)
        problems.add("rows", f"expected {expected}; found {actual or 'none'}")
    for number, (row, title, kind, thresholds) in PANELS.items():
        where = f"panel {number} “{title}”"
        if number not in found:
            problems.add(where, "is missing")
            continue
        actual_row, panel = found[number]
        if actual_row != row:
            problems.add(where, f"belongs to the row {row}, found in {actual_row}")
        if panel.get("title") != title:
            problems.add(where, f"has the title {panel.get('title')!r}")
        if panel.get("type") != kind:
            problems.add(where, f"should be of type {kind}, is {panel.get('type')}")
        defaults = (panel.get("fieldConfig") or {}).get("defaults") or {}
        unit = ((panel.get("options") or {}).get("yAxis") or {}).get("unit") if kind == "heatmap" else defaults.get("unit")
        if number in UNITS and unit != UNITS[number]:
            problems.add(where, f"the unit should be {UNITS[number]}, is {unit}")
        if thresholds is not None:
            steps = (defaults.get("thresholds") or {}).get("steps") or []
            if [(step.get("color"), step.get("value")) for step in steps] != thresholds:
                problems.add(where, f"thresholds should be {thresholds}")
            if (defaults.get("color") or {}).get("mode") != "thresholds":
                problems.add(where, "does not take its colour from the thresholds")
    for number in sorted(set(found) - set(PANELS), key=str):
        problems.add(f"panel {number}", "is none of the panels")
    told = " ".join(str(panel.get("description")) for _, panel in found.values())
    for question in QUESTIONS:
        if question not in told:
            problems.add("descriptions", f"no panel answers “{question}”")


# Queries


def queries(dashboard, arguments, problems):
    values = {
        "__range": arguments.range,
        "__rate_interval": arguments.rate_interval,
        "__interval": arguments.interval,
    }
    for variable in variables_of(dashboard):
        current = (variable.get("current") or {}).get("value")
        if variable.get("includeAll"):
            current = variable.get("allValue")
        if isinstance(current, str):
            values[variable.get("name")] = current
    for item in arguments.var:
        name, sign, value = item.partition("=")
        if not sign:
            problems.add("--var", f"{item!r} is not NAME=VALUE")
        values[name] = value

    lines = []
    for panel in every_panel(dashboard):
        for target in panel.get("targets") or []:
            if (target.get("datasource") or {}).get("type") != "prometheus":
                continue
            where = f"{name_of(panel)} {target.get('refId')}"
            expression = substituted(str(target.get("expr", "")), values, where, problems)
            for kind in ("instant", "range"):
                if target.get(kind):
                    lines.append({
                        "dashboard": dashboard.get("uid"), "panel": panel.get("title"), "id": panel.get("id"),
                        "refId": target.get("refId"), "type": kind, "expr": expression,
                    })
    return lines


def substituted(expression, values, where, problems):
    def value(match):
        name = match[1] or match[2]
        if name.isdigit():  # $1 in a label_replace
            return match[0]
        if name not in values:
            problems.add(where, f"no value for ${name}: give one with --var {name}=VALUE")
        return values.get(name, match[0])

    return VARIABLE.sub(value, expression)


if __name__ == "__main__":
    main()
