"""Reads exports with programs that nobody here wrote, and holds what they see against
facts that the tests counted without the export code.

usage: check.py EXPORTS TOOLS    (folders: what TestOutside wrote; Gephi's jar and node_modules)

Then it spoils one file of each format and wants its check to fail: a check that cannot
fail is none.
"""

import collections
import csv
import datetime
import itertools
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import frictionless
import markdown_it
import networkx
import numpy
import pyarrow.parquet
import stix2validator
from pyld import jsonld

HERE = pathlib.Path(__file__).parent
csv.field_size_limit(sys.maxsize)


class Fault(Exception):
    pass


def want(what, got, expected):
    if got != expected:
        raise Fault(f"{what}: {got!r}, want {expected!r}")


def run(*command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise Fault(f"{command[0]}: {(done.stderr or done.stdout)[:500]}")
    return done.stdout


def counts(path):
    """Nodes and edges in an XML file, counted as tags."""
    tags = collections.Counter(e.tag.split("}")[1] for e in ET.parse(path).iter())
    return tags["node"], tags["edge"]


def drawn(path, facts, graph):
    """What a two-mode network of all time must hold."""
    if path.stem in ("graphml", "gexf"):
        want("nodes", graph.number_of_nodes(), facts["nodes"])
        want("ties", graph.number_of_edges(), facts["ties"])
        for _, _, d in graph.edges(data=True):
            if not d["words"].strip() or d["stance"] not in ("ACCUSES", "DENIES", "SUPPORTS", "CONDEMNS"):
                raise Fault(f"tie without words or stance: {d}")


def graphml(path, facts, _):
    graph = networkx.read_graphml(path, force_multigraph=True)
    want("nodes and edges in networkx", (graph.number_of_nodes(), graph.number_of_edges()), counts(path))
    drawn(path, facts, graph)


def gexf(path, facts, _):
    graph = networkx.read_gexf(path)
    want("nodes and edges in networkx", (graph.number_of_nodes(), graph.number_of_edges()), counts(path))
    drawn(path, facts, graph)
    run("xmllint", "--noout", "--nonet", "--huge", "--schema", HERE / "gexf" / "gexf.xsd", path)
    if path.name != "subtract-plain.gexf" and graph.number_of_edges() and not any("spells" in d for _, _, d in graph.edges(data=True)):
        raise Fault("no tie has a time")


def gephi(paths, tools):
    """All files in one run: Gephi takes seconds to start."""
    with tempfile.TemporaryDirectory() as folder:
        named = {}
        for i, path in enumerate(paths):
            copy = pathlib.Path(folder) / f"{i}{path.suffix or '.' + path.name}"
            shutil.copy(path, copy)
            named[str(copy)] = path
        out = run("java", "-Djava.awt.headless=true", "-cp", tools / "gephi-toolkit-0.10.1-all.jar", HERE / "Gephi.java", *named)
    seen = 0
    for line in out.splitlines():
        fields = line.split("\t")
        if fields[0] not in named:
            continue
        seen += 1
        path = named[fields[0]]
        want(f"{path}: issues above INFO in Gephi", fields[-1], "")
        want(f"{path}: nodes and edges in Gephi", (int(fields[1]), int(fields[2])), counts(path))
        weights = [float(e.get("weight") or e.find("*[@key='e-weight']").text) for e in ET.parse(path).iter() if e.tag.endswith("}edge")]
        if not math.isclose(float(fields[3]), sum(weights), rel_tol=1e-6, abs_tol=1e-6):
            raise Fault(f"{path}: weights sum up to {fields[3]} in Gephi, to {sum(weights)} in the file")
        if "gexf" in path.name and weights and not -4e12 < int(fields[4]) <= int(fields[5]) < 4e12:
            raise Fault(f"{path}: no time in Gephi: {fields[4]} to {fields[5]}")
        if "gexf" in path.name and int(fields[1]) and path.stem == "gexf":
            want(f"{path}: colours in Gephi", fields[6], "2")
    want("files that Gephi read", seen, len(named))


def cytoscape(path, facts, tools):
    _, nodes, edges = run("node", HERE / "cytoscape.js", path, env={"NODE_PATH": str(tools / "node_modules"), "PATH": "/usr/local/bin:/usr/bin:/bin"}).split("\t")
    if path.name == "cytoscape":
        want("nodes and edges in Cytoscape.js", (int(nodes), int(edges)), (facts["nodes"], facts["ties"]))


def dot(path, facts, _):
    nodes, edges = map(int, run("gc", "-n", "-e", path).split()[:2])
    if path.name == "dot":
        want("nodes and edges in Graphviz", (nodes, edges), (facts["nodes"], facts["ties"]))
    if nodes < 100:  # drawing more takes minutes
        svg = run("dot", "-Tsvg", path)
        ET.fromstring(svg)
        if "<script" in svg or "javascript:" in re.sub(r"<title>.*?</title>|<text.*?</text>|xlink:title=\".*?\"", "", svg, flags=re.S):
            raise Fault("markup of a text stands in the picture")


def tables(path, facts, _):
    report = frictionless.validate(str(path / "datapackage.json"))
    if not report.valid:
        raise Fault(f"frictionless: {report.flatten(['rowNumber', 'fieldNumber', 'type', 'note'])[:3]}")
    rows = {f.stem: list(csv.DictReader(f.open(newline="", encoding="utf-8"))) for f in path.glob("*.csv")}
    want("statements", len(rows["statements"]), facts["statements"])
    want("articles", len(rows["articles"]), facts["articles"])
    want("stances", len(rows["stances"]), facts["edges"])
    known = {a["actor_id"] for a in rows["actors"]}
    for s in rows["statements"]:
        for key in ("actor_id", "speaks_for_id", "target_id"):
            if s[key] and s[key] not in known:
                raise Fault(f"{key} {s[key]} is not among the actors")
    return rows


def parquet(path, facts, _):
    rows = tables(path.parent / "csv", facts, None)
    want("tables", {f.stem for f in path.glob("*")}, set(rows))
    for name, of in rows.items():
        got = pyarrow.parquet.read_table(path / f"{name}.parquet").to_pylist()
        want(f"rows of {name}", len(got), len(of))
        for a, b in zip(got, of):
            for key, value in a.items():
                if isinstance(value, list):
                    value = "; ".join(value)
                elif isinstance(value, bool):
                    value = str(value).lower()
                value = "" if value is None else value
                same = float(b[key]) == value if isinstance(value, float) else plain(str(value)) == plain(b[key])
                if not same:
                    raise Fault(f"{name}.{key}: {value!r} in Parquet, {b[key]!r} in CSV")


def plain(text):
    """CSV replaces control characters, and Python reads its line ends alike."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text).replace("\r\n", "\n")


def one_json(path, facts, _):
    got = json.loads(path.read_text())
    want("articles", len(got["articles"]), facts["articles"])
    want("statements", sum(len(a["statements"]) for a in got["articles"]), facts["statements"])
    want("stances", len(got["stances"]), facts["edges"])


def jsonl(path, facts, _):
    lines = [json.loads(line) for line in path.read_text().split("\n") if line]
    want("statements", len(lines), facts["statements"])
    want("ids", len({line["statement"] for line in lines}), facts["statements"])


def markdown(path, _, __):
    page = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).render(path.read_text())
    claims = {s["claim_id"] for s in csv.DictReader((path.parent / "csv" / "stances.csv").open(newline=""))}
    want("claims", page.count("<h2>"), len(claims))
    if re.search(r"<script|<img|href=\"(?!https?://)", page):
        raise Fault("markup of a text stands in the page")


STIX_WARNINGS = {"103": "ids are of version 5, on purpose", "202": "relationship types of our own", "302": "an address without a hash of what is there"}


def stix(path, facts, _):
    result = stix2validator.validate_file(str(path), stix2validator.ValidationOptions(version="2.1"))
    if not result.is_valid:
        raise Fault(f"stix2-validator: {[str(e) for r in result.object_results for e in r.errors][:3]}")
    for r in result.object_results:
        for warning in r.warnings:
            code = re.search(r"\{(\d+)\}", str(warning))
            if not code or code[1] not in STIX_WARNINGS:
                raise Fault(f"stix2-validator: {warning}")
    objects = json.loads(path.read_text())["objects"]
    ids = {o["id"] for o in objects}
    want("ids", len(ids), len(objects))
    for o in objects:
        for key, value in o.items():
            for ref in [value] if key.endswith("_ref") else value if key.endswith("_refs") else []:
                if ref not in ids:
                    raise Fault(f"{o['id']}: {key} {ref} is not in the bundle")
    of = collections.Counter(o["type"] for o in objects)
    want("opinions and reports", (of["opinion"], of["report"]), (facts["statements"], facts["articles"]))
    stances = [o for o in objects if o["type"] == "relationship" and o["target_ref"].startswith("note")]
    want("relationships", len(stances), facts["edges"])
    for o in objects:
        if o["type"] == "opinion" and not (o["external_references"][0]["source_name"] and o["explanation"]):
            raise Fault(f"{o['id']}: no source or words")


def claimreview(path, facts, _):
    quads = jsonld.to_rdf(json.loads(path.read_text()))["@default"]
    types = collections.Counter(q["object"]["value"] for q in quads if q["predicate"]["value"].endswith("#type"))
    want("reviews and articles", (types["https://schema.org/ClaimReview"], types["https://schema.org/NewsArticle"]), (facts["edges"], facts["articles"]))
    nodes = {q["subject"]["value"] for q in quads if q["predicate"]["value"].endswith("#type")}
    for q in quads:
        if q["object"]["value"].startswith("urn:stancegraph:") and q["object"]["value"] not in nodes:
            raise Fault(f"{q['object']['value']} is nowhere described")


DNA = "statement_id time person organization concept agreement start_position stop_position text coder document_id document_title document_author document_source document_section document_type".split()


def eventlist(path, facts, _):
    rows = list(csv.DictReader(path.open(newline="", encoding="utf-8"), delimiter=";"))
    want("events", len(rows), facts["statements"])
    want("columns", list(rows[0])[: len(DNA)], DNA)
    for i, r in enumerate(rows, 1):
        want("statement_id", r["statement_id"], str(i))
        want("agreement", r["agreement"] in "01", True)
        if r["time"]:
            datetime.datetime.strptime(r["time"], "%Y-%m-%d %H:%M:%S")
        if not r["concept"] or not (r["person"] or r["organization"]):
            raise Fault(f"event {i} has no concept or actor")


def projections(folder):
    """All networks of actors, computed anew from the tables as rDNA defines them."""
    rows = tables(folder / "csv", json.loads((folder / "facts.json").read_text()), None)
    named = {a["actor_id"] for a in rows["actors"] if a["named"] == "true"}
    statements = [s for s in rows["statements"] if s["actor_id"] in named]
    for path in sorted(folder.glob("*-*.graphml")):
        mode, norm = path.stem.split("-", 1)
        if mode == "two":
            continue
        found = collections.defaultdict(dict)
        for a, b, d in networkx.read_graphml(path, force_multigraph=True).edges(data=True):
            pair = tuple(sorted((a.removeprefix("actor:"), b.removeprefix("actor:"))))
            found[d.get("window_start"), d.get("window_end")][pair] = d["weight"]
        if norm == "quarters":
            years = [s["date"][:4] for s in statements if s["date"] and s["date_precision"] != "month-day"]
            windows = [quarter(m) for m in every_month(min(years) + "-01", max(years) + "-12")]
        else:
            windows = [(None, None)]
        for window in windows:
            inside = [s for s in statements if window == (None, None) or lies(s, window)]
            compare(path, window, weights(inside, mode, norm), found.pop(window, {}))
        if found:
            raise Fault(f"{path}: ties in windows that there are not: {sorted(found)[:3]}")


def every_month(first, last):
    y, m = map(int, first.split("-"))
    while f"{y}-{m:02}" <= last:
        yield y, m
        y, m = (y, m + 1) if m < 12 else (y + 1, 1)


def quarter(month):
    y, m = month
    end = datetime.date(y + (m + 2) // 12, (m + 2) % 12 + 1, 1) - datetime.timedelta(days=1)
    return f"{y}-{m:02}-01", end.isoformat()


def lies(s, window):
    date, precision = s["date"], s["date_precision"]
    if not date or precision == "month-day":
        return False
    first = date + "-01-01"[: 10 - len(date)] if precision != "month" else date + "-01"
    if precision == "year":
        first, last = date + "-01-01", date + "-12-31"
    elif precision == "month":
        first, last = date + "-01", quarter(tuple(map(int, date.split("-"))))[0][:7] + "-28"
    elif precision == "week":
        last = (datetime.date.fromisoformat(date) + datetime.timedelta(days=6)).isoformat()
    else:
        first = last = date
    return window[0] <= first and last <= window[1]


def weights(statements, mode, norm):
    if not statements:
        return {}
    actors = sorted({s["actor_id"] for s in statements})
    claims = sorted({s["claim_id"] for s in statements})
    x = numpy.zeros((2, len(actors), len(claims)))
    at, on = {a: i for i, a in enumerate(actors)}, {c: i for i, c in enumerate(claims)}
    for s in statements:
        x[int(s["side"] == "against"), at[s["actor_id"]], on[s["claim_id"]]] += 1
    congruence = x[0] @ x[0].T + x[1] @ x[1].T
    conflict = x[0] @ x[1].T + x[1] @ x[0].T
    w = {"congruence": congruence, "conflict": conflict, "subtract": congruence - conflict}[mode]
    flat = x.transpose(1, 0, 2).reshape(len(actors), -1)
    total = flat.sum(1)
    if norm == "cosine":
        w = w / numpy.outer(total, total)
    if norm == "jaccard":
        alone = flat @ (flat == 0).T.astype(float)  # statements of the one where the other has none
        w = w / (alone + alone.T + congruence)
    return {(actors[i], actors[j]): w[i, j] for i, j in itertools.combinations(range(len(actors)), 2) if w[i, j] != 0}


def compare(path, window, ours, theirs):
    want(f"{path} {window}: ties", set(theirs), set(ours))
    for pair, weight in ours.items():
        if not math.isclose(theirs[pair], weight, rel_tol=1e-9):
            raise Fault(f"{path} {window} {pair}: weight {theirs[pair]}, computed {weight}")


CHECKS = {"csv": tables, "parquet": parquet, "json": one_json, "jsonl": jsonl, "markdown": markdown, "graphml": graphml, "gexf": gexf,
          "cytoscape": cytoscape, "dot": dot, "stix": stix, "claimreview": claimreview, "eventlist": eventlist}
# Checked elsewhere: neo4j-admin by graph/neo4j's TestAdminImport, html in a browser.
ELSEWHERE = {"neo4j-admin", "html"}


def spoil(path):
    """Takes a part of a file away, so that it says something else, or nothing."""
    if path.is_dir():
        path = path / next(n for n in ("statements.csv", "statements.parquet") if (path / n).exists())
    data = path.read_bytes()
    if path.suffix == ".parquet":
        return path.write_bytes(data[: len(data) // 2])
    lines = data.split(b"\n")
    marks = {"graphml": b"<edge ", "gexf": b"<edge ", "dot": b" -> ", "cytoscape": b'"source":"actor', "stix": b'"type":"opinion"',
             "claimreview": b"ClaimReview", "markdown": b"## ", "json": b'{"statement"'}
    mark = marks.get(path.name, b"")
    i = next(i for i, line in enumerate(lines) if i > 0 and line and (mark in line if path.name != "markdown" else line.startswith(mark)))
    path.write_bytes(b"\n".join(lines[:i] + lines[i + 1 :]))


def main(exports, tools):
    faults = 0

    def report(what, check):
        nonlocal faults
        try:
            check()
            print("ok  ", what)
        except Exception as fault:  # also what a reader raises
            faults += 1
            print("FAIL", what, repr(fault)[:1000])

    xml = []
    for folder in sorted(exports.iterdir()):
        facts = json.loads((folder / "facts.json").read_text())
        for path in sorted(folder.iterdir()):
            name = path.suffix[1:] or path.name
            if name in ELSEWHERE or path.name == "facts.json":
                continue
            if name in ("graphml", "gexf"):
                xml.append(path)
            if name not in CHECKS:
                report(path, lambda: want("a check for this format", None, name))
                continue
            report(path, lambda: CHECKS[name](path, facts, tools))
        report(folder / "networks of actors, computed anew", lambda: projections(folder))
    report(f"{len(xml)} networks in Gephi", lambda: gephi(xml, tools))

    def fails(check, *args):
        try:
            check(*args)
        except Exception:  # whatever a reader raises at a broken file
            return
        raise Fault("a spoiled file passes its check")

    with tempfile.TemporaryDirectory() as copy:
        folder = pathlib.Path(copy) / "sample"
        facts = json.loads((exports / "sample" / "facts.json").read_text())
        for name, check in CHECKS.items():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(exports / "sample", folder)
            spoil(folder / name)
            report(f"a spoiled {name} fails", lambda: fails(check, folder / name, facts, tools))
        text = (folder / "gexf").read_text()
        (folder / "gexf").write_text(text.replace(' timeformat="date"', ""))
        report("days without timeformat fail in Gephi", lambda: fails(gephi, [folder / "gexf"], tools))
        path = folder / "congruence-plain.graphml"
        path.write_text(re.sub(r'(<data key="e-weight">)', r"\g<1>1", path.read_text(), count=1))
        report("another weight fails", lambda: fails(projections, folder))
    if faults:
        sys.exit(f"{faults} faults")


main(*map(pathlib.Path, sys.argv[1:3]))
